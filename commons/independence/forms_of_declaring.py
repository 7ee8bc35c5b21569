"""The form of a declaration: as many lines as there are interests."""

from collections.abc import Sequence
from typing import Any

from wtforms import (
    BooleanField,
    DateField,
    FieldList,
    Form,
    FormField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from commons.independence.facts import LineFacts
from commons.independence.forms import TOO_LONG
from commons.independence.models import Declared, Provider
from commons.independence.names import interest_name, whose_name
from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.independence import Interest, Whose

MOST_LINES, EMPTY_LINES = 60, 3
LONG_CV = 10_000


class LineForm(Form):
    """One interest; a line without a heading is left out."""

    interest = SelectField(_("Heading"))
    whose = SelectField(_("Whose"))
    provider = SelectField(_("Provider of the register"), coerce=int)
    organisation = StringField(
        _("Or another organisation"), [Length(max=160, message=TOO_LONG)], filters=[one_line]
    )
    about = TextAreaField(_("What it is"), [Length(max=1000, message=TOO_LONG)])
    private = TextAreaField(
        _("For the secretariat only"),
        [Length(max=1000, message=TOO_LONG)],
        description=_("Sums, names of relatives: never published."),
    )
    since = DateField(_("Since"), [Optional()])
    until = DateField(_("Until"), [Optional()], description=_("Empty: it goes on."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.interest.choices = [("", "-"), *((each, interest_name(each)) for each in Interest)]
        self.whose.choices = [(each, whose_name(each)) for each in Whose]

    def offer(self, providers: Sequence[Provider]) -> None:
        self.provider.choices = [(0, "-"), *((each.id, each.name) for each in providers)]

    def validate_organisation(self, field: StringField) -> None:
        if self.interest.data and not (self.provider.data or field.data):
            raise ValidationError(gettext("Choose a provider, or name the organisation."))

    def validate_until(self, field: DateField) -> None:
        if field.data and self.since.data and field.data < self.since.data:
            raise ValidationError(gettext("It ends before it began."))

    @property
    def said(self) -> LineFacts:
        return LineFacts(
            Interest(self.interest.data),
            Whose(self.whose.data),
            self.provider.data or None,
            self.organisation.data or "",
            (self.about.data or "").strip(),
            (self.private.data or "").strip(),
            self.since.data,
            self.until.data,
        )


def shown(line: Declared) -> dict[str, Any]:
    """A line of the declaration before, as the form begins with it."""
    names = ("interest", "whose", "organisation", "about", "private", "since", "until")
    return {**{name: getattr(line, name) for name in names}, "provider": line.provider_id or 0}


class DeclareForm(HouseForm):
    lines = FieldList(FormField(LineForm), max_entries=MOST_LINES)
    nothing = BooleanField(_("I have no interest to declare"))
    cv = TextAreaField(
        _("Curriculum vitae"),
        [Length(max=LONG_CV, message=TOO_LONG)],
        description=_("Anybody reads it (SPR 12): leave out your address and your signature."),
    )
    complete = BooleanField(
        _("This is complete and true, as far as I know; I declare every change at once."),
        [InputRequired(_("Say that it is complete and true."))],
    )

    def offer(self, providers: Sequence[Provider]) -> None:
        for line in self.lines:
            line.form.offer(providers)

    @property
    def filled(self) -> list[LineFacts]:
        return [line.form.said for line in self.lines if line.form.interest.data]

    def validate_nothing(self, field: BooleanField) -> None:
        named = any(line.form.interest.data for line in self.lines)
        if named == bool(field.data):
            words = (
                _("You name interests and say that you have none.")
                if named
                else _("Name your interests, or say that you have none.")
            )
            raise ValidationError(str(words))
