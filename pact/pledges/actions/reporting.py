"""How an organisation says how far it is, and reports after twelve months."""

from collections.abc import Sequence

from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import action
from kernel.clock import now
from kernel.happenings import tell
from kernel.record import witness
from pact.pledges.facts import Told
from pact.pledges.models import Pledge, PledgeItem
from pact.pledges.stepping import own_alone, shown_anew, step, take
from rules.access import Permission
from rules.pledges import Act, may_report


@action(Permission.DO_WORK)
def tell_progress(actor: Person, pledge: Pledge, told: Sequence[Told]) -> None:
    """Say how far each commitment is: at any time after publication."""
    own_alone(actor, pledge)
    take(pledge, Act.PROGRESS)
    by_code = {each.code: each for each in told}
    for item in pledge.items:
        if item.code in by_code:
            _tell(item, by_code[item.code])
    witness(pledge=pledge.id)
    shown_anew(pledge)


def _tell(item: PledgeItem, told: Told) -> None:
    item.progress = str(told.progress or "")
    item.share, item.evidence = told.share, told.evidence
    item.obstacles, item.feedback = told.obstacles, told.feedback
    item.report_consents = told.consents


@action(Permission.DO_WORK)
def report(actor: Person, pledge: Pledge) -> None:
    """Hand in the report: what was told of each commitment is the report."""
    own_alone(actor, pledge)
    take(pledge, Act.REPORT)
    verdict = may_report([each.item() for each in pledge.items])
    if not verdict:
        raise Refused(verdict)
    pledge.reported_at, pledge.reported_by = now(), actor.name
    step(pledge, Act.REPORT)
    tell("pledges.reported", pledge, actor.id)
