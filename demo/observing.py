"""What does the Observatory of the demonstration world follow? Series in the form of Eurostat's.

The figures are invented, and say so in their source: the newest year of the first indicator was
revised once, so that there is a history to look at.
"""

import csv
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from alliance.indicators.actions import add_indicator, bring_load, keep_load
from alliance.indicators.facts import Brought, IndicatorFacts
from alliance.indicators.models import Indicator, Load, State
from alliance.indicators.staging import move, stage
from demo.filing import workspace_named
from demo.shapes import DAY
from demo.told import ago, keeper
from kernel.clock import now, today
from kernel.database import db
from kernel.record import fingerprint
from kernel.transactions import unit_of_work
from rules.states import MEMBER_STATES

SOURCE = "Invented figures in the form of Eurostat's isoc_eb_ai"
LICENCE = "CC BY 4.0"
ALL, FIRMS = "C10-S951_X_K", "GE10"
SIZES = {FIRMS: 1.0, "10-49": 0.8, "50-249": 1.5, "GE250": 2.9}
SECTORS = {"C": 0.8, "C28": 0.9, "C29_C30": 1.1, "D_E": 0.9, "F": 0.4, "G": 0.8, "H": 0.6, "J": 3.4,
           "J61": 2.6, "M": 2.1, "N": 0.9, "Q": 1.2}  # fmt: skip
YEARS = {"2021": 0.55, "2023": 0.62, "2024": 1.0, "2025": 1.48}
LEVEL = {"DK": 27.0, "SE": 25.0, "BE": 24.0, "FI": 24.0, "LU": 23.5, "NL": 23.0, "SI": 20.5,
         "AT": 20.0, "DE": 19.5, "MT": 17.0, "EE": 13.8, "IE": 14.8, "ES": 11.2, "CZ": 11.1,
         "SK": 10.8, "FR": 9.8, "EL": 9.7, "LT": 8.7, "PT": 8.5, "LV": 8.7, "HR": 11.6, "IT": 8.1,
         "CY": 7.8, "HU": 7.3, "BG": 6.3, "PL": 5.8, "RO": 3.0}  # fmt: skip
UNION = "EU27_2020"
Row = tuple[str, str, str, str, float | None, str]


class Told(NamedTuple):
    code: str
    facts: IndicatorFacts


ADOPTION = Told(
    "firms-using-ai",
    IndicatorFacts(
        name="Enterprises that use at least one AI technology",
        definition="Enterprises with ten or more employees and self-employed persons, financial "
        "sector excluded, that use at least one of the technologies asked for.",
        unit="% of enterprises", unit_code="PC_ENT", picks="indic_is=E_AI_TANY", sector=ALL,
        size=FIRMS,
    ),
)  # fmt: skip
EXPERTISE = Told(
    "no-expertise",
    IndicatorFacts(
        name="Enterprises that do not use AI because they lack expertise",
        definition="Of the enterprises that considered using AI and do not use it.",
        unit="% of enterprises", unit_code="PC_ENT", picks="indic_is=E_AI_BLE", sector=ALL,
        size=FIRMS,
    ),
)  # fmt: skip
SANDBOXES = Told(
    "sandboxes",
    IndicatorFacts(
        name="Regulatory sandboxes in operation",
        definition="National sandboxes under Article 57 of the AI Act that take applications.",
        unit="sandboxes", decimals=0,
    ),
)  # fmt: skip


def follow() -> None:
    first, later = _adoption(), _revised()
    made = _described(ADOPTION)
    with ago(12 * DAY):
        _load(made, first, "isoc_eb_ai_2025.csv")
    with ago(3 * DAY):
        _load(made, later, "isoc_eb_ai_2025_revised.csv")
    with ago(6 * DAY):
        _load(_described(EXPERTISE), _expertise(), "isoc_eb_ai_barriers.csv")
        _load(_described(SANDBOXES), _sandboxes(), "sandboxes.csv")


def _described(told: Told) -> Indicator:
    place = workspace_named("alliance")
    return add_indicator(keeper(place), place, told.code, told.facts)


def _adoption() -> Iterator[Row]:
    levels = {**LEVEL, UNION: 13.5}
    for geo, level in levels.items():
        for year, grown in YEARS.items():
            for size, more in SIZES.items():
                yield (ALL, size, geo, year, _share(level * grown * more), "")
    for geo in (UNION, "DE", "FR", "PL"):
        for sector, much in SECTORS.items():
            for size, more in SIZES.items():
                hidden = geo == "PL" and sector == "J61" and size == "GE250"
                value = None if hidden else _share(levels[geo] * 1.48 * more * much)
                yield (sector, size, geo, "2025", value, "c" if hidden else "")


def _revised() -> Iterator[Row]:
    for geo, shift in (("FR", 1.1), ("EL", 0.4), ("IE", -0.6)):
        yield (ALL, FIRMS, geo, "2025", _share(LEVEL[geo] * 1.48 + shift), "r")


def _expertise() -> Iterator[Row]:
    for number, state in enumerate(MEMBER_STATES):
        for year, less in (("2023", 0.0), ("2025", 6.5)):
            flag = "u" if state.code == "MT" else ""
            yield (ALL, FIRMS, state.code, year, round(58 + 7 * number % 19 - less, 1), flag)


def _sandboxes() -> Iterator[Row]:
    for number, state in enumerate(MEMBER_STATES):
        for half, more in (("2026-S1", 0), ("2026-S2", 1)):
            yield ("", "", state.code, half, float((number * 5 % 3) + more), "")


def _share(value: float) -> float:
    return round(min(value, 88.0), 2)


def _load(indicator: Indicator, rows: Iterable[Row], name: str) -> None:
    """As the desk does it, without the program that reads: what it would find is here already."""
    by, found = keeper(indicator.workspace), list(rows)
    came = Brought(
        name=name, digest=fingerprint(name), bytes=60 * len(found), key=f"demo-{name}",
        source=SOURCE, licence=LICENCE, retrieved_on=today(),
    )  # fmt: skip
    load = bring_load(by, indicator, came)
    with unit_of_work():
        load.state, load.begun_at, load.staged = State.READING, now(), True
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.csv"
        with path.open("w", newline="") as out:
            csv.writer(out).writerows(found)
        counts = stage(load.id, path)
    dims = {name: sorted({str(row[at]) for row in found}) for at, name in
            enumerate(("sector", "size", "geo", "time"))}  # fmt: skip
    report = {"good": len(found), "refused": 0, "faults": [], "reasons": []}
    said = {"report": report, "dims": dims, "changes": counts.changes}
    move(load.id, state=State.READ, report=said, **counts.numbers)
    keep_load(by, db.session.get_one(Load, load.id))
