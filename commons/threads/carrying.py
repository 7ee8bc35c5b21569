"""How do posts get another place, with everything that is noted of them?

What goes along is found by what the tables themselves say: each that names a post by its
discussion and number. A feature of tomorrow is in it without being told.
"""

from collections.abc import Iterator, Sequence
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
from commons.threads.finding import find_as_it_is
from commons.threads.models import NAMES_A_POST, Post, Thread
from commons.threads.stretches import Stretch, read_on
from kernel.clock import now
from kernel.database import Model, db
from kernel.streams import append
from kernel.text import excerpt

PLACE = {"workspace_id", "thread_id", "number"}
POSTS = Model.metadata.tables["post"]
STAYS = {"post", "passage"}
"""Posts leave a line behind; the index is written anew."""


class Carried(NamedTuple):
    """Posts went from one discussion to another."""

    thread_id: int
    target_id: int


def along() -> Iterator[Table]:
    """The tables that say something of a post, those that others hang on first."""
    for table in Model.metadata.sorted_tables:
        if table.name not in STAYS and {*table.columns.keys()} >= PLACE:
            yield table


def carry(actor: Person, stretch: Stretch, target: Thread) -> None:
    """Put the posts at the end of another discussion, inside an act that was allowed."""
    db.session.flush()
    ended = target.head
    move = Move(stretch, target, ended - stretch.first + 1)
    target.head = ended + stretch.length
    here = append(target.workspace_id, "thread", target.id, "came", actor.id,
                  first=ended + 1, last=target.head)  # fmt: skip
    gone = append(target.workspace_id, "thread", stretch.thread.id, "carried", actor.id,
                  first=stretch.first, last=stretch.last)  # fmt: skip
    move.copy_posts(here)
    move.take_along()
    move.leave_lines(actor, gone)
    db.session.flush()
    db.session.expire_all()
    read_on(stretch, target, ended)
    _find(actor, stretch, target, ended)


@dataclass(frozen=True)
class Move:
    """Posts on their way: what is added to each number makes its new one."""

    stretch: Stretch
    target: Thread
    by: int

    def copy_posts(self, seq: int) -> None:
        self._copy(
            POSTS,
            key=literal(f"carried-{self.target.id}-").concat(self._number()),
            seq=literal(seq),
        )

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

    def leave_lines(self, actor: Person, seq: int) -> None:
        to = literal(f"{self.target.id}/").concat(self._number())
        empty: dict[str, Any] = {
            "source": "",
            "html": "",
            "marks": {},
            "files": [],
            "flag": "",
            "hidden_at": None,
        }
        left = {"deleted_at": now(), "deleted_by": actor.name, "carried_to": to, "seq": seq}
        rows = update(POSTS).where(self.stretch.of(POSTS), POSTS.c.carried_to == "")
        db.session.execute(rows.values(rev=POSTS.c.rev + 1, **empty, **left))

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


def _find(actor: Person, stretch: Stretch, target: Thread, ended: int) -> None:
    """Each post is found in its new place, and lists show the last one."""
    came = _posts(target, ended + 1, target.head)
    for post in [*_posts(stretch.thread, stretch.first, stretch.last), *came]:
        find_as_it_is(post, actor)
    target.last_author, target.last_author_id = came[-1].author_name, came[-1].author_id
    target.last_excerpt, target.last_at = excerpt(came[-1].html), now()


def _posts(thread: Thread, first: int, last: int) -> Sequence[Post]:
    some = (Post.thread_id == thread.id, Post.number.between(first, last))
    return db.session.scalars(select(Post).where(*some).order_by(Post.number)).all()
