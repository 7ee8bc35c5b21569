"""Which states and languages make up the Union, and in which order are they named?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    code: str
    """As the Union writes it: EL for Greece."""
    iso: str
    native: str
    english: str


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    native: str


MEMBER_STATES = (
    State("BE", "BE", "Belgique/België", "Belgium"),
    State("BG", "BG", "България", "Bulgaria"),
    State("CZ", "CZ", "Česko", "Czechia"),
    State("DK", "DK", "Danmark", "Denmark"),
    State("DE", "DE", "Deutschland", "Germany"),
    State("EE", "EE", "Eesti", "Estonia"),
    State("IE", "IE", "Éire/Ireland", "Ireland"),
    State("EL", "GR", "Ελλάδα", "Greece"),
    State("ES", "ES", "España", "Spain"),
    State("FR", "FR", "France", "France"),
    State("HR", "HR", "Hrvatska", "Croatia"),
    State("IT", "IT", "Italia", "Italy"),
    State("CY", "CY", "Κύπρος", "Cyprus"),
    State("LV", "LV", "Latvija", "Latvia"),
    State("LT", "LT", "Lietuva", "Lithuania"),
    State("LU", "LU", "Luxembourg", "Luxembourg"),
    State("HU", "HU", "Magyarország", "Hungary"),
    State("MT", "MT", "Malta", "Malta"),
    State("NL", "NL", "Nederland", "Netherlands"),
    State("AT", "AT", "Österreich", "Austria"),
    State("PL", "PL", "Polska", "Poland"),
    State("PT", "PT", "Portugal", "Portugal"),
    State("RO", "RO", "România", "Romania"),
    State("SI", "SI", "Slovenija", "Slovenia"),
    State("SK", "SK", "Slovensko", "Slovakia"),
    State("FI", "FI", "Suomi/Finland", "Finland"),
    State("SE", "SE", "Sverige", "Sweden"),
)
"""Protocol order: by the name a country gives itself, in Latin letters."""

EEA_EFTA = (
    State("IS", "IS", "Ísland", "Iceland"),
    State("LI", "LI", "Liechtenstein", "Liechtenstein"),
    State("NO", "NO", "Norge/Noreg", "Norway"),
)
"""Switzerland is in EFTA but not in the EEA: it is not here."""

LANGUAGES = (
    Language("bg", "български"),
    Language("es", "español"),
    Language("cs", "čeština"),
    Language("da", "dansk"),
    Language("de", "Deutsch"),
    Language("et", "eesti"),
    Language("el", "ελληνικά"),
    Language("en", "English"),
    Language("fr", "français"),
    Language("ga", "Gaeilge"),
    Language("hr", "hrvatski"),
    Language("it", "italiano"),
    Language("lv", "latviešu"),
    Language("lt", "lietuvių"),
    Language("hu", "magyar"),
    Language("mt", "Malti"),
    Language("nl", "Nederlands"),
    Language("pl", "polski"),
    Language("pt", "português"),
    Language("ro", "română"),
    Language("sk", "slovenčina"),
    Language("sl", "slovenščina"),
    Language("fi", "suomi"),
    Language("sv", "svenska"),
)
"""The 24 official languages (Regulation No 1/1958) in the order of EUR-Lex."""
