"""What the secretariat does with the rules profile: it sets a figure, and says why."""

from typing import NamedTuple

from sqlalchemy import select

from commons.figures.models import FigureChange
from commons.figures.queries import body_of, figure_called
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.profiles import CITE
from rules.settable import ONLY_WAY
from rules.words import sentence as _

OF_THE_BODY = _("The rules profile is that of the whole body: change it there.")
MOVED = _("Somebody changed it in the meantime: it says “%(value)s” now.")


class Setting(NamedTuple):
    """What is to hold, where that stands and why; and what it said when one began."""

    value: str
    cite: str
    because: str
    before: str


@action(Permission.SET_FIGURES)
def set_figure(actor: Person, place: Workspace, key: str, wanted: Setting) -> FigureChange:
    """Change a setting: it holds at once, but for decisions that are open; of the law nothing
    moves.
    """
    _refuse_unless(body_of(place) is place, Verdict(False, OF_THE_BODY))
    db.session.refresh(place, with_for_update=True)
    shown = figure_called(place, key)
    _refuse_unless(shown.settable, shown.settable)
    takes = shown.takes.takes(wanted.value) if shown.takes else Verdict(False, ONLY_WAY)
    _refuse_unless(takes, takes)
    cited = CITE.takes(wanted.cite)
    _refuse_unless(cited, cited)
    was, cite = shown.rule.value, shown.rule.source.cite
    _refuse_unless(wanted.before == was, Verdict(False, MOVED, {"value": was}))
    if (was, cite) == (wanted.value, wanted.cite):
        raise Repeated(None)
    made = _kept(actor, place, key, wanted)
    _spread(place, place.figures | {key: [wanted.value, wanted.cite]})
    witness(key=key, before=was, after=wanted.value, cite=wanted.cite)
    witness(because=fingerprint(wanted.because))
    return made


def _kept(actor: Person, place: Workspace, key: str, wanted: Setting) -> FigureChange:
    made = FigureChange(
        workspace_id=place.id,
        key=key,
        before=wanted.before,
        after=wanted.value,
        cite=wanted.cite,
        because=wanted.because.strip(),
        person=actor,
        at=now(),
    )
    db.session.add(made)
    return made


def _spread(place: Workspace, figures: dict[str, list[str]]) -> None:
    """Every workspace of the body says the same."""
    every = select(Workspace).where(Workspace.body == place.body).order_by(Workspace.id)
    for each in db.session.scalars(every):
        each.figures = dict(figures)
        stir("workspace", each.id)


def _refuse_unless(fine: object, answer: Verdict) -> None:
    if not fine:
        raise Refused(answer)
