"""What the desk sends: what an indicator is, and a file with where it comes from."""

import re

from wtforms import DateField, IntegerField, StringField, TextAreaField, URLField
from wtforms.validators import (
    URL,
    InputRequired,
    Length,
    NumberRange,
    Optional,
    Regexp,
    ValidationError,
)

from alliance.indicators.facts import Brought, IndicatorFacts, picks_of
from kernel.clock import today
from kernel.forms import KEY, HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _

CODE = re.compile(r"[a-z0-9][a-z0-9-]{1,38}[a-z0-9]\Z")
TOO_LONG = _("This is too long: %(max)d characters at most.")
TO_COME = _("This day is still to come.")


class IndicatorForm(HouseForm):
    name = StringField(
        _("Name"), [InputRequired(_("Give it a name.")), Length(max=200, message=TOO_LONG)],
        filters=[one_line],
    )  # fmt: skip
    definition = TextAreaField(
        _("Definition"), [Length(max=4_000, message=TOO_LONG)],
        description=_("What is counted, of whom, and what is not."),
    )  # fmt: skip
    unit = StringField(
        _("Unit"), [InputRequired(_("Say in which unit it is measured.")), Length(max=60)],
        filters=[one_line], description=_("In words, as: % of enterprises"),
    )  # fmt: skip
    unit_code = StringField(
        _("Unit as the source writes it"), [Length(max=40)], filters=[one_line],
        description=_("As PC_ENT. Observations in another unit are left out."),
    )  # fmt: skip
    picks = StringField(
        _("What else of a file belongs here"), [Length(max=300)], filters=[one_line],
        description=_("Column and code, as: indic_is=E_AI_TANY; freq=A"),
    )  # fmt: skip
    sector = StringField(
        _("Code of all sectors together"), [Length(max=40)], filters=[one_line],
        description=_("What is shown where no sector is chosen, as C10-S951_X_K."),
    )  # fmt: skip
    size = StringField(
        _("Code of all size classes together"), [Length(max=40)], filters=[one_line],
        description=_("Likewise, as GE10."),
    )  # fmt: skip
    decimals = IntegerField(_("Decimals shown"), [InputRequired(), NumberRange(0, 6)], default=1)

    def validate_picks(self, field: StringField) -> None:
        said = [part for part in (field.data or "").split(";") if part.strip()]
        if len(picks_of(field.data or "")) != len(said):
            raise ValidationError(gettext("Write each as column=code, with semicolons between."))

    @property
    def facts(self) -> IndicatorFacts:
        names = IndicatorFacts.__dataclass_fields__
        return IndicatorFacts(**{name: self[name].data for name in names})


class NewIndicatorForm(IndicatorForm):
    code = StringField(
        _("Code"),
        [InputRequired(_("Give it a code.")),
         Regexp(CODE, message=_("Small letters, figures and hyphens, 3 to 40 of them."))],
        filters=[one_line],
        description=_("By which other programs know it; it stays."),
    )  # fmt: skip


class LoadForm(HouseForm):
    key = StringField("", [InputRequired(), KEY])
    source = StringField(
        _("Source"), [InputRequired(_("Say where the values come from.")), Length(max=200)],
        filters=[one_line], description=_("As: Eurostat, isoc_eb_ai"),
    )  # fmt: skip
    source_url = URLField(
        _("Address of the source"),
        [Optional(), Length(max=500), URL(message=_("This is no web address."))],
    )
    licence = StringField(
        _("Licence"), [Length(max=120)], filters=[one_line], description=_("As: CC BY 4.0")
    )
    retrieved_on = DateField(_("Retrieved on"), [InputRequired(_("Say when it was fetched."))])

    def validate_retrieved_on(self, field: DateField) -> None:
        if field.data and field.data > today():
            raise ValidationError(gettext(str(TO_COME)))

    def facts(self, name: str, digest: str, size: int) -> Brought:
        return Brought(
            name=name,
            digest=digest,
            bytes=size,
            key=self.key.data,
            source=self.source.data,
            source_url=self.source_url.data or "",
            licence=self.licence.data or "",
            retrieved_on=self.retrieved_on.data,
        )
