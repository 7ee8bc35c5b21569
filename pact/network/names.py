"""How are organisations of the network spoken of?"""

from collections.abc import Mapping, Sequence

from kernel.countries import countries
from kernel.words import gettext as _
from rules.nace import SECTIONS, section_of
from rules.organisations import ROLES, SIZES
from rules.sectors import PACT


def size_names() -> dict[str, str]:
    return {key: _(words) for key, words in SIZES.items()}


def role_names() -> dict[str, str]:
    return {key: _(words) for key, words in ROLES.items()}


def sector_names() -> dict[str, str]:
    return {key: _(words) for key, words in PACT.items()}


def nace_names() -> dict[str, str]:
    return {key: f"{key}: {_(words)}" for key, words in SECTIONS.items()}


def nace_name(code: str) -> str:
    section = section_of(code)
    words = _(SECTIONS[section]) if section else ""
    return f"{code}: {words}" if words else code


def size_class_name(key: str) -> str:
    return size_names().get(key, key)


def ai_role_name(key: str) -> str:
    return role_names().get(key, key)


def pact_sector_name(key: str) -> str:
    return sector_names().get(key, key)


def doubt_words(doubt: tuple[str, Sequence[object]]) -> str:
    what, others = doubt
    return _(str(what), names=", ".join(str(getattr(each, "name", each)) for each in others))


def names_of(filter_name: str) -> Mapping[str, str]:
    """The words of what one can filter by; countries have their own."""
    named = {"size": size_names, "sector": sector_names, "role": role_names}
    return named[filter_name]() if filter_name in named else {}


SAID = (
    ai_role_name,
    countries,
    doubt_words,
    nace_name,
    nace_names,
    pact_sector_name,
    size_class_name,
)
