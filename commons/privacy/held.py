"""What is kept of a person? Every row that names them, whichever feature wrote it.

Found by what the tables themselves say, so that a feature of tomorrow is in it without being told.
"""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, select

from commons.membership.models import Person
from kernel.clock import today
from kernel.database import Model, db

Whose = Callable[[int], ColumnElement[bool]]
"""From the number of a person, which rows are theirs."""
OWN = {"person_id", "author_id"}
"""Columns that make a row somebody's own; others only say who did something to it."""
SECRETS = re.compile("password|token|digest|secret|hash|code|credential|key|^last_")
"""What proves who one is, or what others said last: it does not leave the house."""


def owned() -> Iterator[tuple[Table, Whose]]:
    """The tables whose rows are somebody's own, and what says whose: a person, or where none does,
    the mandate that they are about.
    """
    for table in Model.metadata.sorted_tables:
        own = [each for each in table.columns if each.name in OWN and _names(each, "person")]
        held = [each for each in table.columns if not own and _names(each, "mandate")]
        yield from ((table, partial(_of, column)) for column in own)
        yield from ((table, partial(_of_a_mandate, column)) for column in held)


def _names(column: Column[Any], what: str) -> bool:
    return any(key.column.table.name == what for key in column.foreign_keys)


def _of(column: Column[Any], person_id: int) -> ColumnElement[bool]:
    return column == person_id


def _of_a_mandate(column: Column[Any], person_id: int) -> ColumnElement[bool]:
    mandates = Model.metadata.tables["mandate"]
    return column.in_(select(mandates.c.id).where(mandates.c.person_id == person_id))


def archive_of(person: Person) -> bytes:
    """A zip with a JSON file for each kind of thing."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        about = Model.metadata.tables["person"]
        _write(archive, "about-you", _rows(about, about.c.id == person.id))
        for table, whose in owned():
            _write(archive, table.name, _rows(table, whose(person.id)))
        archive.writestr("README.txt", _readme(person))
    return packed.getvalue()


def _write(archive: zipfile.ZipFile, name: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        text = json.dumps(rows, ensure_ascii=False, indent=1, default=str)
        archive.writestr(f"{name}.json", text)


def _rows(table: Table, theirs: ColumnElement[bool]) -> list[dict[str, Any]]:
    shown = [each for each in table.columns if not SECRETS.search(each.name)]
    found = select(*shown).where(theirs).order_by(*table.primary_key)
    return [dict(row._mapping) for row in db.session.execute(found)]  # noqa: SLF001 its public name


def _readme(person: Person) -> str:
    return (
        f"What Plenary keeps of {person.name}, {today():%d %B %Y}.\n"
        "One file for each kind of thing; times are in UTC. The record of what was done is not\n"
        "in it: it is chained, and belongs to the bodies.\n"
    )
