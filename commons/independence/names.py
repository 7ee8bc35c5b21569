"""How are interests, recusals and what is closed called on a page?"""

from typing import NamedTuple

from commons.independence.kinds import kinds, thing_of
from commons.independence.models import Conflict
from commons.membership.models import Person
from kernel.access import may
from kernel.words import gettext as _
from rules.independence import INTERESTS, Interest, Stand, Whose


def interest_name(interest: Interest | str) -> str:
    return _(INTERESTS[Interest(interest)])


def whose_name(whose: Whose | str) -> str:
    names = {Whose.OWN: _("my own"), Whose.FAMILY: _("of a close family member")}
    return names[Whose(whose)]


def stand_name(stand: Stand | str) -> str:
    names = {
        Stand.PROPOSED: _("proposed"),
        Stand.CLOSED: _("closed"),
        Stand.LIFTED: _("lifted"),
    }
    return names[Stand(stand)]


def stand_look(stand: Stand | str) -> str:
    return {Stand.PROPOSED: "warn", Stand.CLOSED: "bad", Stand.LIFTED: ""}[Stand(stand)]


def occasion_name(occasion: str) -> str:
    names = {
        "application": _("handed in with the application"),
        "appointment": _("before the appointment"),
        "change": _("on a change"),
        "yearly": _("as a reminder asked"),
    }
    return names.get(occasion, occasion)


class Label(NamedTuple):
    """What is said of a thing to somebody: its title and where it is, or neutral words alone."""

    words: str
    path: str


def label_of(person: Person, conflict: Conflict) -> Label:
    """Whoever may not read it is told what sort of thing it is, and its number in this list."""
    kind, thing = kinds[conflict.kind], thing_of(conflict.kind, conflict.thing_id)
    side = kind.side(thing, conflict.workspace) if thing else None
    if side and may(person, kind.reads, side):
        return Label(kind.title(thing), kind.address(side))
    return Label(_("%(what)s (no. %(number)s)", what=_(kind.neutral), number=conflict.id), "")
