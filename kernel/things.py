"""How are whole things read that page after page asks for, at the price of plain columns?

The session works out for each run anew how rows become things. Here that is settled once, with the
statement; what comes out are the session's things all the same: changes to them are written, and
what was not read along comes when it is asked for.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Select, inspect
from sqlalchemy.orm import InstrumentedAttribute, Mapper, make_transient_to_detached
from sqlalchemy.orm.attributes import instance_dict, set_committed_value

from kernel.database import db
from kernel.prepared import Prepared

Row = Sequence[Any]


class Part(NamedTuple):
    """One of the things in a row, and where its columns are."""

    mapper: Mapper[Any]
    facts: tuple[str, ...]
    begins: int
    key: tuple[int, ...]

    def of(self, row: Row) -> Any:
        """What the session holds already stays as it is; nothing, where nothing was joined."""
        key = tuple(row[place] for place in self.key)
        if key[0] is None:
            return None
        there = db.session.identity_map.get(self.mapper.identity_key_from_primary_key(key))
        return self._made(row) if there is None else there

    def _made(self, row: Row) -> Any:
        thing = self.mapper.class_manager.new_instance()
        instance_dict(thing).update(zip(self.facts, row[self.begins :], strict=False))
        make_transient_to_detached(thing)
        db.session.add(thing)
        return thing


class Link(NamedTuple):
    """A relation of which both sides stand in the row."""

    owner: int
    name: str
    target: int

    def tie(self, things: list[Any]) -> None:
        owner = things[self.owner]
        if owner is not None and self.name not in instance_dict(owner):
            set_committed_value(owner, self.name, things[self.target])


class Things:
    """A select of things and columns, built once, that says from where it joins; `links` are the
    relations between the things that are known as soon as they are read.
    """

    def __init__(
        self, statement: Select[*tuple[Any, ...]], *links: InstrumentedAttribute[Any]
    ) -> None:
        columns: list[Any] = []
        self._of: list[Callable[[Row], Any]] = []
        kinds: list[Any] = []
        for said in statement.column_descriptions:
            kind = inspect(said["entity"]).mapper if said["expr"] is said["entity"] else None
            kinds.append(kind)
            self._of.append(_part(kind, len(columns)).of if kind else _column(len(columns)))
            columns += _columns(said["entity"], kind) if kind else [said["expr"]]
        self._asked = Prepared(statement.with_only_columns(*columns))
        self._links = [
            Link(kinds.index(each.parent), each.key, kinds.index(each.property.mapper))
            for each in links
        ]

    def rows(self, **facts: Any) -> list[list[Any]]:
        """Each row as it was asked for: things and plain columns, in their order."""
        return [self._row(row) for row in self._asked.rows(**facts)]

    def first(self, **facts: Any) -> list[Any] | None:
        """Its first row, or nothing."""
        return next(iter(self.rows(**facts)), None)

    def every(self, **facts: Any) -> list[Any]:
        """The first thing of each row."""
        return [row[0] for row in self.rows(**facts)]

    def _row(self, row: Row) -> list[Any]:
        things = [of(row) for of in self._of]
        for link in self._links:
            link.tie(things)
        return things


def _facts(mapper: Mapper[Any]) -> tuple[str, ...]:
    return tuple(each.key for each in mapper.column_attrs if not each.deferred)


def _columns(entity: Any, mapper: Mapper[Any]) -> list[Any]:
    return [getattr(entity, fact) for fact in _facts(mapper)]


def _part(mapper: Mapper[Any], begins: int) -> Part:
    facts = _facts(mapper)
    keys = [mapper.get_property_by_column(column).key for column in mapper.primary_key]
    return Part(mapper, facts, begins, tuple(begins + facts.index(key) for key in keys))


def _column(place: int) -> Callable[[Row], Any]:
    return lambda row: row[place]
