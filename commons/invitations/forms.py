"""What the secretariat sends to invite, and what the invited send to come in."""

from collections.abc import Iterable

from wtforms import DateField, EmailField, PasswordField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from commons.membership.models import Seat
from kernel.forms import HouseForm
from kernel.pages import role_name
from kernel.passwords import SHORTEST
from kernel.words import lazy_gettext as _
from rules.access import Role

OWN_PART = ""


class InviteForm(HouseForm):
    email = EmailField(_("E-mail"), [InputRequired(), Length(max=254)])
    name = StringField(_("Name"), [InputRequired(), Length(max=120)])
    seat = SelectField(_("Seat"))
    role = SelectField(_("As"))
    starts_on = DateField(_("First day"), [Optional()],
                          description=_("Otherwise the day it is accepted."))  # fmt: skip
    ends_on = DateField(_("Last day"), [Optional()],
                        description=_("Without one: what the term says."))  # fmt: skip

    def __init__(self, sent: object, seats: Iterable[Seat], seat: str = "") -> None:
        super().__init__(sent, data={"seat": seat})
        self.seat.choices = [SelectChoice(each.code, f"{each.code}: {each.name}") for each in seats]
        parts = (Role.ALTERNATE, Role.ADVISER)
        own = SelectChoice(OWN_PART, _("what the seat carries"))
        self.role.choices = [own, *(SelectChoice(str(role), role_name(role)) for role in parts)]

    def cells(self) -> dict[str, str]:
        """The same as a line of a list: what is wrong with it is asked in one place."""
        days = {"starts_on": self.starts_on.data, "ends_on": self.ends_on.data}
        sent = {"email": self.email.data, "name": self.name.data, "seat": self.seat.data,
                "role": self.role.data}  # fmt: skip
        return {key: text or "" for key, text in sent.items()} | {
            key: day.isoformat() if day else "" for key, day in days.items()
        }


class ListForm(HouseForm):
    text = TextAreaField(_("The list"), [Length(max=200_000)])


class JoinForm(HouseForm):
    name = StringField(_("Your name, as others will see it"), [InputRequired(), Length(max=120)])
    password = PasswordField(_("Choose a password"), [
        InputRequired(), Length(min=SHORTEST, max=200)],
        description=_("At least %(n)d characters; use several words.", n=SHORTEST))  # fmt: skip

    def validate_password(self, field: PasswordField) -> None:
        if field.data and self.name.data and field.data.casefold() == self.name.data.casefold():
            raise ValidationError(_("A password is not one's own name."))
