"""What is sent about the directory."""

from typing import Any

from wtforms import (
    BooleanField,
    DateField,
    DecimalField,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
    URLField,
)
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp

from alliance.choosing import boxes, offer_countries, offer_names, offer_sectors
from alliance.directory.names import kinds_of_support
from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.structures import ADDRESS, CODE, COLUMNS, LONGEST, MOST_SHARE, SHORT, Structure


class CommaDecimalField(DecimalField):
    """12,5 and 12.5 alike."""

    def process_formdata(self, valuelist: list[str]) -> None:
        super().process_formdata([each.strip().replace(",", ".") for each in valuelist])


class StructureForm(HouseForm):
    code = StringField(
        _("Code"),
        [InputRequired(_("Give it a code.")), Regexp(CODE, message=_("This is no code."))],
        description=_("By which lists know it, as EDIH-SI-01."),
    )
    kind = SelectField(_("Kind"), [InputRequired(_("Choose a kind."))])
    name = StringField(
        _("Name"),
        [InputRequired(_("Give it a name.")), Length(max=LONGEST["name"])],
        filters=[one_line],
    )
    country = SelectField(_("Country"), [InputRequired(_("Choose a country."))])
    sectors = boxes(_("Sectors"))
    services = TextAreaField(_("What it does for users"), [Length(max=LONGEST["services"])])
    access = TextAreaField(_("How one gets access"), [Length(max=LONGEST["access"])])
    share = CommaDecimalField(
        _("What a user pays of the price, in per cent"), [Optional(), NumberRange(0, MOST_SHARE)]
    )
    contact = StringField(_("Contact"), [Length(max=SHORT)], filters=[one_line])
    link = URLField(
        _("Website"),
        [Optional(), Length(max=SHORT), Regexp(ADDRESS, message=_("It begins with https://."))],
    )
    source = StringField(
        _("Source"),
        [InputRequired(_("Say where this is from.")), Length(max=SHORT)],
        filters=[one_line],
    )
    checked_on = DateField(_("Last checked"), [Optional()])

    def offer(self) -> None:
        offer_names(self.kind, kinds_of_support(), gettext("Choose"))
        offer_countries(self.country, gettext("Choose"))
        offer_sectors(self.sectors)

    def said(self) -> Structure:
        plain: dict[str, Any] = {name: self[name].data or "" for name in COLUMNS}
        plain["sectors"] = tuple(self.sectors.data or ())
        plain["share"], plain["checked_on"] = self.share.data, self.checked_on.data
        return Structure(**plain)


class OneStructureForm(HouseForm):
    structure = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])


class KeepForm(HouseForm):
    only_right = BooleanField(_("Keep the lines that are right, and leave the others out"))
