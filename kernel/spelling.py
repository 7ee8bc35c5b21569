"""How is a statement sent that is asked over and over, without being worked out anew each time?

SQLAlchemy finds the text of a statement by all its parts, and writes its lists out at each sending.
What is built once and asked a thousand times a minute is here turned into text once for each
database and each length of its lists; then only the facts are put in.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Dialect
from sqlalchemy.engine import Connection

Facts = Mapping[str, Any]
Change = Callable[[Any], Any] | None
"""How a value is made to fit the database, or read from it; nothing, where it is as it is."""


class Place(NamedTuple):
    """Where in the text a fact stands: a whole one, or one of a list."""

    name: str
    fact: str
    number: int | None
    change: Change


class Spelled(NamedTuple):
    """A statement as one database reads it, with lists of certain lengths."""

    text: str
    places: list[Place]
    fixed: dict[str, Any]
    """What the statement brings itself."""
    order: Sequence[str] | None
    """By which names, where the driver knows places only by their order."""
    read: list[Change]
    row: Any
    """The kind of its rows, where something in them is to be changed: their columns by name."""

    def run(self, connection: Connection, facts: Facts) -> None:
        connection.exec_driver_sql(self.text, self._filled(facts))

    def rows(self, connection: Connection, facts: Facts) -> Sequence[Any]:
        found = connection.exec_driver_sql(self.text, self._filled(facts)).all()
        return [self._row(row) for row in found] if any(self.read) else found

    def _filled(self, facts: Facts) -> Any:
        every = self.fixed | {place.name: _value(place, facts) for place in self.places}
        return every if self.order is None else tuple(every[name] for name in self.order)

    def _row(self, row: Sequence[Any]) -> Any:
        changed = zip(self.read, row, strict=True)
        return self.row(*(change(value) if change else value for change, value in changed))


def _value(place: Place, facts: Facts) -> Any:
    value = facts[place.fact]
    value = value if place.number is None else value[place.number]
    return place.change(value) if place.change else value


MOST = 500
"""Texts kept of one statement: people differ in how many places they read, few in much else."""
_kept: WeakKeyDictionary[Any, dict[object, Spelled]] = WeakKeyDictionary()


def spelled(statement: Any, dialect: Dialect, facts: Facts, columns: Sequence[str] = ()) -> Spelled:
    """As it was made for lists of these lengths; `columns` are those an insert fills."""
    known = _kept.setdefault(statement, {})
    if len(known) > MOST:
        known.clear()
    lengths = tuple(len(each) for each in facts.values() if isinstance(each, list | tuple))
    shape = dialect.name, lengths, tuple(facts)
    if shape not in known:
        known[shape] = _spell(statement, dialect, facts, columns)
    return known[shape]


def _spell(statement: Any, dialect: Dialect, facts: Facts, columns: Sequence[str]) -> Spelled:
    compiled = statement.compile(dialect=dialect, column_keys=list(columns) or None)
    told = compiled.construct_expanded_state(facts)
    if strangers := facts.keys() - compiled.params.keys():
        raise TypeError(f"it does not ask for {sorted(strangers)}")
    lists: dict[str, tuple[str, int | None]] = {
        name: (fact, number)
        for fact, names in told.parameter_expansion.items()
        for number, name in enumerate(names)
    }
    changes = {**compiled._bind_processors, **told.processors}  # noqa: SLF001 known nowhere else
    fixed, places = dict[str, Any](), list[Place]()
    for name in told.positiontup or told.parameters:
        fact, number = lists.get(name, (name, None))
        change: Change = changes.get(name)
        if fact in facts:
            places.append(Place(name, fact, number, change))
        else:
            value = told.parameters[name]
            fixed[name] = change(value) if change else value
    read = compiled._result_columns  # noqa: SLF001 known nowhere else
    return Spelled(
        told.statement,
        places,
        fixed,
        told.positiontup,
        [each.type.dialect_impl(dialect).result_processor(dialect, None) for each in read],
        namedtuple("Row", [each.keyname for each in read], rename=True),  # noqa: PYI024 made here
    )
