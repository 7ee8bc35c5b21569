"""What people send to come in."""

from wtforms import EmailField, PasswordField
from wtforms.validators import InputRequired, Length

from kernel.forms import HouseForm
from kernel.words import lazy_gettext as _


class SignInForm(HouseForm):
    email = EmailField(_("E-mail"), [InputRequired(), Length(max=254)])
    password = PasswordField(_("Password"), [InputRequired(), Length(max=200)])
