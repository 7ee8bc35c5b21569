"""What is done where an idea grows: open it, stand behind it, take it on, send its question."""

from sqlalchemy import select

from alliance.ideas.finding import FOUND
from alliance.ideas.models import Idea, IdeaLanding, IdeaSupport
from alliance.ideas.queries import grows, receivers_of, seat_in, supports_of
from alliance.ideas.telling import stir_idea, stir_landing, tell_arrived, tell_moved
from commons.membership.models import Person
from commons.membership.queries import seat_label
from commons.threads.actions import start_thread
from commons.threads.models import Audience
from commons.workspaces.models import Workspace
from kernel.access import found_or_refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import Permission
from rules.ideas import Stage
from rules.words import sentence as _

NOT_HERE = _("No ideas grow in this workspace.")
NO_SEAT = _("Seats stand behind ideas, and you fill none here.")
SETTLED = _("It was said already what becomes of this idea.")
NO_QUESTION = _("First the idea is taken on as a question.")
NO_WAY = _("It was sent there already, or this body takes no ideas.")


def hold(idea: Idea) -> None:
    db.session.refresh(idea, with_for_update=True)


@action(Permission.DO_WORK)
def open_idea(actor: Person, place: Workspace, title: str, text: str, key: str) -> Idea:
    """Open an idea, with a topic in which it is talked about."""
    refuse_unless(grows(place.charter), NOT_HERE)
    mine = (Idea.workspace_id == place.id, Idea.author_id == actor.id, Idea.key == key)
    if before := db.session.scalar(select(Idea).where(*mine)):
        raise Repeated(before)
    thread = start_thread(actor, place, title, text, Audience.WORKSPACE, key)
    _code, seat = seat_label(actor.id, place)
    made = Idea(workspace=place, thread=thread, author=actor, seat_name=seat, key=key, title=title)
    db.session.add(made)
    db.session.flush()
    witness(idea=made.id)
    stir_idea(made)
    return made


@action(Permission.DO_WORK)
def support(actor: Person, idea: Idea, *, stands: bool) -> None:
    """Let one's seat stand behind it, once; or no longer."""
    seat = found_or_refused(seat_in(actor, idea.workspace), NO_SEAT)
    hold(idea)
    found = db.session.get(IdeaSupport, (idea.id, seat.id))
    if stands is (found is not None):
        raise Repeated(None)
    if found:
        db.session.delete(found)
    else:
        db.session.add(IdeaSupport(idea_id=idea.id, seat_id=seat.id, person_id=actor.id))
    db.session.flush()
    witness(seat=seat.code, stands=stands)
    stir_idea(idea)


def _hold_topic(idea: Idea) -> None:
    hold(idea)
    refuse_unless(idea.stage == Stage.TOPIC, SETTLED)


@action(Permission.HANDLE_WORK)
def take_on(actor: Person, idea: Idea, title: str, question: str) -> None:
    """Make a question of it, in words that can be put to a body."""
    _hold_topic(idea)
    idea.stage, idea.asked_at = Stage.QUESTION, now()
    idea.question_title, idea.question = title, question
    FOUND.find_again(idea, stir("workspace", idea.workspace_id))
    witness(question=fingerprint(question))
    tell_moved(idea, actor.id)
    stir_idea(idea)


@action(Permission.HANDLE_WORK)
def decline_idea(actor: Person, idea: Idea, because: str) -> None:
    """Say that it is not taken on, and why."""
    _hold_topic(idea)
    idea.stage, idea.because = Stage.DECLINED, because
    witness(because=fingerprint(because))
    tell_moved(idea, actor.id)
    stir_idea(idea)


@action(Permission.HANDLE_WORK)
def send_to(actor: Person, idea: Idea, receiver_id: int) -> IdeaLanding:
    """Send its question to another body, as it is now."""
    hold(idea)
    refuse_unless(idea.stage == Stage.QUESTION, NO_QUESTION)
    able = (each for each in receivers_of(idea) if each.id == receiver_id)
    receiver = found_or_refused(next(able, None), NO_WAY)
    made = IdeaLanding(
        idea=idea,
        workspace=receiver,
        sender_name=idea.workspace.name,
        title=idea.question_title,
        question=idea.question,
        supports=supports_of([idea]).get(idea.id, 0),
    )
    db.session.add(made)
    db.session.flush()
    witness(to=receiver.name)
    tell_arrived(made, actor.id)
    tell_moved(idea, actor.id)
    stir_landing(made)
    return made
