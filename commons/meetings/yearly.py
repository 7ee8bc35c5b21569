"""What must those who keep a body not overlook about the meetings of its year? AIA 67(7)."""

from collections.abc import Iterator, Sequence

from commons.meetings.queries.yearly import yearly_of
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.warnings import Warn, warners
from kernel.access import may
from kernel.pages import day
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission
from rules.yearly import Year, Yearly


def warn(person: Person, places: Sequence[Workspace]) -> Iterator[Warn]:
    for place in places:
        if may(person, Permission.RUN_MEETING, place) and (found := yearly_of(place)):
            yield from _said(place, found)


def _said(place: Workspace, found: Yearly) -> Iterator[Warn]:
    if found.warns:
        words = f"{place.name}: {yearly_words(found)}"
        yield Warn(words, f"/{place.slug}/meetings", bad=found.state != Year.OPEN)


def yearly_words(found: Yearly) -> str:
    """How the year stands, in one or two sentences."""
    facts = {"held": found.held, "coming": found.coming, "fewest": found.fewest}
    stands = _(
        "%(year)s: %(held)s held, %(coming)s called, at least %(fewest)s asked for.",
        year=found.year,
        **facts,
    )
    return f"{stands} {_what_now(found)}".strip()


def _what_now(found: Yearly) -> str:
    if found.state == Year.OPEN:
        missing = ngettext(
            "%(num)d more must be called", "%(num)d more must be called", found.missing
        )
        return _("%(missing)s by %(day)s.", missing=missing, day=day(found.call_by))
    return {
        Year.URGENT: _("Only the short notice of an urgent case is left for this year."),
        Year.LOST: _("No notice is short enough any more: this year stays below the act."),
    }.get(found.state, "")


warners.append(warn)
