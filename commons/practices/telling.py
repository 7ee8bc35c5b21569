"""Who hears that a record was handed in, returned, published or reused?"""

from commons.membership.models import Mandate, Person
from commons.membership.queries import people_in, running
from commons.practices.models import Practice
from kernel.access import may_by_id
from kernel.happenings import tell
from rules.access import Permission


def tell_desk(practice: Practice, actor: Person) -> None:
    place = practice.workspace
    able = [p for p in people_in(place) if may_by_id(p.id, Permission.HANDLE_WORK, practice)]
    people = {person.id: place.name for person in able}
    tell("practices.handed_in", practice, actor.id, people)


def tell_owners(what: str, practice: Practice, actor: Person) -> None:
    """Whoever speaks for its seat today."""
    sits: list[Mandate] = running(practice.seat.mandates)
    tell(what, practice, actor.id, {each.person_id: practice.organisation for each in sits})
