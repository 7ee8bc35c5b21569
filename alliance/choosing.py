"""From what does one choose in the forms of the Alliance: sectors, countries, sizes, languages?"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from flask import g
from wtforms import SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.widgets import CheckboxInput

from alliance.charter import CHARTER
from kernel.countries import countries
from kernel.words import gettext
from rules.states import EEA_EFTA, MEMBER_STATES


class Known(NamedTuple):
    """A sector: what it is called, and whether it can be chosen."""

    name: str
    offered: bool = True


Keeper = Callable[[], Mapping[str, Known]]
keepers: list[Keeper] = []
"""Whoever says otherwise than the charter what sectors there are, and how they are called."""
BY_CHARTER = {group.slug: Known(group.name) for group in CHARTER.groups}
ON_THE_MAP = tuple(each.code for each in MEMBER_STATES)
BESIDE_IT = tuple(each.code for each in EEA_EFTA)


def sectors() -> dict[str, Known]:
    """Those of the charter as they are kept by now, and then others; found once per request."""
    if "sectors" not in g:
        g.sectors = dict(BY_CHARTER)
        for kept in keepers:
            g.sectors |= kept()
    found: dict[str, Known] = g.sectors
    return found


def sectors_offered() -> list[str]:
    return [code for code, each in sectors().items() if each.offered]


def sector_name(code: str) -> str:
    known = sectors().get(code)
    return gettext(known.name) if known else code


def sector_names(codes: Iterable[str]) -> str:
    return ", ".join(map(sector_name, codes))


def country_name(code: str) -> str:
    return countries().get(code, code)


def boxes(label: str) -> SelectMultipleField:
    return SelectMultipleField(label, option_widget=CheckboxInput())


def offer_sectors(field: SelectMultipleField) -> None:
    field.choices = [SelectChoice(code, sector_name(code)) for code in sectors_offered()]


def offer_countries(field: SelectField, nothing: str) -> None:
    """Those of the Union and the EEA first, in the order of the alphabet, then all others."""
    known = countries()
    near = sorted((known[c], c) for c in (*ON_THE_MAP, *BESIDE_IT) if c in known)
    far = sorted((n, c) for c, n in known.items() if c not in {*ON_THE_MAP, *BESIDE_IT})
    field.choices = [("", nothing), *((code, name) for name, code in (*near, *far))]


def offer_names(field: SelectField, names: Mapping[str, str], nothing: str = "") -> None:
    field.choices = [("", nothing), *names.items()] if nothing else list(names.items())
