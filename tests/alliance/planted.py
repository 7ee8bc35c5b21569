"""An indicator as a load of the desk leaves it: five years, three size classes, some sectors."""

from datetime import date

from sqlalchemy import insert, select

from alliance.indicators.models import Indicator, IndicatorValue, Load, State
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from rules.access import Role

UPTAKE = {"EU27_2020": 21.4, "DK": 36.0, "SE": 34.0, "FI": 33.0, "LU": 31.0, "NL": 30.0,
          "SI": 27.0, "BE": 26.0, "DE": 25.0, "AT": 24.0, "IE": 23.0, "EE": 21.0, "ES": 18.0,
          "CZ": 17.0, "FR": 17.0, "SK": 16.0, "LT": 15.0, "HR": 14.0, "PT": 14.0, "CY": 13.0,
          "IT": 13.0, "LV": 13.0, "EL": 12.0, "HU": 12.0, "PL": 10.0, "BG": 9.0,
          "RO": 6.0}  # fmt: skip
YEARS = ("2021", "2022", "2023", "2024", "2025")
SIZES = {"GE10": 1.0, "10-49": 0.8, "50-249": 1.4, "GE250": 2.2}
SECTORS = {"TOTAL": 1.0, "C": 0.7, "D": 0.9, "J": 2.3, "Q": 0.8}
WHOLE = {"sector": "TOTAL", "size": "GE10"}


def alliance() -> Workspace:
    return db.session.scalars(select(Workspace).where(Workspace.slug == "alliance")).one()


def person(handle: str, role: Role = Role.MEMBER, place: str = "alliance") -> Person:
    """Somebody on a seat of their own."""
    known = db.session.scalar(select(Person).where(Person.handle == handle))
    who = known or Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example")
    here = db.session.scalars(select(Workspace).where(Workspace.slug == place)).one()
    kind = "secretariat" if role is Role.SECRETARIAT else "stakeholder"
    seat = Seat(workspace=here, kind=kind, code=handle, name=f"Seat of {handle}", votes=False)
    db.session.add_all([who, seat])
    seat.mandates.append(Mandate(person=who, role=role, starts_on=date(2026, 6, 1)))
    db.session.flush()
    return who


def plant_uptake(by: Person, year: str = "2025") -> Indicator:
    """Everything up to a year."""
    made = Indicator(workspace=alliance(), code="uptake", name="Firms using AI",
                     unit="% of enterprises", **WHOLE)  # fmt: skip
    db.session.add(made)
    db.session.flush()
    load(made, by, [row for each in YEARS if each <= year for row in rows_of(each)])
    return made


def rows_of(year: str) -> list[dict[str, object]]:
    part = 1 - 0.17 * (2025 - int(year))
    found = [_row(geo, year, v * part) for geo, v in UPTAKE.items()]
    found += [_row("EU27_2020", year, 21.4 * part * by, size=size)
              for size, by in SIZES.items() if size != "GE10"]  # fmt: skip
    found += [_row(geo, year, UPTAKE[geo] * part * by, sector=sector)
              for sector, by in SECTORS.items() if sector != "TOTAL"
              for geo in ("EU27_2020", "DE", "FR")]  # fmt: skip
    return found + [_row("EU27_2020", year, 21.4 * part * a * b, sector=sector, size=size)
                    for sector, a in SECTORS.items() if sector != "TOTAL"
                    for size, b in SIZES.items() if size != "GE10"]  # fmt: skip


def _row(geo: str, time: str, value: float, **of: str) -> dict[str, object]:
    return {"geo": geo, "time": time, "value": round(value, 1), "flag": "", **WHOLE, **of}


def load(indicator: Indicator, by: Person, rows: list[dict[str, object]]) -> Load:
    """A file that was brought and kept."""
    names = ("geo", "time", "sector", "size")
    dims = {name: sorted({str(row[name]) for row in rows}) for name in names}
    number = db.session.query(Load).count()
    made = Load(indicator=indicator, person=by, key=f"key-of-load-{number}", name="uptake.csv",
                digest="0" * 64, bytes=1, source="Eurostat, isoc_eb_ai",
                source_url="https://ec.europa.eu/eurostat/", licence="CC BY 4.0",
                retrieved_on=date(2026, 11, 2), state=State.KEPT, report={"dims": dims},
                kept_at=now())  # fmt: skip
    db.session.add(made)
    db.session.flush()
    common = {"indicator_id": indicator.id, "load_id": made.id}
    db.session.execute(insert(IndicatorValue), [{**row, **common} for row in rows])
    indicator.changed_at = now()
    return made
