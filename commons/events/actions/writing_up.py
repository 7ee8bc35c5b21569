"""Which questions and answers stand on a page of their own afterwards? The host chooses."""

from commons.events.finding import FOUND
from commons.events.models import Occasion, OccasionQuestion
from commons.events.places import hold, stir_all
from commons.events.queries import faq_of
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from rules.access import Permission
from rules.words import sentence as _

BOTH = _("Both the question and its answer are needed.")
NOTHING = _("Choose at least one question, and write its answer.")


@action(Permission.HANDLE_WORK)
def choose_for_faq(
    _actor: Person, asked: OccasionQuestion, question: str, answer: str, *, on: bool
) -> None:
    """Put a question with its answer on the page, in words that stand for themselves, or take it
    off again. Whoever asked is not named there.
    """
    hold(asked.occasion)
    db.session.refresh(asked, with_for_update=True)
    refuse_unless(not on or (question.strip() and answer.strip()), BOTH)
    asked.faq, asked.question, asked.answer = on, question.strip(), answer.strip()
    db.session.flush()
    FOUND.find_again(asked.occasion)
    witness(number=asked.number, on=on, text=fingerprint(question + answer))
    stir_all(asked.occasion)


@action(Permission.HANDLE_WORK)
def publish_faq(_actor: Person, occasion: Occasion, *, on: bool) -> None:
    """Show the page: to everybody where the event is for everybody, else to its workspace."""
    hold(occasion)
    refuse_unless(not on or faq_of(occasion), NOTHING)
    occasion.faq_at = now() if on else None
    FOUND.find_again(occasion)
    witness(shown=on)
    stir_all(occasion)
