"""Which browsers of somebody are told, and which are told no more?"""

from collections.abc import Sequence

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import contains_eager

from commons.accounts.queries import that_stand
from commons.membership.models import Person
from commons.notices.push.keys import public_key
from commons.notices.push.models import Subscription
from kernel.database import db


def browsers_of(person: Person) -> Sequence[Subscription]:
    """Those in which they are still signed in, the newest first."""
    found = that_stand(select(Subscription).join(Subscription.sign_in))
    mine = found.where(Subscription.person_id == person.id, Subscription.house_key == public_key())
    ordered = mine.order_by(Subscription.id.desc())
    return db.session.scalars(ordered.options(contains_eager(Subscription.sign_in))).all()


def over() -> Select[int]:
    """The numbers of those whose sign-in ended, or that were made for another key of ours."""
    standing = that_stand(select(Subscription.id).join(Subscription.sign_in))
    other = Subscription.house_key != public_key()
    return select(Subscription.id).where(or_(Subscription.id.not_in(standing), other))
