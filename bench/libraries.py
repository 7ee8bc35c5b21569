"""What does it cost to narrow a library of many records by facets and words?

    python -m bench.libraries RECORDS

prints as JSON the p99 of each question in milliseconds, and of a bare page of the same house (the
list of calls, which is empty). Founds a house where there is none, and fills it with records.
"""

import json
import random
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import insert, select, text

from app import create_app
from bench.texts import WRITTEN
from commons.membership.models import Person, Seat
from commons.practices.facts import facets_of
from commons.practices.finding import writing_of
from commons.practices.models import Practice, PracticeVersion
from commons.practices.shelf import STREAM
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db, is_sqlite
from kernel.index import index_all
from kernel.streams import advance
from kernel.transactions import unit_of_work
from rules.organisations import SIZES
from rules.practices import State
from rules.record_lists import ARTICLE, STATUS, TARGET
from rules.records import PRACTICE
from rules.sectors import RECORDED
from rules.states import MEMBER_STATES

AT_ONCE, WARM, TIMES = 1_000, 20, 200
QUESTIONS = {
    "bare": "/calls",
    "all": "/practices",
    "facet": "/practices?sector=hlt",
    "facets": "/practices?sector=hlt&article=4&status=fully&country=PT",
    "rare": "/practices?q=cassowary",
    "common": "/practices?q=documentation",
    "both": "/practices?q=documentation+market&sector=hlt&article=4",
    "phrase": "/practices?q=%22market+surveillance+authority%22",
}
"""What is asked; the common word stands in most of the records."""


def main(records: int) -> None:
    app = create_app()
    for command in (["db", "upgrade"], ["house", "found"]):
        done = app.test_cli_runner().invoke(args=command)
        if done.exit_code:
            sys.exit(f"{command}: {done.output} {done.exception!r}")
    with app.app_context():
        _fill(records)
    client = app.test_client()
    began = time.perf_counter()
    client.get(QUESTIONS["all"])
    first = (time.perf_counter() - began) * 1000
    took: dict[str, list[float]] = {name: [] for name in QUESTIONS}
    for number in range(WARM + TIMES):  # in turn, so that whatever else goes on here meets all
        for name, path in QUESTIONS.items():
            spent = _spent(client, path)
            if number >= WARM:
                took[name].append(spent)
    found = {name: statistics.quantiles(each, n=100)[-1] for name, each in took.items()}
    medians = {f"{name}.p50": statistics.median(each) for name, each in took.items()}
    print(json.dumps({**found, **medians, "first": first}))


def _spent(client: FlaskClient, path: str) -> float:
    """Milliseconds of this process and of the database."""
    began = time.perf_counter()
    answer = client.get(path)
    if answer.status_code != 200:  # noqa: PLR2004 the page
        sys.exit(f"{path}: {answer.status_code}")
    return (time.perf_counter() - began) * 1000


def _fill(records: int) -> None:
    with unit_of_work():
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "pact")).one()
        seat = Seat(workspace=place, kind="organisation", code="BENCH", name="A company")
        person = Person(handle="of-the-bench", name="Somebody", email="bench@plenary.example")
        db.session.add_all((seat, person))
        db.session.flush()
        whose = {"workspace_id": place.id, "seat_id": seat.id, "author_id": person.id}
        first = advance(STREAM, 0).head
    rows = _rows(records, whose, first)
    while part := list(islice(rows, AT_ONCE)):
        with unit_of_work():
            _write(part)
            for _ in part:
                advance(STREAM, 0)
        db.session.expunge_all()
    if not is_sqlite():
        with unit_of_work():
            db.session.execute(text("ANALYZE"))


def _rows(records: int, whose: dict[str, int], first: int) -> Iterator[dict[str, Any]]:
    """Always the same ones; small companies and Article 4 are the most common."""
    chance, began = random.Random(4), now() - timedelta(days=900)
    countries = [state.code for state in MEMBER_STATES]
    for number in range(records):
        said = {
            "status": chance.choice(list(STATUS)),
            "sector": chance.choice(list(RECORDED)),
            "size": chance.choice(list(SIZES)),
            "country": chance.choice(countries),
            "article": sorted({"4", *chance.sample(list(ARTICLE), 2)}),
            "target": chance.sample(list(TARGET), 3),
            "systems": WRITTEN[number % len(WRITTEN)],
            "impact": WRITTEN[(number + 3) % len(WRITTEN)] + " cassowary" * (number % 2_000 == 0),
        }
        yield {
            **whose,
            "kind": PRACTICE.slug,
            "organisation": f"Company {number % 3_000}",
            "key": f"of-the-bench-{number}",
            "title": f"Practice {number} of the bench",
            "summary": "Short sessions with the tools people really use.",
            "facets": facets_of(PRACTICE, said),
            "state": State.PUBLISHED,
            "shown": 1,
            "consents": True,
            "changed": first + number,
            "created_at": began + timedelta(minutes=number),
            "said": said,
        }


def _write(part: list[dict[str, Any]]) -> None:
    bare = [{key: value for key, value in row.items() if key != "said"} for row in part]
    db.session.execute(insert(Practice), bare)
    keys = [row["key"] for row in part]
    made = {each.key: each for each in db.session.scalars(
        select(Practice).where(Practice.key.in_(keys)))}  # fmt: skip
    versions = [
        {"practice_id": made[row["key"]].id, "number": 1, "title": row["title"],
         "summary": row["summary"], "said": row["said"], "by_name": "Somebody", "published": True}
        for row in part
    ]  # fmt: skip
    db.session.execute(insert(PracticeVersion), versions)
    index_all([writing_of(each) for each in made.values()])


if __name__ == "__main__":
    main(int(sys.argv[1]))
