"""What people send about what came of a meeting."""

from datetime import timedelta

from wtforms import DateField, SelectField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from commons.meetings.forms import TOO_LONG, line_field, number
from commons.meetings.models import Settled
from kernel.clock import today
from kernel.forms import HouseForm
from kernel.words import gettext
from kernel.words import lazy_gettext as _


class OutcomeForm(HouseForm):
    outcome = TextAreaField(_("What it came to"), [Length(max=4000, message=TOO_LONG)])
    internal = TextAreaField(
        _("Only for the internal version of the minutes"), [Length(max=4000, message=TOO_LONG)]
    )


class SendForm(HouseForm):
    until = DateField(_("Corrections until (last day, in Brussels)"), [InputRequired()])

    def validate_until(self, field: DateField) -> None:
        if field.data and not today() <= field.data <= today() + timedelta(days=366):
            raise ValidationError(gettext("Choose a day to come, within a year."))


class CorrectionForm(HouseForm):
    item = SelectField(_("About"), coerce=number)
    passage = line_field(_("Which passage"), 300)
    wanted = TextAreaField(
        _("What it should say"),
        [InputRequired(_("Say what it should say.")), Length(max=4000, message=TOO_LONG)],
    )


class SettleForm(HouseForm):
    settled = SelectField(
        "", coerce=Settled, choices=[SelectChoice(str(one), str(one)) for one in Settled]
    )


class TaskForm(HouseForm):
    what = line_field(_("What is to be done"), 300, InputRequired(_("Say what is to be done.")))
    owner = SelectField(_("By whom"), coerce=int)
    due_on = DateField(_("By when"), [Optional()])
    item = SelectField(_("Item"), coerce=number)
