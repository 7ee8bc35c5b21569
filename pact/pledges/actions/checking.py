"""What the desk does with a pledge: returns it with reasons, finds it in order, publishes it."""

from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.clock import now, today
from kernel.happenings import tell
from pact.pledges.models import Pledge
from pact.pledges.queries import contacts_by_name
from pact.pledges.stepping import step, take
from rules.access import Permission
from rules.pledges import Act, State, due_on
from rules.words import sentence as _

AFTER = "report.after_months"


@action(Permission.HANDLE_WORK)
def send_back(actor: Person, pledge: Pledge, note: str) -> None:
    """Return it to its organisation, which reads why."""
    take(pledge, Act.RETURN)
    refuse_unless(note.strip(), _("Say why."))
    pledge.note = note.strip()
    step(pledge, Act.RETURN)
    tell("pledges.returned", pledge, actor.id, contacts_by_name(pledge))


@action(Permission.HANDLE_WORK)
def check(actor: Person, pledge: Pledge) -> None:
    """Say that it is in order."""
    take(pledge, Act.CHECK)
    pledge.checked_at, pledge.checked_by = now(), actor.name
    step(pledge, Act.CHECK)


@action(Permission.HANDLE_WORK)
def publish(actor: Person, pledge: Pledge) -> None:
    """Make public what its organisation consents to; its own twelve months begin."""
    take(pledge, Act.PUBLISH)
    months = int(pledge.workspace.charter.rule(AFTER).value)
    pledge.published_on, pledge.due_on = today(), due_on(today(), months)
    pledge.reminded = []
    step(pledge, Act.PUBLISH)
    if pledge.renews and State(pledge.renews.state) is State.REPORTED:
        take(pledge.renews, Act.RENEW)
        step(pledge.renews, Act.RENEW)
    tell("pledges.published", pledge, actor.id, contacts_by_name(pledge))
