"""How do the minutes of a meeting begin? They say what happened, as it was noted while it happened.

What only the internal version says carries a mark; the public version is the same text without
what is marked.
"""

import secrets
from collections.abc import Iterable, Iterator

from sqlalchemy import select

from commons.decisions.choices import choice_name
from commons.decisions.models import Decision
from commons.decisions.queries import minuted
from commons.decisions.queries.tour import tour_of
from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.documents.models import Document, Level
from commons.drafting.actions import begin_with
from commons.drafting.engine.asking import EngineDied, Refused
from commons.drafting.papers.blocks import heading, numbered, paragraph, said, table, tree
from commons.drafting.reading import engine
from commons.drafting.schema import Node
from commons.drafting.storing import kept
from commons.meetings.actions import write_minutes
from commons.meetings.actions.minutes import refuse_part
from commons.meetings.attendance import presence_blocks
from commons.meetings.calendars import where_of
from commons.meetings.models import AgendaItem, Meeting, Minutes, Speaker, Task
from commons.meetings.parting import TO_DO, decided_name, name_of, named
from commons.meetings.queries import adopted_in, sides_of, tasks_of
from commons.membership.models import Person
from kernel.database import db
from kernel.pages import day, moment
from kernel.words import gettext as _

INTERNAL: Node = {"type": "internal"}


def begin_minutes(author: Person, meeting: Meeting) -> tuple[Minutes, bool]:
    """Begin the text of the minutes with what happened. Says too whether it could be written."""
    refuse_part(author, meeting)
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
        yield from presence_blocks(side, named=len(sides) > 1)
    yield from _agenda(meeting)
    for number, item in enumerate(meeting.items, 1):
        yield from _item(author, item, number)
    yield from tasks_blocks(tasks_of(author, meeting))


def _agenda(meeting: Meeting) -> Iterator[Node]:
    yield heading(_("Agenda"))
    if meeting.agenda_adopted_at:
        yield numbered(_("The agenda was adopted."))
    for earlier in adopted_in(meeting):
        title = earlier.meeting.title
        yield numbered(_("The minutes of the meeting “%(title)s” were adopted.", title=title))


def _item(author: Person, item: AgendaItem, number: int) -> Iterator[Node]:
    """What an item came to. What was closed to observers is internal, but for its number."""
    inner, name = list(_inside(author, item)), name_of(item.id)
    if item.closed:
        yield named(heading(_("%(number)d. Item closed to observers", number=number), 3), name)
        yield paragraph(_internal(item.title))
        yield from (_all_internal(each) for each in inner)
        return
    if item.was_closed:
        yield named(heading(f"{number}. {item.title}", 3), name)
        yield paragraph(was_closed())
        yield from (_all_internal(each) for each in inner)
        return
    yield named(heading(f"{number}. {item.title}", 3), name)
    yield from inner


def was_closed() -> str:
    return _("This item was dealt with while it was closed to observers.")


def _inside(author: Person, item: AgendaItem) -> Iterator[Node]:
    if papers := ", ".join(_papers(item)):
        yield paragraph(_("Documents: %(papers)s.", papers=papers))
    if item.recusals:
        names = ", ".join(each.person.name for each in item.recusals)
        yield paragraph(_("Withdrew from this item: %(names)s.", names=names))
    if heard := _heard(item):
        yield paragraph(_("Spoke: %(names)s.", names=", ".join(heard)))
    yield from (numbered(each) for each in _lines(item.outcome))
    yield from (paragraph(_internal(each)) for each in _lines(item.internal))
    if not item.begun_at and not item.outcome:
        yield paragraph(_("This item was not dealt with."))
    if item.decision:
        yield from _decision(author, item, item.decision)


def _heard(item: AgendaItem) -> list[str]:
    """Which seats had the floor, each once, in the order of their turns."""
    here = (Speaker.item_id == item.id, Speaker.began_at.is_not(None))
    said = db.session.scalars(select(Speaker).where(*here).order_by(Speaker.began_at))
    return list(dict.fromkeys(each.seat or each.name for each in said))


def _decision(author: Person, item: AgendaItem, decision: Decision) -> Iterator[Node]:
    """How a decision ended, and what each seat said; nothing by seat of a secret ballot. What the
    other side of a joint meeting decided stands in its own workspace, for those who read there.
    """
    if decision.workspace_id != item.workspace.id:
        yield paragraph(decision_line(decision))
        return
    for found in minuted(author, [decision.id]):
        name = f"{found.decision.reference_number} {found.decision.title}"
        if _is_joint(item.meeting):
            yield named(heading(_("Decision %(name)s", name=name), 4), decided_name(decision.id))
        else:
            yield paragraph(_("Decision %(name)s.", name=name))
        if found.statement:
            yield numbered(found.statement)
        elif found.lines:
            yield numbered(tour_of(decision).needs)
        rows = [
            (each.elector.label, choice_name(each.choice)) for each in found.lines if each.choice
        ]
        if rows:
            yield table((_("Seat"), _("Answer")), *rows)


def decision_line(decision: Decision) -> str:
    """All that is said of it to whoever does not read where it was taken."""
    facts = {"number": decision.reference_number, "body": decision.workspace.name}
    return _("Decision %(number)s of %(body)s.", **facts)


def _is_joint(meeting: Meeting) -> bool:
    return len(sides_of(meeting)) > 1


def _papers(item: AgendaItem) -> Iterator[str]:
    for paper in item.papers:
        name = _name_of(item, paper.document)
        yield _("%(name)s, version %(version)d", name=name, version=paper.version)


def _name_of(item: AgendaItem, document: Document) -> str:
    """The title is for those who read where the document lies, and not all do who met jointly."""
    own = document.workspace_id == item.workspace.id and not _is_joint(item.meeting)
    if document.reference_number or own:
        return document.reference_number or document.title
    return _("a document of %(body)s", body=document.workspace.name)


def tasks_blocks(tasks: Iterable[Task]) -> Iterator[Node]:
    """What came of an item that was closed is internal, as the item is."""
    every = list(tasks)
    rows = [(t.what, t.owner.name, day(t.due_on) if t.due_on else "") for t in every]
    if not rows:
        return
    inside = [bool(t.item and t.item.inside) for t in every]
    first, *others = table((_("What"), _("Who"), _("By")), *rows)["content"]
    drawn = [_all_internal(r) if kept else r for r, kept in zip(others, inside, strict=True)]
    head = (_all_internal(each) if all(inside) else each for each in (heading(_("To do")), first))
    title, first = head
    yield named(title, TO_DO)
    yield {"type": "table", "content": [first, *drawn]}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _internal(words: str) -> Node:
    return {**said(words), "marks": [INTERNAL]}


def _all_internal(node: Node) -> Node:
    if node["type"] == "text":
        marks = [each for each in node.get("marks", ()) if each != INTERNAL]
        return {**node, "marks": [*marks, INTERNAL]}
    return {**node, "content": [_all_internal(each) for each in node.get("content", ())]}
