"""How does an agenda come in that was written elsewhere? One item on each line of a list."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial, reduce

from commons.invitations.sheets import Sheet
from commons.meetings.facts import ItemFacts
from commons.meetings.models import ItemKind
from commons.sheets import Unreadable
from kernel.words import gettext as _
from rules.charter import Charter

MOST = 100
NUMBERED = re.compile(r"^\s*(?:\d{1,3}[.)]\s*|[-*•]\s+)")
TITLES = frozenset({"title", "item", "titre", "point", "agenda"})
KINDS = {
    "information": ItemKind.INFORMATION, "info": ItemKind.INFORMATION,
    "discussion": ItemKind.DISCUSSION, "exchange": ItemKind.DISCUSSION,
    "decision": ItemKind.DECISION, "vote": ItemKind.DECISION, "adoption": ItemKind.DECISION,
}  # fmt: skip


def items_in(sheet: Sheet, charter: Charter) -> list[ItemFacts]:
    """Every line as an item; the heading of a sheet is none."""
    rows = [cells for _number, cells in sheet.rows]
    if rows and rows[0][0].strip().lower() in TITLES:
        rows = rows[1:]
    found = list(_items(rows, charter))
    if not found:
        raise Unreadable(_("There is nothing in this list."))
    if len(found) > MOST:
        raise Unreadable(_("At most %(most)d items come in at once.", most=MOST))
    return found


def _items(rows: list[list[str]], charter: Charter) -> Iterator[ItemFacts]:
    duties = {duty.code.lower(): duty.code for duty in charter.duties}
    for cells in rows:
        title, *others = [cell.strip() for cell in cells]
        title = NUMBERED.sub("", title)[:200]
        if title:
            yield reduce(partial(_with, duties), filter(None, others), ItemFacts(title=title))


def _with(duties: dict[str, str], item: ItemFacts, cell: str) -> ItemFacts:
    """Each further cell says what it is by its own form: a kind, a number of minutes, a task."""
    low = cell.lower()
    if kind := KINDS.get(low.removeprefix("for ")):
        return replace(item, kind=kind)
    if number := re.fullmatch(r"(\d{1,4})(?:\.0)?\s*(?:min\w*)?", low):
        return replace(item, minutes=min(int(number[1]), 1440))
    if low in duties:
        return replace(item, duty=duties[low])
    return replace(item, about=cell[:2000])
