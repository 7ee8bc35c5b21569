"""Which browsers are told of a notice, and when? Those of whoever gets a mail at once, as soon."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert, select

from commons.notices.hearing import Heard, habits_of
from commons.notices.models import Fate, Habits
from commons.notices.planning import end_of_quiet
from commons.notices.push import encryption
from commons.notices.push.keys import house_key
from commons.notices.push.models import Push, Subscription
from kernel.background import wake
from kernel.clock import now
from kernel.database import db
from kernel.transactions import announce, on
from rules.notices import Channel


class PushWaits:
    """Something is to be pushed to a browser."""


@on(PushWaits)
def _wake(_fact: PushWaits) -> None:
    wake("push")


def push_at_once(heard: Sequence[Heard], numbers: Mapping[int, int]) -> None:
    """A push for each browser of those who are told at once, due when their quiet hours end."""
    at_once = {Channel.MAIL, Channel.MAIL_LATER}
    told = {one.person_id: one for one in heard if one.channels & at_once}
    if not told or not house_key():
        return
    found = select(Subscription).where(Subscription.person_id.in_(told))
    browsers = db.session.scalars(found.order_by(Subscription.id)).all()
    later = habits_of({browser.person_id for browser in browsers})
    rows = [_row(one, numbers[one.person_id], later.get(one.person_id)) for one in browsers]
    if rows:
        db.session.execute(insert(Push), rows)
        announce(PushWaits())


def _row(browser: Subscription, seq: int, habits: Habits | None) -> dict[str, Any]:
    return {
        "person_id": browser.person_id,
        "seq": seq,
        "subscription_id": browser.id,
        "service": encryption.service_of(browser.endpoint),
        "fate": Fate.WAITING,
        "because": "",
        "tries": 0,
        "due_at": end_of_quiet(habits, now()) if habits else now(),
    }
