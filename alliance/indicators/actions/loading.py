"""A file comes in, its good rows are kept or not, and a load is undone as a whole.

Nothing a load brings is seen before it is kept, and then all of it at once: which rows hold is the
state of one row here. What is replaced stays, with what replaced it.
"""

from dataclasses import asdict

from sqlalchemy import select

from alliance.indicators.facts import Brought
from alliance.indicators.models import Indicator, Load, State
from alliance.indicators.models.load import UNDER_WAY
from alliance.indicators.queries import newest_shown
from alliance.indicators.reading import Waits
from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from kernel.transactions import announce
from rules.access import Permission, Verdict
from rules.words import sentence as _

THE_SAME = Verdict(False, _("This very file is loaded already: loading it again changes nothing."))
BUSY = Verdict(False, _("Another file is being read for this indicator: wait until that is done."))
NOT_READ = Verdict(False, _("This file does not wait for your word any more."))
NOTHING = Verdict(False, _("There is no good row in this file that says anything new."))
OVERTAKEN = Verdict(
    False, _("Another load was kept or undone since this file was read: bring it again.")
)
NOT_KEPT = Verdict(False, _("This load is not part of what is shown."))
NOT_LAST = Verdict(False, _("A later load stands on this one: undo that first."))


@action(Permission.HANDLE_WORK)
def bring_load(actor: Person, indicator: Indicator, came: Brought) -> Load:
    """Let a file be read in the background; nothing of it is shown until it is kept."""
    _alone_with(indicator)
    if before := db.session.scalar(select(Load).where(Load.key == came.key)):
        raise Repeated(before)
    mine = select(Load.id).where(Load.indicator_id == indicator.id)
    same = mine.where(Load.digest == came.digest, Load.state == State.KEPT)
    _refuse_if(db.session.scalar(same.limit(1)), THE_SAME)
    _refuse_if(db.session.scalar(mine.where(Load.state.in_(UNDER_WAY)).limit(1)), BUSY)
    made = Load(indicator=indicator, person=actor, **asdict(came))
    db.session.add(made)
    db.session.flush()
    witness(load=made.id, digest=came.digest)
    announce(Waits())
    _stir(made)
    return made


@action(Permission.HANDLE_WORK)
def keep_load(_actor: Person, load: Load) -> Load:
    """Let everybody see the good rows of a file, all at once."""
    _alone_with(load.indicator)
    db.session.refresh(load)
    if load.state == State.KEPT:
        raise Repeated(load)
    _refuse_if(load.state != State.READ, NOT_READ)
    _refuse_if(not load.fresh + load.revised, NOTHING)
    changed, begun = load.indicator.changed_at, load.begun_at
    _refuse_if(changed and (begun is None or changed > begun), OVERTAKEN)
    load.state, load.kept_at = State.KEPT, now()
    load.indicator.changed_at = load.kept_at
    witness(load=load.id, digest=load.digest, fresh=load.fresh, revised=load.revised)
    _stir(load)
    return load


@action(Permission.HANDLE_WORK)
def drop_load(_actor: Person, load: Load) -> Load:
    """Let a file go that is not wanted, or stop its reading; its rows go by and by."""
    _alone_with(load.indicator)
    db.session.refresh(load)
    if load.state == State.DROPPED:
        raise Repeated(load)
    _refuse_if(load.state not in {State.READ, *UNDER_WAY}, NOT_READ)
    load.state = State.DROPPED
    witness(load=load.id)
    announce(Waits())
    _stir(load)
    return load


@action(Permission.HANDLE_WORK)
def undo_load(actor: Person, load: Load) -> Load:
    """Take a load back as a whole: what it replaced holds again, and its values stay readable."""
    _alone_with(load.indicator)
    db.session.refresh(load)
    if load.state == State.UNDONE:
        raise Repeated(load)
    _refuse_if(load.state != State.KEPT, NOT_KEPT)
    newest = newest_shown(load.indicator)
    _refuse_if(newest and newest.id != load.id, NOT_LAST)
    load.state, load.undone_at, load.undone_by = State.UNDONE, now(), actor.name
    load.indicator.changed_at = load.undone_at
    witness(load=load.id, digest=load.digest)
    _stir(load)
    return load


def _alone_with(indicator: Indicator) -> None:
    """Two who keep and undo loads of one indicator do so one after the other."""
    db.session.refresh(indicator, with_for_update=True)


def _refuse_if(so: object, because: Verdict) -> None:
    if so:
        raise Refused(because)


def _stir(load: Load) -> None:
    stir("indicator-load", load.id)
    stir("indicators", load.indicator.workspace_id)
