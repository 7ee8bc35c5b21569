"""Whose token is this, and what may be seen with it?"""

import hashlib
from collections.abc import Sequence

from flask import abort
from sqlalchemy import Select, select
from sqlalchemy.orm import contains_eager

from commons.api.models import Token
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.threads.models import Thread
from commons.threads.queries import thread_for
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for, workspaces_for
from kernel.bearers import Bearer
from kernel.clock import now
from kernel.database import db
from rules.access import Permission

PREFIX = "plenary_"
"""So that a token left somewhere is recognised as what it is."""


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _good() -> Select[Token]:
    found = select(Token).join(Token.person).options(contains_eager(Token.person))
    return found.where(Token.ended_at.is_(None), Token.expires_at > now(), Person.active)


def find(token: str) -> Bearer | None:
    """Who speaks with this token? Asked on every request of a program."""
    if not token.startswith(PREFIX):
        return None
    kept = db.session.scalar(_good().where(Token.digest == digest_of(token)))
    return bearer_of(kept) if kept else None


def bearer_of(kept: Token) -> Bearer:
    places = None if kept.places is None else frozenset(kept.places)
    return Bearer(kept.id, kept.person, kept.person_id, kept.writes, places)


def tokens_of(person: Person) -> Sequence[Token]:
    """The tokens of a person that are good today, the newest first."""
    mine = _good().where(Token.person_id == person.id)
    return db.session.scalars(mine.order_by(Token.id.desc())).all()


def is_fresh(token_id: int, minutes: int = 10) -> bool:
    """Was the use of this token noted some minutes ago at most?"""
    kept = db.session.get(Token, token_id)
    used = kept.used_at if kept else None
    return used is not None and (now() - used).total_seconds() < minutes * 60


def places_of(bearer: Bearer) -> list[Workspace]:
    """The workspaces that exist for this program."""
    mine = workspaces_for(bearer.person)
    return [place for place in mine if bearer.places is None or place.id in bearer.places]


def place_of(
    bearer: Bearer, slug: str, permission: Permission = Permission.READ_WORKSPACE
) -> Workspace:
    found = workspace_for(bearer.person, slug, permission)
    if bearer.places is not None and found.id not in bearer.places:
        abort(404)
    return found


def thread_of(bearer: Bearer, slug: str, thread_id: int) -> Thread:
    found = thread_for(bearer.person, slug, thread_id)
    if bearer.places is not None and found.workspace_id not in bearer.places:
        abort(404)
    return found


def seated_in(place: Workspace, after: int, limit: int) -> tuple[list[Mandate], int | None]:
    """Who sits here today, by the number of the mandate; and where to go on, if there is more."""
    found = (
        select(Mandate)
        .join(Mandate.seat)
        .join(Mandate.person)
        .options(contains_eager(Mandate.seat), contains_eager(Mandate.person))
        .where(Seat.workspace_id == place.id, Mandate.id > after)
        .order_by(Mandate.id)
        .limit(limit)
    )
    mandates = list(db.session.scalars(found))
    more = mandates[-1].id if len(mandates) == limit else None
    return sorted(running(mandates), key=lambda mandate: mandate.id), more
