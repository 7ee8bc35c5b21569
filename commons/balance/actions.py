"""What is stated of a member, so that the balance can be counted."""

from commons.balance.facts import Facts
from commons.balance.models import MemberFact
from commons.membership.models import Mandate, Person
from kernel.actions import action
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission


@action(Permission.MANAGE_SEATS)
def state_facts(actor: Person, mandate: Mandate, facts: Facts) -> MemberFact:
    """State what somebody counts as, from a day on; what held before stays for the days before."""
    made = MemberFact(mandate_id=mandate.id, by_id=actor.id, since=facts.since)
    made.country, made.gender, made.category = facts.country, facts.gender, facts.category
    made.areas = list(facts.areas)
    db.session.add(made)
    witness(mandate=mandate.id, since=facts.since.isoformat(), category=facts.category)
    stir("balance", mandate.seat.workspace_id)
    return made
