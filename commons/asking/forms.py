"""What somebody sends who asks for access."""

from wtforms import HiddenField, StringField
from wtforms.validators import InputRequired, Length

from kernel.forms import HouseForm
from kernel.words import lazy_gettext as _


class AskForm(HouseForm):
    workspace = HiddenField(validators=[InputRequired(), Length(max=80)])
    address = HiddenField(validators=[Length(max=300)])
    note = StringField(_("What do you need, and why?"), [Length(max=500)])
