"""Of the Panel: somebody who is recused from everything there that can close, by the house's own
way: a declared interest in a provider, and what names it.
"""

from typing import Any

from commons.decisions.models import Decision
from commons.documents.models import Document
from commons.independence.closing import closed
from commons.independence.models import AiModel, Concern, Conflict, Declaration, Declared, Provider
from commons.meetings.models import AgendaItem
from commons.membership.models import Person
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.independence import Interest
from tests.house.parts import RECUSED
from tests.house.refs import Ref
from tests.house.things import CLOSES

KINDS: dict[type[Any], str] = {
    Thread: "thread",
    Document: "document",
    Decision: "decision",
    AgendaItem: "item",
}
LEFT = "an item one withdrew from"


def step_back(here: Workspace, people: dict[Any, int], things: dict[Any, dict[str, Ref]]) -> None:
    """Everybody has declared something; one of them is kept from all that can close."""
    who = next((who for who in people if who[2] == RECUSED), None)
    if who is None:
        return
    provider = Provider(id=1, workspace=here, name="Aurelia", by_name="Somebody")
    db.session.add_all((provider, AiModel(provider=provider, name="A-1", by_name="Somebody")))
    for person in people.values():
        interest = Declared(place=1, interest=Interest.FINANCIAL, provider=provider)
        declared = Declaration(workspace=here, person_id=person, number=1, lines=[interest])
        db.session.add(declared)
    person = db.session.get_one(Person, people[who])
    refs = {things[each][name] for each in people for name in CLOSES if name != LEFT}
    for ref in sorted((ref for ref in refs if ref.table in KINDS), key=str):
        _close(here, provider, person, ref)


def _close(here: Workspace, provider: Provider, person: Person, ref: Ref) -> None:
    kind = KINDS[ref.table]
    db.session.add(Concern(kind=kind, thing_id=ref.key, provider=provider, by_id=person.id))
    conflict = Conflict(workspace=here, kind=kind, thing_id=ref.key, person=person,
                        provider=provider)  # fmt: skip
    db.session.add(conflict)
    db.session.flush()
    closed(person, conflict, "An interest")
