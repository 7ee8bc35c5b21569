"""What happens when somebody has shown who they are? They are in, or one more step is asked."""

import time
from collections.abc import Callable

from flask import request, session
from flask_limiter.util import get_remote_address

from commons.accounts import actions
from commons.accounts.queries import person_numbered
from commons.membership.models import Person
from kernel import login, tickets

HALF = "half"
LASTS = 600.0
"""Seconds in which the further step must follow."""
FurtherStep = Callable[[Person], str | None]
_further_steps: list[FurtherStep] = []


def further_steps_from(find: FurtherStep) -> FurtherStep:
    """Security hands in whether somebody must show more than a password, and where."""
    _further_steps[:] = [find]
    return find


def come_in(person: Person, how: str, then: str) -> str:
    """Let somebody in, or keep who is half in; returns where to go on."""
    for find in _further_steps:
        if step := find(person):
            session[HALF] = {"id": person.id, "at": time.time(), "how": how, "then": then,
                             "shown": _shown(person)}  # fmt: skip
            return step
    let_in(person, how)
    return then


def let_in(person: Person, how: str) -> None:
    agent, address = request.user_agent.string, get_remote_address()
    token, kept = actions.sign_in(person, how, agent, address)
    login.begin(person, token, kept.id)


def half_in() -> Person | None:
    """Who has shown a password and not the rest? One changed meanwhile counts no more."""
    kept = session.get(HALF) or {}
    person = person_numbered(kept["id"]) if kept else None
    fresh = time.time() - kept.get("at", 0.0) < LASTS
    if person is None or not fresh or kept["shown"] != _shown(person):
        return None
    return person


def all_in(person: Person) -> str:
    """The further step was taken: the sign-in begins. Returns where to go on."""
    kept = session[HALF]
    then, how = str(kept["then"]), str(kept["how"])
    let_in(person, how)
    return then


def _shown(person: Person) -> str:
    return tickets.hash_of(person.password or "")[:16]
