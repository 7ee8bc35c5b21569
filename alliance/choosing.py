"""From what does one choose in the forms of the Alliance: sectors, countries, sizes, languages?"""

from collections.abc import Iterable, Mapping

from wtforms import SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.widgets import CheckboxInput

from alliance.charter import CHARTER
from kernel.countries import countries
from kernel.words import gettext
from rules.states import EEA_EFTA, MEMBER_STATES

SECTORS = {group.slug: group.name for group in CHARTER.groups}
ON_THE_MAP = tuple(each.code for each in MEMBER_STATES)
BESIDE_IT = tuple(each.code for each in EEA_EFTA)


def sector_name(code: str) -> str:
    return gettext(SECTORS[code]) if code in SECTORS else code


def sector_names(codes: Iterable[str]) -> str:
    return ", ".join(map(sector_name, codes))


def country_name(code: str) -> str:
    return countries().get(code, code)


def boxes(label: str) -> SelectMultipleField:
    return SelectMultipleField(label, option_widget=CheckboxInput())


def offer_sectors(field: SelectMultipleField) -> None:
    field.choices = [SelectChoice(code, sector_name(code)) for code in SECTORS]


def offer_countries(field: SelectField, nothing: str) -> None:
    """Those of the Union and the EEA first, in the order of the alphabet, then all others."""
    known = countries()
    near = sorted((known[c], c) for c in (*ON_THE_MAP, *BESIDE_IT) if c in known)
    far = sorted((n, c) for c, n in known.items() if c not in {*ON_THE_MAP, *BESIDE_IT})
    field.choices = [("", nothing), *((code, name) for name, code in (*near, *far))]


def offer_names(field: SelectField, names: Mapping[str, str], nothing: str = "") -> None:
    field.choices = [("", nothing), *names.items()] if nothing else list(names.items())
