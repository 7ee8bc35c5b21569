"""What do the minutes say to this person? An item that is kept from them is left out wherever the
minutes are read or taken along, and says why.
"""

from typing import NamedTuple

from commons.drafting.models import Version
from commons.drafting.papers.blocks import heading, paragraph, tree
from commons.drafting.reading import read
from commons.drafting.schema import Node
from commons.meetings.models import AgendaItem, Meeting, Minutes
from commons.meetings.parting import TO_DO, decided_name, name_of, names_in, parted
from commons.meetings.queries import tasks_of
from commons.meetings.queries.agenda import unsaid_to
from commons.meetings.writing_up import decision_line, tasks_blocks, was_closed
from commons.membership.models import Person
from kernel.access import may
from kernel.database import db
from kernel.words import gettext as _
from rules.access import Permission


class Told(NamedTuple):
    tree: Node
    whole: bool
    """Can whoever reads them open the text itself, where it lies?"""
    lacking: bool = False
    """Is some of it kept from them?"""


def told_to(person: Person, meeting: Meeting, minutes: Minutes) -> Told:
    text, kept = text_of(minutes), unsaid_to(person, meeting)
    if not kept and may(person, Permission.READ_DOCUMENT, minutes.document):
        return Told(text, whole=True)
    instead = {name_of(item.id): _instead(person, item, number) for number, item in kept}
    instead |= _decided_elsewhere(person, meeting, text)
    to_do = {TO_DO: list(tasks_blocks(tasks_of(person, meeting)))} if _has_tasks(text) else {}
    left = parted(text, instead | to_do)
    lacking = bool(kept) or left is None
    return Told(left or tree([paragraph(_lost())]), whole=False, lacking=lacking)


def _decided_elsewhere(person: Person, meeting: Meeting, text: Node) -> dict[str, list[Node]]:
    """How the seats of one side voted is for those who read its decisions."""
    told = set(names_in(text))
    asked = [item.decision for item in meeting.course.items if item.decision]
    return {
        decided_name(one.id): [paragraph(decision_line(one))]
        for one in asked
        if decided_name(one.id) in told and not may(person, Permission.READ_DECISION, one)
    }


def text_of(minutes: Minutes) -> Node:
    """What was adopted, or what the text says now."""
    if minutes.version:
        return db.session.get_one(Version, (minutes.document_id, minutes.version)).tree
    return read(minutes.document).tree


def _has_tasks(text: Node) -> bool:
    return any(b.get("attrs", {}).get("id") == TO_DO for b in text.get("content", ()))


def _instead(person: Person, item: AgendaItem, number: int) -> list[Node]:
    recusal = next((each for each in item.recusals if each.person_id == person.id), None)
    if recusal is None and not item.was_kept_from(person.id):
        return _closed(item, number)
    withdrew = _("You withdrew from this item.")
    why = [withdrew, recusal.because] if recusal and recusal.because else [withdrew]
    return [heading(_("%(number)d. Withdrawn", number=number), 3), paragraph(" ".join(why))]


def _closed(item: AgendaItem, number: int) -> list[Node]:
    """To those who do not confer: what the agenda says of it, and that it was closed."""
    if item.closed:
        return [heading(_("%(number)d. Item closed to observers", number=number), 3)]
    return [heading(f"{number}. {item.title}", 3), paragraph(was_closed())]


def _lost() -> str:
    return _(
        "The heading of an item that is kept from you was taken out of these minutes, so that they "
        "cannot be shown to you in part. Ask the secretariat."
    )
