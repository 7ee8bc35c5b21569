"""What people do with their own account: come in, leave, set how the house looks."""

import secrets
from datetime import timedelta

from flask import current_app

from commons.accounts.models import SignIn
from commons.accounts.queries import hash_of, sign_ins_of
from commons.membership.models import Person
from kernel.actions import own_action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir

THEMES = ("", "light", "dark")


@own_action()
def sign_in(person: Person, how: str, agent: str, address: str) -> tuple[str, SignIn]:
    """Begin a sign-in. Returns the token, which is known to the browser alone from then on."""
    token = secrets.token_urlsafe(32)
    lasts = timedelta(days=int(current_app.config["SESSION_DAYS"]))
    kept = SignIn(
        token=hash_of(token),
        person_id=person.id,
        how=how,
        agent=agent[:200],
        address=address[:45],
        expires_at=now() + lasts,
    )
    db.session.add(kept)
    db.session.flush()
    witness(how=how, sign_in=kept.id)
    return token, kept


@own_action()
def sign_out(person: Person, sign_in_id: int) -> None:
    """End one sign-in: its cookie is dead, its sockets are cut."""
    for kept in sign_ins_of(person):
        if kept.id == sign_in_id:
            kept.ended_at = now()
    witness(sign_in=sign_in_id)
    stir("person", person.id)


@own_action()
def sign_out_elsewhere(person: Person, this_one: int) -> None:
    """End every other sign-in of this person."""
    for kept in sign_ins_of(person):
        if kept.id != this_one:
            kept.ended_at = now()
    stir("person", person.id)


@own_action(recorded=False)
def stay(_person: Person, sign_in_id: int) -> None:
    """Note that this sign-in is in use."""
    kept = db.session.get(SignIn, sign_in_id)
    if kept:
        kept.seen_at = now()


@own_action(recorded=False)
def choose_theme(person: Person, theme: str) -> None:
    person.theme = theme if theme in THEMES else ""
