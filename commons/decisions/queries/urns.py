"""Who has a ballot paper, how many ballots lie in the urn, and which receipts are there?"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from commons.decisions.models import Decision, Paper, Slip
from kernel.database import db

RECEIPT = 16
"""Signs of a mark that are shown: enough to find one's own."""


class Urn(NamedTuple):
    papers: Sequence[Paper]
    turnout: int | None
    """None: too few ballots to say how many."""
    receipts: list[str]
    """Once it is closed: by them each voter finds that their ballot was counted."""


def urn_of(decision: Decision) -> Urn:
    found = select(Paper).where(Paper.decision_id == decision.id)
    papers = db.session.scalars(found.options(joinedload(Paper.person)).order_by(Paper.seat_id))
    turnout = _ballots(decision)
    enough = turnout >= decision.law["minimum"]
    shown = decision.closed_at is not None and enough
    return Urn(papers.all(), turnout if enough else None, receipts_of(decision) if shown else [])


def receipts_of(decision: Decision) -> list[str]:
    found = select(Slip.mark).where(Slip.decision_id == decision.id)
    return sorted(receipt_of(mark) for mark in db.session.scalars(found))


def receipt_of(mark: str) -> str:
    return mark[:RECEIPT]


def handed_in(decision: Decision, mark: str) -> bool:
    """Does the ballot with this mark lie in the urn?"""
    return db.session.get(Slip, (decision.id, mark)) is not None


def _ballots(decision: Decision) -> int:
    found = select(func.count()).select_from(Slip).where(Slip.decision_id == decision.id)
    return db.session.scalar(found) or 0
