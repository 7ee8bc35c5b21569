"""Under which heading does a figure stand, and what does it take, in words?"""

from kernel.words import gettext as _
from rules.settable import NUMBER, SHARE, Number, Share, Takes

OF_DECIDING = {"vote", "quorum", "decision", "decisions", "written", "election", "alert", "opinion"}
OF_MEETING = {"meeting", "minutes"}
OF_TALKING = {"conclusion", "reading", "talk"}
OF_BECOMING_PUBLIC = {"public", "deadline"}


def heading_of(key: str) -> str:
    first = key.partition(".")[0]
    if first in OF_DECIDING:
        return _("Decisions")
    if first in OF_MEETING:
        return _("Meetings")
    if first in OF_TALKING:
        return _("Discussions")
    if first == "signals":
        return _("Figures and signals")
    if first in OF_BECOMING_PUBLIC:
        return _("Publication and periods")
    return _("Documents") if first == "documents" else _("The body and its people")


def taken_words(takes: Takes) -> str:
    """What a field says under its label: nothing where it offers what there is."""
    if isinstance(takes, Number):
        return _(NUMBER, least=takes.least, most=takes.most)
    return _(SHARE) if isinstance(takes, Share) else ""
