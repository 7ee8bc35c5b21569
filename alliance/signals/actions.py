"""What the desk does with lines: it draws and ends them, and opens a topic or lets it go."""

from collections.abc import Sequence
from typing import NamedTuple

from alliance.indicators.models import Indicator
from alliance.places import refuse_elsewhere
from alliance.signals.models import DraftTopic, Threshold
from alliance.signals.queries import newest_of
from commons.files.binding import Wanted
from commons.membership.models import Person
from commons.threads.actions import start_thread
from commons.threads.models import Audience, Thread
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.signals import reaches
from rules.words import sentence as _

NOT_CROSSED = Verdict(False, _("This line was not crossed: there is no topic to open."))
LET_GO = Verdict(False, _("This topic was let go."))
OPENED = Verdict(False, _("This topic is open already."))


class Line(NamedTuple):
    """Of which series, on which side of which value, and for which group."""

    indicator: Indicator
    group: Workspace
    geo: str
    bound: float
    above: bool = True
    sector: str = ""
    size: str = ""


@action(Permission.HANDLE_WORK)
def draw_line(actor: Person, place: Workspace, line: Line) -> Threshold:
    """From now on: a figure that lies beyond already is no news until it has been back."""
    refuse_elsewhere(place)
    of = line.indicator
    made = Threshold(
        workspace=place, indicator=of, group=line.group, geo=line.geo, above=line.above,
        sector=line.sector or of.sector, size=line.size or of.size, bound=line.bound,
        armed=True, person_id=actor.id, looked_at=now(),
    )  # fmt: skip
    db.session.add(made)
    db.session.flush()
    point = newest_of(made)
    value = point.value if point else None
    made.armed = value is None or not reaches(value, line.bound, above=line.above)
    witness(threshold=made.id, indicator=of.code, bound=line.bound, group=line.group.slug)
    stir("thresholds", place.id)
    return made


@action(Permission.HANDLE_WORK)
def end_line(_actor: Person, line: Threshold) -> None:
    db.session.refresh(line, with_for_update=True)
    if line.ended_at:
        raise Repeated(None)
    line.ended_at = now()
    stir("thresholds", line.workspace_id)


@action(Permission.HANDLE_WORK)
def open_topic(
    actor: Person, line: Threshold, title: str, text: str, files: Sequence[Wanted] = ()
) -> Thread:
    """Once, however often it is sent: the discussion is the desk's, in the group of the line."""
    topic = _topic_of(line)
    if topic.thread_id:
        raise Repeated(db.session.get(Thread, topic.thread_id))
    _refuse_if(topic.settled_at, LET_GO)
    key = f"crossing-{line.id:08}"
    thread = start_thread(actor, line.group, title, text, Audience.WORKSPACE, key, files)
    topic.thread_id = thread.id
    _settle(actor, line, topic)
    witness(threshold=line.id, opened=thread.id)
    return thread


@action(Permission.HANDLE_WORK)
def let_topic_go(actor: Person, line: Threshold) -> None:
    topic = _topic_of(line)
    _refuse_if(topic.thread_id, OPENED)
    if topic.settled_at:
        raise Repeated(None)
    _settle(actor, line, topic)


def _topic_of(line: Threshold) -> DraftTopic:
    """Two who settle it do so one after the other."""
    found = db.session.get(DraftTopic, line.id, with_for_update=True, populate_existing=True)
    if found is None:
        raise Refused(NOT_CROSSED)
    return found


def _settle(actor: Person, line: Threshold, topic: DraftTopic) -> None:
    topic.settled_at, topic.settled_by = now(), actor.name
    stir("thresholds", line.workspace_id)


def _refuse_if(so: object, because: Verdict) -> None:
    if so:
        raise Refused(because)
