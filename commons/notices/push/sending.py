"""When does a push leave, and what became of it? No push service holds up what goes to others."""

import logging
from collections import Counter
from datetime import datetime, timedelta
from functools import partial
from typing import Any, NamedTuple

import gevent
from flask import Flask, current_app
from sqlalchemy import Select, and_, delete, func, or_, select, update

from commons.notices.models import Fate
from commons.notices.push.models import Push, Subscription
from commons.notices.push.queries import over
from commons.notices.push.saying import Request, quiet_until, request_for
from kernel.actions import settled
from kernel.aside import this_house
from kernel.background import job
from kernel.clock import now
from kernel.database import db
from kernel.outgoing import Inside, Unanswered, fetch
from kernel.transactions import unit_of_work

log = logging.getLogger(__name__)
AT_ONCE = 8
OF_ONE_SERVICE = 3
"""How many of them may wait for the same push service."""
PATIENCE = 10.0
"""Seconds for one push, however slowly the other side drips."""
REST = timedelta(minutes=1)
"""How long a push service that did not answer is left alone."""
TAKEN = timedelta(minutes=10)
"""After this, whoever took a push is thought to have died over it."""
MOST_TRIES = 6
GONE = {404, 410}
LATER = {408, 425, 429}
SERVER_FAULT = 500


class Outcome(NamedTuple):
    """What became of one try."""

    fate: Fate
    because: str = ""
    gone: bool = False
    """The browser is not there any more."""
    silent: bool = False
    """The push service itself did not answer, whatever it was asked."""
    until: datetime | None = None
    """It was not tried, but held back until then."""


@job("push", every=20)
def push_due() -> int:
    """Send all that is due, a few at once. Returns how many their push services took."""
    settled(_forget)
    app, busy = this_house(), Counter[str]()
    waiting = db.session.scalar(_due(func.count())) or 0
    db.session.rollback()
    crew = [gevent.spawn(_send_in_turn, app, busy) for _ in range(min(AT_ONCE, waiting))]
    gevent.joinall(crew, raise_error=True)
    return sum(one.value for one in crew)


def _forget() -> None:
    """A browser in which nobody is signed in any more is told nothing."""
    ended = db.session.scalars(over()).all()
    db.session.rollback()
    if ended:
        with unit_of_work():
            db.session.execute(delete(Subscription).where(Subscription.id.in_(ended)))


def _due(what: Any) -> Select[Any]:
    waits = and_(Push.fate == Fate.WAITING, Push.due_at <= now())
    left = and_(Push.fate == Fate.LEAVING, Push.due_at <= now() - TAKEN)
    return select(what).select_from(Push).where(or_(waits, left))


def _send_in_turn(app: Flask, busy: Counter[str]) -> int:
    """One after the other, each with nothing remembered from before: what is open is asked now."""
    sent = 0
    while True:
        with app.app_context():
            taken = settled(partial(_take, [name for name in busy if busy[name] >= OF_ONE_SERVICE]))
            if taken is None:
                return sent
            push_id, service = taken
            busy[service] += 1
            try:
                became = _tried(push_id)
            finally:
                busy[service] -= 1
            settled(partial(_note, push_id, became))
            sent += became.fate is Fate.SENT


def _take(full: list[str]) -> tuple[int, str] | None:
    """The next one, but not for a push service that keeps enough of us waiting."""
    next_one = _due(Push).where(Push.service.not_in(full)).order_by(Push.due_at, Push.id).limit(1)
    if not db.session.scalar(next_one):
        db.session.rollback()
        return None
    with unit_of_work():
        push = db.session.scalar(next_one.with_for_update(skip_locked=True))
        if push is None:
            return None
        push.fate, push.due_at, push.tries = Fate.LEAVING, now(), push.tries + 1
    return push.id, push.service


def _tried(push_id: int) -> Outcome:
    try:
        push = db.session.get_one(Push, push_id)
        until = quiet_until(push)
        asked = None if until else request_for(push)
    except Exception:  # one that cannot be written must not stop the others
        log.exception("push %d could not be written", push_id)
        return Outcome(Fate.WAITING, "it could not be written")
    finally:
        db.session.rollback()  # nothing is held open while the other side is waited for
    if until:
        return Outcome(Fate.WAITING, until=until)
    return _answered(asked) if asked else Outcome(Fate.NEEDLESS)


def _answered(asked: Request) -> Outcome:
    """What its push service says: it is taken, its browser is gone, never, or perhaps later."""
    private = bool(current_app.config["PUSH_PRIVATE_NETWORK"])
    try:
        with gevent.Timeout(PATIENCE, TimeoutError):
            fetch(*asked, private=private)
    except Inside:
        return Outcome(Fate.FAILED, "its address lies inside", gone=True)
    except (TimeoutError, Unanswered) as fault:
        status = getattr(fault, "status", None)
    else:
        return Outcome(Fate.SENT)
    if status is None:
        return Outcome(Fate.WAITING, "its push service did not answer", silent=True)
    if status in GONE:
        return Outcome(Fate.FAILED, "the browser is gone", gone=True)
    again = status in LATER or status >= SERVER_FAULT
    return Outcome(Fate.WAITING if again else Fate.FAILED, f"its push service answered {status}")


def _note(push_id: int, became: Outcome) -> None:
    """Write down what became of it; one that was not taken waits twice as long each time."""
    with unit_of_work():
        push = db.session.get(Push, push_id)
        if push is None:  # its person was erased meanwhile
            return
        push.fate, push.because = became.fate, became.because
        if became.until:
            push.due_at, push.tries = became.until, push.tries - 1
        elif became.fate is Fate.WAITING and push.tries < MOST_TRIES:
            push.due_at = now() + timedelta(minutes=2**push.tries)
        else:
            push.fate = Fate.FAILED if became.fate is Fate.WAITING else became.fate
            push.done_at = now()
        _note_browser(push, became)
        if became.silent:
            _leave_alone(push.service)


def _note_browser(push: Push, became: Outcome) -> None:
    browser = db.session.get(Subscription, push.subscription_id)
    if browser and became.gone:
        db.session.delete(browser)
    elif browser and became.fate is Fate.SENT:
        browser.used_at = now()


def _leave_alone(service: str) -> None:
    """What else is due there waits a while: not each of them waits in vain, and others go first."""
    due = (Push.service == service, Push.fate == Fate.WAITING, Push.due_at <= now())
    db.session.execute(update(Push).where(*due).values(due_at=now() + REST))
