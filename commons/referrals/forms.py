"""What people send to ask another body, and to say how far they are."""

from datetime import datetime

from wtforms import BooleanField, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields import DateTimeLocalField
from wtforms.validators import DataRequired, InputRequired, Length, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from commons.decisions.forms import EndsForm
from kernel.clock import BRUSSELS
from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import lazy_gettext as _
from rules.silence import on_the_clock

TOO_LONG = _("This is too long: %(max)d characters at most.")


class LetterForm(EndsForm):
    to = SelectField(_("To"), [InputRequired(_("Choose whom to ask."))])
    purpose = SelectField(_("What is asked for"))
    title = StringField(
        _("Title"),
        [InputRequired(_("Say what it is about.")), Length(min=3, max=200, message=TOO_LONG)],
        filters=[one_line],
        render_kw={"autocomplete": "off"},
    )
    question = TextAreaField(
        _("The question"),
        [DataRequired(_("Say what is asked.")), Length(max=8_000, message=TOO_LONG)],
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

    @property
    def due(self) -> datetime:
        return on_the_clock(self.closes.data, BRUSSELS)


class TextForm(HouseForm):
    document = SelectField(_("The text"), [InputRequired(_("Choose the text."))])


class WhyForm(HouseForm):
    because = StringField(
        _("Why"), [DataRequired(_("Say why.")), Length(max=500)], filters=[one_line]
    )
