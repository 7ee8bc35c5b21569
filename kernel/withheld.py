"""What is kept for a while from some who could otherwise read it, as a meeting asks for that?

A thing that belongs to an item of an agenda carries this itself, so that every page, list, search
and socket finds it where it looks anyway.
"""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Dialect, String, Text, cast, false, literal, type_coerce
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class Numbers(TypeDecorator[frozenset[int]]):
    """A few numbers in one column, as `,3,17,`, so that a condition can look for one of them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Iterable[int] | None, _dialect: Dialect) -> str:
        return f",{','.join(map(str, sorted(value)))}," if value else ""

    def process_result_value(self, value: str | None, _dialect: Dialect) -> frozenset[int]:
        return frozenset(int(each) for each in (value or "").split(",") if each)


class Withheld:
    """Columns of what can belong to an item of a meeting."""

    conferring: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Only for those who confer, while an item it belongs to is closed to observers."""
    recused: Mapped[frozenset[int]] = mapped_column(Numbers, default=frozenset, server_default="")
    """The people who withdrew from an item it belongs to."""


def not_recused(column: Any, person: Any) -> ColumnElement[bool]:
    """Has this person, by number or as what is filled in later, not withdrawn from it?"""
    number = cast(person, String) if isinstance(person, ColumnElement) else literal(str(person))
    return type_coerce(column, Text).not_like(literal("%,") + number + literal(",%"))


Asked = Callable[[Any], frozenset[int]]
_asked: list[Asked] = []


def recusing(find: Asked) -> Asked:
    """A feature hands in from whom a thing is to be kept by what it knows."""
    _asked.append(find)
    return find


def recused_from(thing: Any, but: Asked | None = None) -> frozenset[int]:
    """From whom is it to be kept now, whatever the reason, or whatever but one? With all of them it
    is what its `recused` should say.
    """
    nobody: frozenset[int] = frozenset()
    return nobody.union(*(find(thing) for find in _asked if find is not but))


Follow = Callable[[Any, Any], None]
_follow: list[Follow] = []


def joining(follow: Follow) -> Follow:
    """A feature hands in what it does, in the same transaction, once something has become part of a
    thing: the paper of an item, what was handed in for a task; or once more people read it.
    """
    _follow.append(follow)
    return follow


def joined(actor: Any, thing: Any) -> None:
    """It has taken something in, or more people read it: whoever has to be asked about it is."""
    for follow in _follow:
        follow(actor, thing)
