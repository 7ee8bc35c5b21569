"""How do the minutes of a meeting begin? They say what happened, as it was noted while it happened.

What only the internal version says carries a mark; the public version is the same text without
what is marked.
"""

import secrets
from collections.abc import Iterable, Iterator

from sqlalchemy import select

from commons.decisions.choices import choice_name
from commons.decisions.queries import minuted
from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.documents.models import Level
from commons.drafting.actions import begin_with
from commons.drafting.engine.asking import EngineDied, Refused
from commons.drafting.papers.blocks import heading, numbered, paragraph, said, table, tree
from commons.drafting.reading import engine
from commons.drafting.schema import Node
from commons.drafting.storing import kept
from commons.meetings.actions import write_minutes
from commons.meetings.calendars import where_of
from commons.meetings.deadlines import quorum_of
from commons.meetings.models import AgendaItem, Attendance, Meeting, Minutes, Speaker, Task
from commons.meetings.names import comes_name
from commons.meetings.queries import adopted_in, attendance_of, presence_of, sides_of, tasks_of
from commons.meetings.queries.meetings import answers_of
from commons.membership.models import Person
from kernel.database import db
from kernel.pages import clock, day, moment
from kernel.words import gettext as _

INTERNAL: Node = {"type": "internal"}


def begin_minutes(author: Person, meeting: Meeting) -> tuple[Minutes, bool]:
    """Begin the text of the minutes with what happened. Says too whether it could be written."""
    title = _("Minutes: %(title)s", title=meeting.title)[:200]
    facts = Facts(title=title, level=Level.BODY, suggestions_only=True)
    document = begin_text(author, meeting.workspace, facts, f"minutes-{meeting.id}", numbered=True)
    made = write_minutes(author, meeting, document)
    client = secrets.randbelow(2**31 - 1) + 1
    try:
        written = tree(list(blocks_of(author, meeting)))
        change = engine().turned_into(document.id, kept(document), written, client)
    except (EngineDied, Refused):
        return made, False
    begin_with(author, document, "minutes", change, client)
    return made, True


def blocks_of(author: Person, meeting: Meeting) -> Iterator[Node]:
    sides = sides_of(meeting)
    yield paragraph(" / ".join(side.workspace.name for side in sides))
    yield paragraph(f"{moment(meeting.starts_at)}, {where_of(meeting)}")
    for side in sides:
        yield from _presence(side, named=len(sides) > 1)
    yield from _agenda(meeting)
    for number, item in enumerate(meeting.items, 1):
        yield from _item(author, item, number)
    yield from _tasks(tasks_of(author, meeting))


def _presence(meeting: Meeting, *, named: bool) -> Iterator[Node]:
    present = _("Present")
    yield heading(f"{present}: {meeting.workspace.name}" if named else present)
    rows = [_row(each) for each in attendance_of(meeting)]
    if rows:
        yield table((_("Seat"), _("Who"), _("How"), _("From"), _("Until")), *rows)
    if excused := _excused(meeting):
        yield paragraph(_("Excused: %(seats)s.", seats=", ".join(excused)))
    at = meeting.course.closed_at
    standing = quorum_of(meeting.workspace.charter, presence_of(meeting, at))
    if standing is not None:  # it is false where the quorum was missed
        yield paragraph(_(standing.says.because, **standing.says.facts))


def _row(each: Attendance) -> tuple[str, ...]:
    how = comes_name("online" if each.online else "in person")  # type: ignore[arg-type]
    times = [clock(at) if at else "" for at in (each.came_at, each.left_at)]
    return (each.seat.name, each.person.name, how, *times)


def _excused(meeting: Meeting) -> list[str]:
    came = {each.seat_id for each in attendance_of(meeting)}
    absent = [each for each in answers_of(meeting) if each.comes == "absent"]
    return [each.seat.name for each in absent if each.seat_id not in came]


def _agenda(meeting: Meeting) -> Iterator[Node]:
    yield heading(_("Agenda"))
    if meeting.agenda_adopted_at:
        yield numbered(_("The agenda was adopted."))
    for earlier in adopted_in(meeting):
        title = earlier.meeting.title
        yield numbered(_("The minutes of the meeting “%(title)s” were adopted.", title=title))


def _item(author: Person, item: AgendaItem, number: int) -> Iterator[Node]:
    """What an item came to. What was closed to observers is internal, but for its number."""
    inner = list(_inside(author, item))
    if item.closed:
        yield heading(_("%(number)d. Item closed to observers", number=number), 3)
        yield paragraph(_internal(item.title))
        yield from (_all_internal(each) for each in inner)
        return
    yield heading(f"{number}. {item.title}", 3)
    yield from inner


def _inside(author: Person, item: AgendaItem) -> Iterator[Node]:
    if papers := ", ".join(_papers(item)):
        yield paragraph(_("Documents: %(papers)s.", papers=papers))
    if item.recusals:
        names = ", ".join(each.person.name for each in item.recusals)
        yield paragraph(_("Withdrew from this item: %(names)s.", names=names))
    if heard := _heard(item):
        yield paragraph(_("Spoke: %(names)s.", names=", ".join(heard)))
    yield from (numbered(each) for each in _lines(item.outcome))
    if item.decision_id:
        yield from _decision(author, item.decision_id)
    yield from (paragraph(_internal(each)) for each in _lines(item.internal))
    if not item.begun_at and not item.outcome:
        yield paragraph(_("This item was not dealt with."))


def _heard(item: AgendaItem) -> list[str]:
    """Which seats had the floor, each once, in the order of their turns."""
    here = (Speaker.item_id == item.id, Speaker.began_at.is_not(None))
    said = db.session.scalars(select(Speaker).where(*here).order_by(Speaker.began_at))
    return list(dict.fromkeys(each.seat or each.name for each in said))


def _decision(author: Person, decision_id: int) -> Iterator[Node]:
    """How a decision ended, and what each seat said; nothing by seat of a secret ballot."""
    for found in minuted(author, [decision_id]):
        name = f"{found.decision.reference_number} {found.decision.title}"
        yield paragraph(_("Decision %(name)s.", name=name))
        if found.statement:
            yield numbered(found.statement)
        rows = [
            (each.elector.label, choice_name(each.choice)) for each in found.lines if each.choice
        ]
        if rows:
            yield table((_("Seat"), _("Answer")), *rows)


def _papers(item: AgendaItem) -> Iterator[str]:
    for paper in item.papers:
        name = paper.document.reference_number or paper.document.title
        yield _("%(name)s, version %(version)d", name=name, version=paper.version)


def _tasks(tasks: Iterable[Task]) -> Iterator[Node]:
    rows = [(t.what, t.owner.name, day(t.due_on) if t.due_on else "") for t in tasks]
    if rows:
        yield heading(_("To do"))
        yield table((_("What"), _("Who"), _("By")), *rows)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _internal(words: str) -> Node:
    return {**said(words), "marks": [INTERNAL]}


def _all_internal(node: Node) -> Node:
    if node["type"] == "text":
        marks = [each for each in node.get("marks", ()) if each != INTERNAL]
        return {**node, "marks": [*marks, INTERNAL]}
    return {**node, "content": [_all_internal(each) for each in node.get("content", ())]}


def attendance_blocks(meeting: Meeting) -> Node:
    """Who was there, for every side, as a text of its own."""
    sides = sides_of(meeting)
    when = paragraph(f"{moment(meeting.starts_at)}, {where_of(meeting)}")
    there = [block for side in sides for block in _presence(side, named=len(sides) > 1)]
    return tree([when, *there])
