"""What does a host do with an event: prepares it, announces it, changes it, calls it off?"""

import secrets
from dataclasses import asdict

from sqlalchemy import select

from commons.events.facts import OccasionFacts
from commons.events.finding import FOUND
from commons.events.models import Occasion
from commons.events.places import all_of, call_in, hold, news, stir_all
from commons.events.queries import anybody_in
from commons.events.reminding import fallen_due
from commons.membership.models import Person
from commons.questions.building import FROZEN
from commons.threads.actions import start_thread
from commons.threads.models import Audience
from commons.workspaces.models import Workspace
from kernel.access import refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import Permission
from rules.events import STANDS, TO_COME, Stage, Standing
from rules.questions import Questions, flaws, kept
from rules.words import sentence as _

NONE_HERE = _("No events are held in this workspace.")
BEGUN = _("What has begun, or was called off, is changed no more.")
SAY_WHY = _("Say why.")
CODE_SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""None that is mistaken for another when read aloud."""
CODE_LENGTH = 6
SEEN = ("title", "starts_at", "ends_at", "room", "link")
"""What those who registered are told of when it changes."""


@action(Permission.HANDLE_WORK)
def prepare_occasion(actor: Person, place: Workspace, facts: OccasionFacts, key: str) -> Occasion:
    """Write an event; only its hosts see it before it is announced."""
    mine = (Occasion.workspace_id == place.id, Occasion.by_id == actor.id, Occasion.key == key)
    if before := db.session.scalar(select(Occasion).where(*mine)):
        raise Repeated(before)
    _refuse_unless_sound(place, facts)
    made = Occasion(workspace=place, key=key, by_id=actor.id, word=_word(), **asdict(facts))
    db.session.add(made)
    db.session.flush()
    witness(title=made.title, starts_at=made.starts_at.isoformat(), capacity=made.capacity)
    stir_all(made)
    return made


def _refuse_unless_sound(place: Workspace, facts: OccasionFacts) -> None:
    refuse_unless(facts.kind in place.charter.events, NONE_HERE)
    fault = facts.dates.fault()
    refuse_unless(not fault, fault)


def _word() -> str:
    return "".join(secrets.choice(CODE_SIGNS) for _place in range(CODE_LENGTH))


@action(Permission.HANDLE_WORK)
def change_occasion(actor: Person, occasion: Occasion, facts: OccasionFacts) -> None:
    """Change an event; those who registered are told of what they must know. More places call in
    who waits; fewer take nobody's place away.
    """
    hold(occasion)
    refuse_unless(occasion.stage in TO_COME | {Stage.DRAFT}, BEGUN)
    _refuse_unless_sound(occasion.workspace, facts)
    was = {name: getattr(occasion, name) for name in SEEN}
    for name, value in asdict(facts).items():
        setattr(occasion, name, value)
    occasion.changed_at = now()
    occasion.reminded = fallen_due(occasion)
    if occasion.published_at and was != {name: getattr(occasion, name) for name in SEEN}:
        occasion.sequence += 1
        news("changed", occasion, all_of(occasion, Standing.IN, Standing.WAITS), actor.id)
    call_in(occasion)
    FOUND.find_again(occasion)
    witness(title=occasion.title, capacity=occasion.capacity)
    stir_all(occasion)


@action(Permission.HANDLE_WORK)
def publish_occasion(actor: Person, occasion: Occasion) -> None:
    """Announce it, and open its discussion."""
    hold(occasion)
    if occasion.published_at:
        raise Repeated(None)
    refuse_unless(not occasion.cancelled_at, BEGUN)
    refuse_unless(now() < occasion.starts_at, _("It begins in the past: choose another day."))
    occasion.published_at = occasion.changed_at = now()
    occasion.reminded = fallen_due(occasion)
    place, path = occasion.workspace, f"/{occasion.workspace.slug}/events/{occasion.id}"
    text = f"[{occasion.title}]({path})\n\n{occasion.text}"[:20_000]
    thread = start_thread(actor, place, occasion.title, text, Audience.WORKSPACE,
                          f"occasion-{occasion.id}")  # fmt: skip
    occasion.thread_id = thread.id
    FOUND.find_again(occasion, stir("workspace", place.id))
    tell("events.announced", occasion, actor.id)
    witness(title=occasion.title)
    stir_all(occasion)


@action(Permission.HANDLE_WORK)
def cancel_occasion(actor: Person, occasion: Occasion, because: str) -> None:
    """Call it off; whoever registered is told why."""
    hold(occasion)
    if occasion.cancelled_at:
        raise Repeated(None)
    refuse_unless(because.strip(), SAY_WHY)
    refuse_unless(occasion.stage not in {Stage.RUNNING, Stage.OVER}, BEGUN)
    occasion.cancelled_at = occasion.changed_at = now()
    occasion.cancelled_because = because.strip()[:300]
    occasion.sequence += 1
    if occasion.published_at:
        news("cancelled", occasion, all_of(occasion, Standing.IN, Standing.WAITS), actor.id)
    witness(because=fingerprint(because))
    stir_all(occasion)


@action(Permission.HANDLE_WORK)
def set_questions(_actor: Person, occasion: Occasion, questions: Questions) -> None:
    """Say what is asked of those who register, as long as nobody has."""
    hold(occasion)
    refuse_unless(not anybody_in(occasion), FROZEN)
    refuse_unless(not flaws(questions), _("These questions cannot be asked like this."))
    occasion.questions, occasion.changed_at = kept(questions), now()
    witness(questions=len(questions))
    stir_all(occasion)


@action(Permission.HANDLE_WORK)
def say_recording(actor: Person, occasion: Occasion, address: str) -> None:
    """Say where its recording is; those who had a place are told the first time."""
    hold(occasion)
    refuse_unless(occasion.stage in STANDS, _("There is no recording of what was not held."))
    first = address and not occasion.recording
    occasion.recording, occasion.changed_at = address, now()
    if first:
        news("recorded", occasion, all_of(occasion, Standing.IN), actor.id)
    witness(recording=bool(address))
    stir_all(occasion)
