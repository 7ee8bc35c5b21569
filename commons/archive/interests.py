"""How do declarations of interests and recusals stand in an archive? AIA 68(4): declarations are
public but for what is meant for the secretariat; recusals are for those who keep them.
"""

from sqlalchemy import select

from commons.archive.besides import Told, listed
from commons.archive.libraries import author_of
from commons.archive.shapes import Json, moment
from commons.independence.models import Conflict, Declaration, Declared
from commons.independence.names import label_of
from commons.independence.queries import declarations_in
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from rules.access import Permission
from rules.independence import declares


@listed("declarations")
def declarations(person: Person, place: Workspace) -> Told | None:
    """Every one that was handed in, the oldest of each person first."""
    if not declares(place.charter):
        return None
    here = select(Declaration).where(Declaration.workspace_id == place.id)
    every = here.order_by(Declaration.person_id, Declaration.number)
    public = {each.id for each in declarations_in(place)} if place.parent_id is None else set()
    manages = bool(may(person, Permission.MANAGE_SEATS, place))
    return Told([
        _declaration(each, public, reads_all=manages or each.person_id == person.id)
        for each in db.session.scalars(every)
    ])  # fmt: skip


def _declaration(one: Declaration, public: set[int], *, reads_all: bool) -> Json:
    return {
        "person": author_of(one.person_id, one.person.name),
        "number": one.number,
        "occasion": one.occasion,
        "at": moment(one.at),
        "public": one.id in public,
        "cv": one.cv,
        "interests": [_interest(line, reads_all=reads_all) for line in one.lines],
    }


def _interest(line: Declared, *, reads_all: bool) -> Json:
    return {
        "interest": str(line.interest),
        "whose": str(line.whose),
        "named": line.named,
        "registered": line.provider_id is not None,
        "about": line.about,
        "since": line.since.isoformat() if line.since else None,
        "until": line.until.isoformat() if line.until else None,
        "private": line.private if reads_all else None,
    }


@listed("recusals")
def recusals(person: Person, place: Workspace) -> Told | None:
    """Of what is closed to the taker, nothing but that; of others, only to whoever keeps them."""
    if not declares(place.charter):
        return None
    here = select(Conflict).where(Conflict.workspace_id == place.id).order_by(Conflict.id)
    every = db.session.scalars(here).all()
    guards = bool(may(person, Permission.GUARD, place))
    mine = [each for each in every if guards or each.person_id == person.id]
    return Told([_recusal(person, each) for each in mine], len(every) - len(mine))


def _recusal(person: Person, one: Conflict) -> Json:
    label = label_of(person, one)
    tells = bool(label.path) or one.person_id == person.id
    return {
        "person": author_of(one.person_id, one.person.name),
        "kind": one.kind,
        "thing": one.thing_id if label.path else None,
        "title": label.words if label.path else None,
        "provider": one.provider.name if one.provider else "",
        "stand": str(one.stand),
        "because": one.because if tells else None,
        "proposed_at": moment(one.proposed_at),
        "closed_at": moment(one.closed_at),
        "closed_by": one.closed_by,
        "lifted_at": moment(one.lifted_at),
        "lifted_by": one.lifted_by,
        "lifted_because": one.lifted_because if tells else None,
    }
