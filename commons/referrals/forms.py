"""What people send to ask another body, and to say how far they are."""

from wtforms import BooleanField, SelectField, SelectMultipleField, TextAreaField
from wtforms.fields import DateTimeLocalField
from wtforms.validators import DataRequired, InputRequired, Length, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from commons.consultations.forms import plain
from commons.decisions.forms import TOO_LONG, TitledForm
from kernel.words import lazy_gettext as _


class LetterForm(TitledForm):
    to = SelectField(_("To"), [InputRequired(_("Choose whom to ask."))])
    purpose = SelectField(_("What is asked for"))
    question = TextAreaField(
        _("The question"),
        [DataRequired(_("Say what is asked.")), Length(max=8_000, message=TOO_LONG)],
        filters=[plain],
    )
    closes = DateTimeLocalField(
        _("Answer by (Brussels time)"),
        [InputRequired(_("Say by when an answer is needed."))],
        format=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
    )
    enclosed = SelectMultipleField(
        _("Enclosed texts"),
        [Optional()],
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
        description=_("Each goes along as it is now: version and digest are written down."),
    )
    members_only = BooleanField(_("In this workspace, for members only"))
