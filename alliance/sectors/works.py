"""What was published of a sector, in the Alliance and in the Pact, for anybody to read?"""

from collections.abc import Sequence

from sqlalchemy import select

from commons.practices.models import Practice
from commons.practices.shelf import PUBLIC, shelf
from kernel.database import db
from rules.sectors import RECORDED_AS

MOST = 6


def works_in(sector: str, kind: str) -> Sequence[Practice]:
    """The newest that its organisation lets everybody read."""
    kept = shelf()
    wanted = (PUBLIC, ("kind", kind), ("sector", RECORDED_AS.get(sector, "")))
    numbers = kept.newest(kept.holding(wanted), MOST)
    found = select(Practice).where(Practice.id.in_(numbers)).order_by(Practice.id.desc())
    return db.session.scalars(found).all()
