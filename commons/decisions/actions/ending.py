"""What is done to end a decision before or without its time."""

from commons.decisions.closing import finish, held_open
from commons.decisions.models import Decision, End
from commons.documents.obstacles import refuse_obstructed
from commons.membership.models import Person
from kernel.actions import action
from rules.access import Permission


@action(Permission.CLOSE_DECISION)
def close(actor: Person, decision: Decision) -> Decision:
    """Count what was said until now."""
    held_open(decision)
    refuse_obstructed(decision.document_id)
    finish(decision, None, actor)
    return decision


@action(Permission.CLOSE_DECISION)
def withdraw(actor: Person, decision: Decision, because: str) -> Decision:
    """Take the question back: nothing is counted."""
    held_open(decision)
    finish(decision, End.WITHDRAWN, actor, because)
    return decision


@action(Permission.CLOSE_DECISION)
def stop(actor: Person, decision: Decision, because: str) -> Decision:
    """End it without a result, to talk about it first."""
    held_open(decision)
    finish(decision, End.STOPPED, actor, because)
    return decision
