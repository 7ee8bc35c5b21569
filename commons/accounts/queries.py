"""Whose browser is this, and which sign-ins still stand?"""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from flask import current_app
from sqlalchemy import bindparam, select

from commons.accounts.models import SignIn
from commons.membership.models import Person
from kernel.clock import now
from kernel.database import db, rows_of
from kernel.things import Things


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def that_stand(found: Any) -> Any:
    """What was asked of sign-ins, of those that have not ended, been revoked or run out."""
    return found.join(Person, SignIn.person_id == Person.id).where(
        SignIn.ended_at.is_(None),
        SignIn.expires_at > now(),
        SignIn.seen_at > now() - _idle(),
        Person.active,
    )


def _idle() -> timedelta:
    return timedelta(hours=int(current_app.config["SESSION_IDLE_HOURS"]))


HOLDER = Things(
    select(Person, SignIn.id)
    .select_from(SignIn)
    .join(Person, SignIn.person_id == Person.id)
    .where(
        SignIn.token == bindparam("token"),
        SignIn.ended_at.is_(None),
        SignIn.expires_at > bindparam("now"),
        SignIn.seen_at > bindparam("awake"),
        Person.active,
    )
)


STANDING = (
    select(SignIn.id)
    .join(Person, SignIn.person_id == Person.id)
    .where(
        SignIn.id.in_(bindparam("ids", expanding=True)),
        SignIn.ended_at.is_(None),
        SignIn.expires_at > bindparam("now"),
        SignIn.seen_at > bindparam("awake"),
        Person.active,
    )
)


def find(token: str) -> tuple[Person, int] | None:
    """Who holds this token, and by which sign-in? Asked on every request and socket event."""
    moment = now()
    found = HOLDER.first(token=hash_of(token), now=moment, awake=moment - _idle())
    return (found[0], found[1]) if found else None


def standing_sign_ins(ids: Iterable[int]) -> set[int]:
    """Which of these have not ended, been revoked, run out or belong to a closed account?"""
    moment = now()
    rows = rows_of(STANDING, ids=list(ids), now=moment, awake=moment - _idle())
    return {row.id for row in rows}


def sign_ins_of(person: Person) -> Sequence[SignIn]:
    found = that_stand(select(SignIn)).where(SignIn.person_id == person.id)
    return db.session.scalars(found.order_by(SignIn.seen_at.desc())).all()


def past_sign_ins_of(person: Person, limit: int = 20) -> Sequence[SignIn]:
    """What came before: sign-ins that were ended or ran out, the newest first."""
    standing = [kept.id for kept in sign_ins_of(person)]
    found = select(SignIn).where(SignIn.person_id == person.id, SignIn.id.not_in(standing))
    return db.session.scalars(found.order_by(SignIn.id.desc()).limit(limit)).all()


def person_at(address: str) -> Person | None:
    return db.session.scalar(select(Person).where(Person.email == address.strip().lower()))


def person_numbered(number: int) -> Person | None:
    return db.session.scalar(select(Person).where(Person.id == number, Person.active))


def person_called(handle: str) -> Person | None:
    return db.session.scalar(select(Person).where(Person.handle == handle, Person.active))
