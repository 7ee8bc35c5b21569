"""How are initiatives and their milestones spoken of?"""

from kernel.clock import today
from kernel.pages import day
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.milestones import Due, Looks, State


def milestone_states() -> dict[str, str]:
    return {
        State.PLANNED: _("Planned"),
        State.RUNNING: _("Under way"),
        State.DONE: _("Done"),
        State.DROPPED: _("Dropped"),
    }


def looks_name(looks: str) -> str:
    return {
        Looks.DONE: _("Done"),
        Looks.DROPPED: _("Dropped"),
        Looks.LATE: _("Late"),
        Looks.SOON: _("Due soon"),
        Looks.AHEAD: _("In time"),
    }[Looks(looks)]


def looks_look(looks: str) -> str:
    return {Looks.DONE: "ok", Looks.LATE: "bad", Looks.SOON: "warn", Looks.AHEAD: "brand"}.get(
        Looks(looks), ""
    )


def due_words(due: Due) -> str:
    """24 November 2026, or the second quarter of 2027."""
    if not due.by_quarter:
        return day(due.last)
    quarter = (due.last.month + 2) // 3
    return _("quarter %(quarter)s of %(year)s", quarter=quarter, year=due.last.year)


def late_words(due: Due) -> str:
    over = (today() - due.last).days
    return ngettext("%(num)d day late", "%(num)d days late", over)


SAID = (due_words, late_words, looks_look, looks_name)
