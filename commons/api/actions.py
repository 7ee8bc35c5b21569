"""What people do with their tokens: make one, end one."""

import secrets
from collections.abc import Sequence
from datetime import timedelta

from flask import current_app

from commons.api.models import Token
from commons.api.queries import PREFIX, digest_of, tokens_of
from commons.membership.models import Person
from kernel.access import Refused
from kernel.actions import own_action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from rules.access import Verdict
from rules.words import sentence as _

MOST = 20


@own_action()
def create_token(
    person: Person, name: str, days: int, *, writes: bool, places: Sequence[int] | None
) -> tuple[str, Token]:
    """Let a program speak for oneself. Returns the token, which nobody can show again."""
    if len(tokens_of(person)) >= MOST:
        raise Refused(Verdict(False, _("You have as many tokens as one may have: end one first.")))
    token = PREFIX + secrets.token_urlsafe(32)
    kept = Token(
        digest=digest_of(token),
        person_id=person.id,
        name=name,
        begins=token[: len(PREFIX) + 4],
        writes=writes,
        places=None if places is None else sorted(places),
        expires_at=now() + timedelta(days=min(days, int(current_app.config["TOKEN_DAYS"]))),
    )
    db.session.add(kept)
    db.session.flush()
    witness(token=kept.id, writes=writes, places=kept.places, until=kept.expires_at.isoformat())
    return token, kept


@own_action()
def end_token(person: Person, token_id: int) -> None:
    """From here on the token is nobody's."""
    for kept in tokens_of(person):
        if kept.id == token_id:
            kept.ended_at = now()
    witness(token=token_id)


@own_action(recorded=False)
def note_use(_person: Person, token_id: int) -> None:
    kept = db.session.get(Token, token_id)
    if kept:
        kept.used_at = now()
