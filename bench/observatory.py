"""What does a page of an indicator with a million observations cost, and how long does such a file
take to come in?

    python -m bench.observatory [--engine postgres] [--rows 1000000] [--rounds 3]

Pages are weighed against the bare page of the same house, in CPU of the server; the last line is
all of it as JSON, for the bench as a whole.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from flask_migrate import upgrade
from sqlalchemy import func, select, text

from alliance.indicators import reading
from alliance.indicators.actions import add_indicator, bring_load, keep_load
from alliance.indicators.facts import Brought, IndicatorFacts
from alliance.indicators.keeping import file_of
from alliance.indicators.models import IndicatorValue, Load
from app import create_app
from bench.grounds import SERVICE, databases
from bench.processes import running, say, spending
from bench.sides import Side
from bench.visits import Act, measured
from commons.membership.founding import found
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role
from rules.observations import MEMBERS

TIMES = 20
ALL, FIRMS = "ALL", "GE10"
FACTS = IndicatorFacts(name="Firms", unit="%", unit_code="PC", sector=ALL, size=FIRMS)
SECTORS = [ALL, *(f"C{n}" for n in range(10, 49))]
SIZES = [FIRMS, "10-49", "50-249", "GE250"]
PLACES = sorted({*MEMBERS, "EU27_2020"})
PUBLIC, BARE = "/open/alliance/indicators/1", "/sign-in"
PAGES = {
    "newest": PUBLIC,
    "country": f"{PUBLIC}?geo=FR&time=all",
    "sector": f"{PUBLIC}?sector=C20&size=GE250&time=all",
    "deep": f"{PUBLIC}?time=all&sector=all&size=all&after={{middle}}~FR~C20~10-49",
    "before": f"{PUBLIC}?as_of={{day}}",
    "history": f"{PUBLIC}/history?geo=FR&time=2000-01&sector={ALL}&size={FIRMS}",
    "chart": "/open/alliance/observatory/indicators/firms",
    "front": "/open/alliance/observatory",
    "fresh": f"{PUBLIC}?time=all&geo={{geo}}&sector={{sector}}&size=GE250",
}
"""All but the last are shown more than once, as most pages are; that one is another each time."""


def lines(rows: int, shift: float) -> Iterator[str]:
    """Months of every place, sector and size, until there are so many rows."""
    yield "geo,nace_r2,size_emp,unit,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
    months = (f"{year}-{month:02}" for year in range(2000, 2100) for month in range(1, 13))
    every = ((m, s, z, g) for m, s, z, g in product(months, SECTORS, SIZES, PLACES))
    for number, (month, sector, size, geo) in zip(range(rows), every, strict=False):
        value = round(number % 997 / 10 + shift * (number % 100 == 0), 2)
        yield f"{geo},{sector},{size},PC,{month},{value},\n"


def prepare(rows: int) -> None:
    """Load a file of so many rows, and then a revision of every hundredth of them."""
    app = create_app()
    with app.app_context():
        upgrade()
        person = _desk()
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "alliance")).one()
        indicator = add_indicator(person, place, "firms", FACTS)
        figures = {}
        for name, shift in (("first", 0.0), ("revision", 0.5)):
            key = f"bench-{name}"
            with file_of(key).open("w") as out:
                out.writelines(lines(rows, shift))
            spent = _spent()
            came = Brought(name=name, digest=name * 2, bytes=1, key=key, source="-",
                           retrieved_on=date(2026, 1, 1))  # fmt: skip
            load = bring_load(person, indicator, came)
            reading.read_waiting()
            keep_load(person, db.session.get_one(Load, load.id))
            figures[name] = _spent() - spent
            say(f"{name}: {load.fresh} new, {load.revised} changed, {load.same} as before")
        held = db.session.scalar(select(func.count()).select_from(IndicatorValue))
        if db.engine.dialect.name == "postgresql":
            db.session.execute(text("ANALYZE"))
            db.session.commit()
        print(json.dumps({"loads": figures, "rows": held}))


def _spent() -> float:
    """Seconds of this process, and of the programs that read files for it."""
    return sum(os.times()[:4])


def _desk() -> Person:
    found()
    place = db.session.scalars(select(Workspace).where(Workspace.slug == "alliance")).one()
    person = Person(handle="desk", name="Desk", email="desk@plenary.example")
    seat = Seat(workspace=place, kind="secretariat", code="DESK", name="Desk")
    term = {"starts_on": today(), "signed_at": now()}
    seat.mandates.append(Mandate(person=person, role=Role.SECRETARIAT, **term))
    with unit_of_work():
        db.session.add_all((person, seat))
    return person


def measure(engine: str, rows: int, rounds: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="plenary-bench-") as name, ExitStack() as kept:
        folder = Path(name)
        house, ground = kept.enter_context(databases(engine, folder))
        settings = {
            "PLENARY_HOME": name, "DATABASE_URL": house, "FLOOR_URL": ground, "REDIS_URL": "",
            "SECRET_KEY": "only for the bench", "HOST": "127.0.0.1", "PUBLIC_URL": "",
            "REQUEST_LIMIT": "1000000 per minute", "POST_LIMIT": "1000000 per minute",
        }  # fmt: skip
        say(f"loading {rows:,} rows, and a revision of them")
        facts = _prepared(settings, rows)
        plenary = kept.enter_context(running("serve", "/sign-in", settings, folder / "serve.log"))
        ours = Side(plenary, spending(plenary, house))
        loads = {f"load.{name}": spent for name, spent in facts["loads"].items()}
        loads["load.again"] = loads["load.revision"] / loads["load.first"]
        return loads | _rounds(ours, rounds, rows)


def _prepared(settings: dict[str, str], rows: int) -> dict[str, Any]:
    """In a process of its own; a million rows take as long as they take."""
    command = [sys.executable, "-m", "bench.observatory", "--prepare", "--rows", str(rows)]
    ran = subprocess.run(command, env=os.environ | settings, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


def _rounds(ours: Side, rounds: int, rows: int) -> dict[str, float]:
    """How many times the bare page each costs, the median of the rounds."""
    ours.open(1)
    pages = {name: _visiting(ours, path, rows) for name, path in PAGES.items()}
    ratios = defaultdict[str, list[float]](list)
    for number in range(rounds):
        bare = measured(ours.spent, TIMES, _asking(ours, BARE)).cpu
        for name, visit in pages.items():
            act = partial(visit, number * TIMES)
            ratios[name].append(measured(ours.spent, TIMES, act).cpu / bare)
    return {name: statistics.median(every) for name, every in ratios.items()}


def _asking(side: Side, path: str) -> Act:
    return lambda _number: side.browsers[0].get(path)


def _visiting(side: Side, path: str, rows: int) -> Callable[[int, int], object]:
    """The same page again, or where it differs by place and sector, never the same one twice."""
    every = list(product(SECTORS, PLACES))
    months = rows // len(every) // len(SIZES)
    known = {"day": today(), "middle": f"{2000 + months // 24}-06"}

    def visit(first: int, number: int) -> object:
        sector, geo = every[(first + number) % len(every)]
        return side.browsers[0].get(path.format(geo=geo, sector=sector, **known))

    return visit


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.observatory")
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--prepare", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.prepare:
        prepare(options.rows)
        return
    if options.engine == "postgres" and SERVICE not in os.environ:
        again = [sys.executable, "-m", "bench.observatory", *sys.argv[1:]]
        os.execv(sys.executable, [sys.executable, "-m", "tools.services", *again])  # noqa: S606 our own program
    print(json.dumps(measure(options.engine, options.rows, options.rounds)))


if __name__ == "__main__":
    main()
