"""What is asked live, who wants it answered too, and what was answered?"""

from commons.events.models import Occasion, OccasionQuestion
from commons.events.places import stir_all
from commons.membership.models import Person
from commons.threads.actions import post, react
from commons.threads.models import Mark, Post
from kernel.access import found_or_refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.words import sentence as _

NO_TALK = _("This event has no discussion yet.")
GONE = _("This question is no longer there.")
LONGEST = 1_000
"""Signs in a question: it is read aloud."""


@action(Permission.DO_WORK)
def ask(actor: Person, occasion: Occasion, text: str, key: str) -> OccasionQuestion:
    """Put a question: a post in the discussion of the event, by the rights one has there."""
    thread = found_or_refused(occasion.thread, NO_TALK)
    refuse_unless(text.strip(), _("Write your question."))
    refuse_unless(len(text) <= LONGEST, _("A question has %(max)s signs at most."), max=LONGEST)
    said = post(actor, thread, text.strip(), key)
    if before := db.session.get(OccasionQuestion, (occasion.id, said.number)):
        raise Repeated(before)
    made = OccasionQuestion(occasion=occasion, number=said.number)
    db.session.add(made)
    db.session.flush()
    stir("occasion", occasion.id)
    return made


def _post_of(asked: OccasionQuestion) -> Post:
    """The post that asks it, while it stands."""
    occasion = asked.occasion
    key = (occasion.workspace_id, occasion.thread_id or 0, asked.number)
    return found_or_refused(db.session.get(Post, key), GONE)


@action(Permission.DO_WORK, recorded=False)
def vote(actor: Person, asked: OccasionQuestion, *, on: bool) -> None:
    """Say, or take back, that one wants it answered too: a mark of support on the post."""
    said = _post_of(asked)
    refuse_unless(said.author_id != actor.id, _("Your own question has your voice already."))
    refuse_unless(not asked.answered_at, _("This question was answered."))
    react(actor, said, Mark.SUPPORT, on)
    stir("occasion", asked.occasion_id)


@action(Permission.LEAD_WORK)
def mark_answered(_actor: Person, asked: OccasionQuestion, *, on: bool) -> None:
    """Say that it was answered, or was not after all."""
    db.session.refresh(asked, with_for_update=True)
    if (asked.answered_at is not None) == on:
        raise Repeated(None)
    asked.answered_at = now() if on else None
    witness(number=asked.number, answered=on)
    stir_all(asked.occasion)
