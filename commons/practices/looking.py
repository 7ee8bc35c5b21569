"""Which versions of a record does somebody see, and what of them?"""

from datetime import date
from typing import Any, NamedTuple

from markupsafe import Markup

from commons.membership.models import Person
from commons.practices.models import Practice, PracticeVersion
from commons.practices.names import record_value
from commons.practices.queries.practices import reads_all, speaks_for
from commons.threads.differences import compare
from kernel.pages import day
from kernel.words import gettext as _
from rules.practices import Step
from rules.records import Field, Form


class Line(NamedTuple):
    """One field as it is read."""

    field: Field
    text: str
    several: list[str]


class Changed(NamedTuple):
    name: str
    html: Markup
    differs: bool


def versions_for(person: Person | None, practice: Practice) -> list[PracticeVersion]:
    """One's own: all. The desk: what was handed in. Everybody else: what was published."""
    if person is None or not reads_all(person, practice):
        return [each for each in practice.versions if each.published and practice.shown]
    if speaks_for(person, practice):
        return list(practice.versions)
    sent = {each.version for each in practice.trace if each.step == Step.HAND_IN}
    return [each for each in practice.versions if each.number in sent or each.published]


def current_for(person: Person | None, practice: Practice) -> PracticeVersion | None:
    """The newest for who works on it, the published one for who reads it."""
    seen = versions_for(person, practice)
    if person is None or not reads_all(person, practice):
        seen = [each for each in seen if each.number == practice.shown]
    return seen[-1] if seen else None


def lines_of(practice: Practice, version: PracticeVersion, *, public: bool = False) -> list[Line]:
    """What was filled in, in the order of its kind; nothing private on a public page."""
    shown = [each for each in practice.sort.fields if not (public and each.private)]
    return [_line(each, version.said[each.key]) for each in shown if version.said.get(each.key)]


def _line(field: Field, value: Any) -> Line:
    several = value if isinstance(value, list) else []
    return Line(field, said_of(field, value), [record_value(field.choices, one) for one in several])


def said_of(field: Field, value: Any) -> str:
    """A value in words."""
    if not value:
        return ""
    if field.form is Form.DAY:
        return day(date.fromisoformat(value))
    if field.form is Form.SEVERAL:
        return ", ".join(record_value(field.choices, each) for each in value)
    return record_value(field.choices, value) if field.form is Form.ONE else str(value)


def differences(practice: Practice, old: PracticeVersion, new: PracticeVersion) -> list[Changed]:
    """Word by word, field by field."""
    pairs = [(_("Title"), old.title, new.title), (_("In two sentences"), old.summary, new.summary)]
    for each in practice.sort.fields:
        a, b = (said_of(each, one.said.get(each.key)) for one in (old, new))
        pairs.append((_(each.name), a, b))
    return [Changed(name, compare(a, b), a != b) for name, a, b in pairs if a or b]
