"""What do the minutes say to this person? An item that is kept from them is left out wherever the
minutes are read or taken along, and says why.
"""

from typing import NamedTuple

from commons.drafting.models import Version
from commons.drafting.papers.blocks import heading, paragraph, tree
from commons.drafting.reading import read
from commons.drafting.schema import Node
from commons.meetings.models import AgendaItem, Meeting, Minutes
from commons.meetings.parting import TO_DO, name_of, parted
from commons.meetings.queries import tasks_of
from commons.meetings.queries.agenda import kept_from
from commons.meetings.writing_up import tasks_blocks
from commons.membership.models import Person
from kernel.access import may
from kernel.database import db
from kernel.words import gettext as _
from rules.access import Permission


class Told(NamedTuple):
    tree: Node
    whole: bool
    """Is nothing of them kept from whoever reads them?"""


def told_to(person: Person, meeting: Meeting, minutes: Minutes) -> Told:
    text, kept = text_of(minutes), kept_from(person, meeting)
    if not kept and may(person, Permission.READ_DOCUMENT, minutes.document):
        return Told(text, whole=True)
    instead = {name_of(item.id): _instead(person, item, number) for number, item in kept}
    to_do = {TO_DO: list(tasks_blocks(tasks_of(person, meeting)))} if _has_tasks(text) else {}
    left = parted(text, instead | to_do)
    return Told(left or tree([paragraph(_lost())]), whole=False)


def text_of(minutes: Minutes) -> Node:
    """What was adopted, or what the text says now."""
    if minutes.version:
        return db.session.get_one(Version, (minutes.document_id, minutes.version)).tree
    return read(minutes.document).tree


def _has_tasks(text: Node) -> bool:
    return any(b.get("attrs", {}).get("id") == TO_DO for b in text.get("content", ()))


def _instead(person: Person, item: AgendaItem, number: int) -> list[Node]:
    recusal = next((each for each in item.recusals if each.person_id == person.id), None)
    if recusal is None:
        return [heading(_("%(number)d. Item closed to observers", number=number), 3)]
    withdrew = _("You withdrew from this item.")
    why = [withdrew, recusal.because] if recusal.because else [withdrew]
    return [heading(_("%(number)d. Withdrawn", number=number), 3), paragraph(" ".join(why))]


def _lost() -> str:
    return _(
        "The heading of an item that is kept from you was taken out of these minutes, so that they "
        "cannot be shown to you in part. Ask the secretariat."
    )
