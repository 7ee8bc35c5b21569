"""What the secretariat sends about seats."""

from wtforms import DateField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from kernel.forms import HouseForm
from kernel.pages import role_name
from kernel.words import lazy_gettext as _
from rules.access import Role

APPOINTED = (Role.MEMBER, Role.ALTERNATE, Role.ADVISER, Role.OBSERVER, Role.SECRETARIAT)


class EndForm(HouseForm):
    reason = TextAreaField(_("Reason"), [InputRequired(), Length(max=300)])


class StandInForm(HouseForm):
    first = DateField(_("From"), [InputRequired()])
    last = DateField(_("Until"), [InputRequired()])

    def validate_last(self, field: DateField) -> None:
        if self.first.data and field.data and field.data < self.first.data:
            raise ValidationError(_("The last day is before the first."))


class AppointForm(HouseForm):
    email = StringField(_("E-mail of the person"), [InputRequired(), Length(max=254)])
    role = SelectField(_("As"), coerce=Role)
    starts_on = DateField(_("First day"), [InputRequired()])
    ends_on = DateField(_("Last day"), [Optional()])

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.role.choices = [SelectChoice(str(role), role_name(role)) for role in APPOINTED]

    def validate_ends_on(self, field: DateField) -> None:
        if self.starts_on.data and field.data and field.data < self.starts_on.data:
            raise ValidationError(_("The last day is before the first."))
