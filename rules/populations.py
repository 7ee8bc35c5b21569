"""How many people live in each Member State? Tables with the day from which they count.

The Council replaces Annex III of its rules of procedure every 1 January. The figures here are
Eurostat's (demo_pjan, 1 January 2024, release of July 2024); that they are those of the Council's
annex for 2025 and later is not verified.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rules.charter import Source
from rules.sources import unverified


@dataclass(frozen=True, slots=True)
class Populations:
    """One table: it counts from its day until the next table's."""

    since: date
    source: Source
    people: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.people.values())


TABLES = (
    Populations(
        date(2025, 1, 1),
        unverified("Eurostat demo_pjan, 1 January 2024; Council rules of procedure, Annex III"),
        {
            "BE": 11_832_049,
            "BG": 6_445_481,
            "CZ": 10_900_555,
            "DK": 5_961_249,
            "DE": 83_445_000,
            "EE": 1_374_687,
            "IE": 5_343_805,
            "EL": 10_397_193,
            "ES": 48_610_458,
            "FR": 68_401_997,
            "HR": 3_861_967,
            "IT": 58_989_749,
            "CY": 933_505,
            "LV": 1_871_882,
            "LT": 2_885_891,
            "LU": 672_050,
            "HU": 9_584_627,
            "MT": 563_443,
            "NL": 17_942_942,
            "AT": 9_158_750,
            "PL": 36_620_970,
            "PT": 10_639_726,
            "RO": 19_064_409,
            "SI": 2_123_949,
            "SK": 5_424_687,
            "FI": 5_603_851,
            "SE": 10_551_707,
        },
    ),
)


def table_on(day: date, tables: tuple[Populations, ...] = TABLES) -> Populations:
    """The newest table that counts on that day; before the first one, the first."""
    begun = [table for table in tables if table.since <= day]
    return max(begun, key=lambda table: table.since) if begun else tables[0]
