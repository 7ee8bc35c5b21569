"""What is public, as open data: a table, or JSON, a piece at a time."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from flask import url_for
from sqlalchemy import and_, select

from commons.practices.models import Practice, PracticeVersion
from kernel.database import db
from rules.records import KINDS, Field

AT_ONCE = 500
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
FIRST = ("number", "kind", "organisation", "title", "summary", "language", "reused", "endorsed")
LAST = ("published", "changed", "address")


def fields() -> dict[str, Field]:
    """What any kind of record says in public, by its key."""
    every = (each for kind in KINDS.values() for each in kind.fields)
    return {each.key: each for each in every if not each.private}


def csv_lines(numbers: Sequence[int]) -> Iterator[str]:
    """With its disclaimer in the address of every line: the page it leads to shows it."""
    out = io.StringIO()
    writer = csv.writer(out)
    keys = list(fields())
    writer.writerow((*FIRST, *keys, *LAST))
    for said in records(numbers):
        writer.writerow([_cell(said.get(key)) for key in (*FIRST, *keys, *LAST)])
        yield _taken(out)
    yield _taken(out)


def _taken(out: io.StringIO) -> str:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text


def _cell(value: Any) -> str:
    """As text: no program that opens the table takes it for a formula."""
    text = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULAS) else text


def json_lines(numbers: Sequence[int], disclaimer: str) -> Iterator[str]:
    yield f'{{"disclaimer": {disclaimer}, "records": [\n'
    for place, said in enumerate(records(numbers)):
        yield (",\n" if place else "") + json.dumps(said, ensure_ascii=False)
    yield "\n]}\n"


def records(numbers: Sequence[int]) -> Iterator[dict[str, Any]]:
    for first in range(0, len(numbers), AT_ONCE):
        yield from _piece(numbers[first : first + AT_ONCE])


def _piece(numbers: Sequence[int]) -> Iterator[dict[str, Any]]:
    mine = and_(
        PracticeVersion.practice_id == Practice.id, PracticeVersion.number == Practice.shown
    )
    found = select(Practice, PracticeVersion).join(PracticeVersion, mine)
    public = found.where(Practice.id.in_(numbers), Practice.consents)
    rows = {practice.id: (practice, version) for practice, version in db.session.execute(public)}
    yield from (_record(*rows[number]) for number in numbers if number in rows)


def _record(practice: Practice, version: PracticeVersion) -> dict[str, Any]:
    said = {key: value for key, value in version.said.items() if key in fields()}
    published = practice.published_at.date().isoformat() if practice.published_at else None
    return {
        "number": practice.id,
        "kind": practice.kind,
        "organisation": practice.organisation,
        "title": version.title,
        "summary": version.summary,
        "language": version.language,
        "reused": practice.reuses,
        "endorsed": practice.endorsed,
        **said,
        "published": published,
        "changed": practice.changed_at.date().isoformat(),
        "address": url_for("library.show", practice_id=practice.id, _external=True),
    }
