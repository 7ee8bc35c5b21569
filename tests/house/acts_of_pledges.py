"""The acts of the Pact's network and pledges: what each asks, on which things."""

from typing import Any

from kernel.database import db
from pact.network import actions as network
from pact.network.facts import Contact, Facts
from pact.network.models import Participant
from pact.pledges import actions as pledges
from pact.pledges.facts import Entry, Written
from pact.pledges.models import Pledge
from rules.commitments import Audience
from tests.house.doors_pledges import CONTACT, DO, ENTRY, FACTS, HANDLE, MANAGES, PLACE

BY_THE_LAW_OF_PLEDGES = (
    "Only the organisation itself|This was settled already|is not merged with itself"
    "|This cannot be done now: the pledge|You are no contact of an organisation"
)
ENTERED = Entry(**{**ENTRY, "audience": Audience.PROVIDER})
SAID = Contact(CONTACT["contact"], CONTACT["email"])


def _of(table: Any, act: Any) -> Any:
    """Of the one that has the number of the place."""
    return lambda actor, place: act(actor, db.session.get_one(table, place.id))


ACTS_OF_PLEDGE: dict[str, tuple[str, list[str], Any]] = {
    f"pact.network.actions.{name}": (permission, PLACE, _of(Participant, act))
    for name, permission, act in (
        ("accept", MANAGES, network.accept),
        ("refuse", HANDLE, lambda a, one: network.refuse(a, one, "Because")),
        ("merge", MANAGES, lambda a, one: network.merge(a, one, one)),
        ("describe", DO, lambda a, one: network.describe(a, one, Facts(**FACTS))),
        ("add_contact", DO, lambda a, one: network.add_contact(a, one, SAID)),
        ("end_contact", DO, lambda a, one: network.end_contact(a, one, 987654)),
        ("leave", DO, lambda a, one: network.leave(a, one, "Sold")),
    )
}
ACTS_OF_PLEDGE |= {
    f"pact.pledges.actions.{name}": (permission, PLACE, _of(Pledge, act))
    for name, permission, act in (
        ("writing.write", DO, lambda a, one: pledges.write(a, one, Written(()))),
        ("writing.submit", DO, pledges.submit),
        ("checking.send_back", HANDLE, lambda a, one: pledges.send_back(a, one, "Because")),
        ("checking.check", HANDLE, pledges.check),
        ("checking.publish", HANDLE, pledges.publish),
        ("reporting.tell_progress", DO, lambda a, one: pledges.tell_progress(a, one, [])),
        ("reporting.report", DO, pledges.report),
        ("ending.consent", DO,
         lambda a, one: pledges.consent(a, one, "C1", item=True, told=False)),
        ("ending.renew", DO, pledges.renew),
        ("ending.withdraw", DO, lambda a, one: pledges.withdraw(a, one, "Because")),
    )
}  # fmt: skip
ACTS_OF_PLEDGE |= {
    "pact.pledges.actions.writing.begin": (DO, PLACE, _of(Participant, pledges.begin)),
    "pact.pledges.actions.listing.word": (
        HANDLE, PLACE, lambda a, place: pledges.word(a, place, ENTERED)
    ),
    "pact.pledges.actions.listing.retire": (
        HANDLE, PLACE, lambda a, place: pledges.retire(a, place, "P2", "The desk")
    ),
}  # fmt: skip
