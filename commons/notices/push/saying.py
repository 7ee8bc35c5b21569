"""What does a push say when it leaves, and to whom? Less than the inbox, and only what it shows.

It says a title, a workspace and where that is, and never what somebody wrote. All of it is asked
again now: whether the browser is still theirs, the notice unread and the thing open to them.
"""

import json
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.membership.models import Person
from commons.notices.models import Notice
from commons.notices.planning import end_of_quiet
from commons.notices.push import encryption
from commons.notices.push.keys import contact, house_key
from commons.notices.push.models import Push
from commons.notices.push.queries import browsers_of
from commons.notices.queries import READS, UNREAD, grouped, habits_for
from commons.threads.models import Reading
from commons.workspaces.queries import workspaces_for
from kernel.clock import now
from kernel.database import db

LASTS = 12 * 3600
"""Seconds for which a push service keeps it for a browser that is not there."""
LONGEST_TITLE = 200
LENGTH = 2048
"""Bytes of each: its push service does not even learn how long a title is."""


class Request(NamedTuple):
    """What is asked of a push service."""

    endpoint: str
    body: bytes
    heads: dict[str, str]


def quiet_until(push: Push) -> datetime | None:
    """When the quiet hours end in which it would arrive; None: it does not."""
    moment = now()
    until = end_of_quiet(habits_for(db.session.get_one(Person, push.person_id)), moment)
    return until if until > moment else None


def request_for(push: Push) -> Request | None:
    """None when there is nobody to tell any more, or nothing that is still open to them."""
    person = db.session.get_one(Person, push.person_id)
    browser = next((b for b in browsers_of(person) if b.id == push.subscription_id), None)
    said = _words(push, person) if browser else None
    if browser is None or said is None:
        return None
    heads = {
        "Authorization": encryption.signature(browser.endpoint, house_key(), contact()),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(LASTS),
    }
    message = json.dumps(said, ensure_ascii=False).encode().ljust(LENGTH)
    body = encryption.encrypted(message, browser.key, browser.secret)
    return Request(browser.endpoint, body, heads)


def _words(push: Push, person: Person) -> dict[str, str] | None:
    found = (
        select(Notice)
        .join(Notice.happening)
        .outerjoin(Reading, READS)
        .options(contains_eager(Notice.happening))
        .where(Notice.person_id == person.id, Notice.seq == push.seq, UNREAD)
    )
    rows = [(notice, True) for notice in db.session.scalars(found)]
    for group in grouped(person, workspaces_for(person), rows):
        (item,) = group.pieces
        title = item.title[:LONGEST_TITLE]
        return {"title": title, "workspace": group.workspace.name, "path": item.told[0].shown.path}
    return None
