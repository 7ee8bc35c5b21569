"""What the secretariat sends about seats."""

from collections.abc import Iterable

from wtforms import DateField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from kernel.forms import HouseForm
from kernel.pages import role_name
from kernel.words import lazy_gettext as _
from rules.access import Role

YEARS = (1990, 2150)
"""Between these everything lies that anybody means."""


def _is_near(_form: HouseForm, field: DateField) -> None:
    if field.data and not YEARS[0] <= field.data.year <= YEARS[1]:
        raise ValidationError(_("This date is too far away."))


class EndForm(HouseForm):
    reason = TextAreaField(_("Reason"), [InputRequired(), Length(max=300)])


class StandInForm(HouseForm):
    first = DateField(_("From"), [InputRequired(), _is_near])
    last = DateField(_("Until"), [InputRequired(), _is_near])

    def validate_last(self, field: DateField) -> None:
        if self.first.data and field.data and field.data < self.first.data:
            raise ValidationError(_("The last day is before the first."))


class AppointForm(HouseForm):
    email = StringField(_("E-mail of the person"), [InputRequired(), Length(max=254)])
    role = SelectField(_("As"), coerce=Role)
    starts_on = DateField(_("First day"), [InputRequired(), _is_near])
    ends_on = DateField(_("Last day"), [Optional(), _is_near])

    def __init__(self, sent: object, roles: Iterable[Role]) -> None:
        super().__init__(sent)
        self.role.choices = [SelectChoice(str(role), role_name(role)) for role in roles]

    def validate_ends_on(self, field: DateField) -> None:
        if self.starts_on.data and field.data and field.data < self.starts_on.data:
            raise ValidationError(_("The last day is before the first."))
