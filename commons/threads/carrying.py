"""How do posts get another place, with everything that is noted of them?

What goes along is found by what the tables themselves say: each that names a post by its
discussion and number. A feature of tomorrow is in it without being told.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    String,
    Table,
    case,
    cast,
    delete,
    insert,
    literal,
    select,
    update,
)

from commons.membership.models import Person
from commons.threads.models import NAMES_A_POST, Thread
from commons.threads.stretches import Stretch, read_on
from kernel.clock import now
from kernel.database import Model, db
from kernel.happenings import HAPPENINGS

PLACE = {"workspace_id", "thread_id", "number"}
POSTS = Model.metadata.tables["post"]
STAYS = {"post", "passage"}
"""Posts leave a line behind; the index is written anew."""

bonds: list[Callable[[Thread], str]] = []
"""What ties a discussion to its workspace: features say here why it cannot leave, or nothing."""


class Carried(NamedTuple):
    """Posts went from one discussion to another."""

    thread_id: int
    target_id: int
    begins: bool
    """Did the other one begin with them?"""


def along() -> Iterator[Table]:
    """The tables that say something of a post, those that others hang on first."""
    for table in Model.metadata.sorted_tables:
        if table.name not in STAYS and {*table.columns.keys()} >= PLACE:
            yield table


def carry(actor: Person, stretch: Stretch, target: Thread) -> Stretch:
    """Put the posts at the end of another discussion, inside an act that was allowed. Returns where
    they are now.
    """
    ended = target.head
    move = Move(stretch, target, ended - stretch.first + 1)
    target.head = ended + stretch.length
    db.session.flush()
    move.copy_posts()
    move.take_along()
    move.leave_lines(actor)
    db.session.expire_all()
    came = Stretch(target, ended + 1, target.head)
    read_on(stretch, came)
    return came


@dataclass(frozen=True)
class Move:
    """Posts on their way: what is added to each number makes its new one."""

    stretch: Stretch
    target: Thread
    by: int

    def copy_posts(self) -> None:
        self._copy(POSTS, key=literal(f"carried-{self.target.id}-").concat(self._number()))

    def take_along(self) -> None:
        """What hangs on a row by its place is copied before that row goes."""
        tables = list(along())
        placed = [table for table in tables if "number" in table.primary_key.columns]
        for table in placed:
            self._copy(table)
        for table in reversed(placed):
            db.session.execute(delete(table).where(self.stretch.of(table)))
        for table in tables:
            if table not in placed:
                db.session.execute(
                    update(table).where(self.stretch.of(table)).values(self._place(table))
                )
        self._take_news_along()

    def _take_news_along(self) -> None:
        """Whoever was told of a post, or is to be, hears of it where it is."""
        here = (HAPPENINGS.c.kind == "thread", HAPPENINGS.c.thing_id == self.stretch.thread.id)
        numbers = HAPPENINGS.c.number.between(self.stretch.first, self.stretch.last)
        there = {
            "workspace_id": self.target.workspace_id,
            "thing_id": self.target.id,
            "number": HAPPENINGS.c.number + self.by,
        }
        db.session.execute(update(HAPPENINGS).where(*here, numbers).values(there))

    def leave_lines(self, actor: Person) -> None:
        to = literal(f"{self.target.id}/").concat(self._number())
        empty: dict[str, Any] = {"source": "", "html": "", "marks": {}, "files": [], "flag": ""}
        left = {"deleted_at": now(), "deleted_by": actor.name, "carried_to": to}
        rows = update(POSTS).where(self.stretch.of(POSTS), POSTS.c.carried_to == "")
        db.session.execute(rows.values(rev=POSTS.c.rev + 1, hidden_at=None, **empty, **left))

    def _copy(self, table: Table, **changed: Any) -> None:
        changed |= self._place(table)
        columns = list(table.columns)
        changed |= {each.name: self._named(each) for each in columns if each.info == NAMES_A_POST}
        values = [changed.get(column.name, column) for column in columns]
        rows = select(*values).where(self.stretch.of(table))
        db.session.execute(insert(table).from_select(columns, rows))

    def _number(self) -> ColumnElement[str]:
        """The new number, as it is written in keys and addresses."""
        return cast(POSTS.c.number + self.by, String)

    def _named(self, column: Column[Any]) -> ColumnElement[Any]:
        """Another post that comes along has a new number too; one that stays is not named there."""
        comes = column.between(self.stretch.first, self.stretch.last)
        return case((comes, column + self.by))

    def _place(self, table: Table) -> dict[str, Any]:
        number: Column[Any] = table.c.number
        return {
            "workspace_id": literal(self.target.workspace_id),
            "thread_id": literal(self.target.id),
            "number": case((number < 0, number - self.by), else_=number + self.by),
        }
