"""A browser is told from now on, or no more."""

from sqlalchemy import delete, or_, select

from commons.membership.models import Person
from commons.notices.push.keys import public_key
from commons.notices.push.models import Subscription
from kernel.actions import own_action
from kernel.database import db

MOST = 10
"""Browsers of one person; the one that was added first makes room."""


@own_action()
def add_browser(person: Person, sign_in_id: int, endpoint: str, key: str, secret: str) -> None:
    """Tell this browser from now on. Whoever used it before is told there no more."""
    same = or_(Subscription.endpoint == endpoint, Subscription.sign_in_id == sign_in_id)
    db.session.execute(delete(Subscription).where(same))
    theirs = select(Subscription.id).where(Subscription.person_id == person.id)
    old = db.session.scalars(theirs.order_by(Subscription.id.desc()).offset(MOST - 1)).all()
    db.session.execute(delete(Subscription).where(Subscription.id.in_(old)))
    where = {"endpoint": endpoint, "key": key, "secret": secret, "house_key": public_key()}
    db.session.add(Subscription(person_id=person.id, sign_in_id=sign_in_id, **where))


@own_action()
def drop_browser(person: Person, subscription_id: int) -> None:
    """Tell a browser of one's own no more."""
    mine = (Subscription.id == subscription_id, Subscription.person_id == person.id)
    db.session.execute(delete(Subscription).where(*mine))
