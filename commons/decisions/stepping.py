"""How does a seat leave a vote, and come back? By word, or because those who speak for it withdrew
from an item of a meeting or from the text.
"""

from collections.abc import Iterable

from sqlalchemy import select

from commons.decisions.laws import late_of
from commons.decisions.models import Answer, Decision, Elector, Paper
from commons.decisions.queries.seats import elector_called, electors_of, voice_of
from commons.decisions.telling import stir_all
from commons.documents.models import Document
from commons.threads.models import Thread
from kernel.access import refuse_unless
from kernel.clock import now
from kernel.database import db
from rules.recusal import stays, steps_aside
from rules.words import sentence as _


def put_apart(decision: Decision, elector: Elector, because: str = "") -> None:
    """From now on it takes no part; what it had said is worth what the profile says."""
    spoken, sealed = _did(Answer, elector), _did(Paper, elector)
    elector.apart_at, elector.apart_because = now(), because
    elector.apart_stays = stays(late_of(decision), spoken=spoken, sealed=sealed)


def bring_back(elector: Elector) -> None:
    """It takes part again, and what it had said counts again."""
    elector.apart_at, elector.apart_because, elector.apart_stays = None, "", False


def set_apart(made: Decision, seats: Iterable[str], because: str) -> None:
    """At the opening: the seats that are named as taking no part, with the reason for it."""
    asked = {each.code: each for each in made.electors if not each.vacant}
    for code in dict.fromkeys(seats):
        refuse_unless(because.strip(), _("Say why these seats take no part."))
        refuse_unless(code in asked, _("%(seat)s is not among the seats asked."), seat=code[:20])
        put_apart(made, asked[code], because.strip()[:300])
    left = any(not each.apart for each in asked.values())
    refuse_unless(left, _("Nobody would be left to answer."))


def leave_out(made: Decision) -> None:
    """At the opening: who withdrew from the text, and who had stepped aside in the round before."""
    before = db.session.get(Decision, made.supersedes_id) if made.supersedes_id else None
    aside = {e.code: e.apart_because for e in before.electors if e.apart_because} if before else {}
    for elector in made.electors:
        if elector.code in aside:
            put_apart(made, elector, aside[elector.code])
    follow(made)


def alternate_returns(decision: Decision, seat: str) -> None:
    """A seat whose holder withdrew is back once an alternate acts who did not."""
    elector = elector_called(decision, seat)
    if elector and elector.apart and not elector.apart_because:
        follow(decision)


def follow(decision: Decision) -> None:
    """As those say who withdrew, while one may vote; a seat that stepped aside by word stays so."""
    db.session.flush()
    db.session.refresh(decision, with_for_update=True)
    if not decision.is_open(now()):
        return
    gone = decision.recused | withdrawn_from_text(decision)
    moved = [each for each in electors_of(decision) if _followed(decision, each, gone)]
    if moved:
        stir_all(decision)


def _followed(decision: Decision, elector: Elector, gone: frozenset[int]) -> bool:
    """Returns whether anything changed."""
    aside = steps_aside({each.id for each in voice_of(elector.seat).acting}, gone)
    if aside == elector.apart or elector.apart_because:
        return False
    if aside:
        put_apart(decision, elector)
    else:
        bring_back(elector)
    return True


def withdrawn_from_text(decision: Decision) -> frozenset[int]:
    """Who withdrew from the text decided on, or from the discussion it comes from."""
    text = db.session.get(Document, decision.document_id) if decision.document_id else None
    talk = db.session.get(Thread, decision.thread_id) if decision.thread_id else None
    none: frozenset[int] = frozenset()
    return none.union(*(each.recused for each in (text, talk) if each))


def _did(kind: type[Answer] | type[Paper], elector: Elector) -> bool:
    mine = (kind.decision_id == elector.decision_id, kind.seat_id == elector.seat_id)
    return db.session.scalar(select(kind.seat_id).where(*mine).limit(1)) is not None
