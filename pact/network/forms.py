"""What is sent about organisations: by anybody who asks to join, and by their contacts later."""

from typing import Any

from wtforms import BooleanField, IntegerField, SelectField, StringField, ValidationError
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp

from kernel.countries import countries
from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from pact.network.facts import Contact, Facts
from pact.network.names import role_names, sector_names, size_names
from rules.joining import is_register_id
from rules.nace import section_of

EMAIL = Regexp(r"[^@\s<>\"',;:]{1,64}@[^@\s<>\"',;:]{1,180}\.[^@\s<>\"',;:.]{2,}\Z",
               message=_("This is no e-mail address."))  # fmt: skip


def lowered(text: str | None) -> str:
    return (text or "").strip().lower()


class ContactForm(HouseForm):
    contact = StringField(
        _("Contact person"),
        [InputRequired(_("Say who speaks for the organisation.")), Length(max=120)],
        filters=[one_line],
        render_kw={"autocomplete": "name"},
    )
    email = StringField(
        _("E-mail"),
        [InputRequired(_("Say where to write to.")), Length(max=254), EMAIL],
        filters=[lowered],
        render_kw={"autocomplete": "email", "type": "email"},
    )

    def person(self) -> Contact:
        return Contact(self.contact.data, self.email.data)


class FactsForm(HouseForm):
    name = StringField(
        _("Organisation"),
        [InputRequired(_("Say what it is called.")), Length(max=160)],
        filters=[one_line],
        render_kw={"autocomplete": "organization"},
    )
    country = SelectField(_("Country"), [InputRequired(_("Say where its seat is."))])
    size = SelectField(_("Size"), [InputRequired(_("Say how large it is."))])
    nace = StringField(
        _("Branch (NACE)"),
        [InputRequired(_("Say in which branch it works.")), Length(max=2)],
        description=_("The letter of a section or the two digits of a division, NACE Rev. 2.1."),
        filters=[lambda text: (text or "").strip().upper()],
        render_kw={"list": "nace-list", "autocomplete": "off", "maxlength": "2"},
    )
    sector = SelectField(_("Sector of the Pact"), [InputRequired(_("Say which sector it is of."))])
    role = SelectField(_("What it is to AI systems"), [InputRequired(_("Say what it is."))])
    register_id = StringField(
        _("Transparency Register number"),
        [Optional(), Length(max=20)],
        description=_("Such as 123456789012-34, where it has one."),
        filters=[one_line],
    )

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        first = ("", gettext("Choose"))
        by_name = sorted(countries().items(), key=lambda pair: pair[1])
        self.country.choices = [first, *by_name]
        self.size.choices = [first, *size_names().items()]
        self.sector.choices = [first, *sector_names().items()]
        self.role.choices = [first, *role_names().items()]

    def validate_nace(self, field: StringField) -> None:
        if not section_of(field.data or ""):
            raise ValidationError(gettext("There is no such section or division."))

    def validate_register_id(self, field: StringField) -> None:
        if field.data and not is_register_id(field.data):
            words = gettext("A number of the register has 12 digits, a hyphen and two digits.")
            raise ValidationError(words)

    def facts(self) -> Facts:
        names = ("name", "country", "size", "nace", "sector", "role", "register_id")
        return Facts(**{name: self[name].data or "" for name in names})


class JoinForm(FactsForm, ContactForm):
    agrees = BooleanField(
        _("The name, country, size, sector and role may be shown to the members of the network."),
        [InputRequired(_("Without this nobody can be taken in."))],
    )


class ReasonForm(HouseForm):
    reason = StringField(_("Reason"), [Length(max=300)], filters=[one_line])


class IntoForm(HouseForm):
    into = IntegerField(_("With"), [InputRequired(), NumberRange(1, LARGEST)])


class EndForm(HouseForm):
    mandate = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])
