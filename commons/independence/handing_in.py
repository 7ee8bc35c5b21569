"""How is a declaration written down, inside an act that was allowed or at an appointment?"""

from collections.abc import Sequence
from dataclasses import asdict

from commons.independence.facts import LineFacts
from commons.independence.models import Declaration, Declared
from commons.independence.queries import declaration_of
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.streams import stir


def handed_in(
    person_id: int, place: Workspace, lines: Sequence[LineFacts], occasion: str, cv: str = ""
) -> Declaration:
    """Write a declaration down, inside an act that was allowed."""
    before = declaration_of(person_id, place)
    made = Declaration(workspace=place, person_id=person_id, occasion=occasion, cv=cv)
    made.number = before.number + 1 if before else 1
    made.lines = [Declared(place=at, **asdict(line)) for at, line in enumerate(lines, 1)]
    db.session.add(made)
    db.session.flush()
    stir("person", person_id)
    stir("independence", place.id)
    return made
