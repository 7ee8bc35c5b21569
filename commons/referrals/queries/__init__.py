"""Which requests may a person read, and to whom may a workspace send one?"""

from collections.abc import Iterable, Sequence

from flask import abort
from sqlalchemy import ColumnElement, and_, exists, false, or_, select
from sqlalchemy.orm import contains_eager, joinedload

from commons.decisions.models import Decision, End
from commons.documents.models import Document
from commons.membership.models import Person
from commons.referrals.models import Enclosure, Envelope, Referral
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place
from kernel.access import may
from kernel.bodies import charters
from kernel.database import db
from kernel.withheld import not_recused
from rules.access import Permission
from rules.referring import ENDS, Step

PAGE = 50


def find(envelope_id: int) -> Envelope | None:
    """Any envelope by its number: whoever calls this asks the door next."""
    return db.session.get(Envelope, envelope_id)


def envelope_for(person: Person, workspace: str, envelope_id: int) -> Envelope:
    """Find a request as this side holds it; what was taken back is there for nobody."""
    found = db.session.scalar(
        select(Envelope)
        .join(Envelope.workspace)
        .options(
            contains_eager(Envelope.workspace),
            joinedload(Envelope.referral)
            .selectinload(Referral.enclosures)
            .joinedload(Enclosure.document),
        )
        .where(Envelope.id == envelope_id, Workspace.slug == workspace)
    )
    if found is None or not may(person, Permission.READ_REFERRAL, found):
        abort(404)
    return found


def visible(person: Person, places: Iterable[Workspace] | Iterable[Place]) -> ColumnElement[bool]:
    """The door's answer about requests as a condition, for lists; asked with the request joined."""
    readable = [place for place in places if may(person, Permission.READ_REFERRAL, place)]
    confers = [place.id for place in readable if may(person, Permission.CONFER, place)]
    here = Envelope.workspace_id.in_([place.id for place in readable])
    seen = or_(Envelope.members_only.is_(False), Envelope.workspace_id.in_(confers))
    stays = or_(Envelope.sends, Referral.step != Step.WITHDRAWN)
    return and_(here, seen, stays, ~_recused_from(person))


def _recused_from(person: Person) -> ColumnElement[bool]:
    """Is one of its texts closed to this person?"""
    enclosed = select(Enclosure.document_id).where(Enclosure.referral_id == Referral.id)
    of_it = or_(Document.id == Referral.document_id, Document.id.in_(enclosed))
    return exists().where(of_it, ~not_recused(Document.recused, person.id))


def held_in(
    person: Person, place: Workspace, *, sends: bool, words: str = "", before: int | None = None
) -> Sequence[Envelope]:
    """What came, or what was sent; the newest first."""
    found = select(Envelope).join(Envelope.referral).where(visible(person, [place]))
    found = found.where(Envelope.sends.is_(sends))
    if words:
        said = (Referral.title, Referral.question)
        found = found.where(or_(*[each.icontains(words, autoescape=True) for each in said]))
    if before:
        found = found.where(Envelope.id < before)
    order = found.order_by(Envelope.id.desc()).limit(PAGE)
    return db.session.scalars(order.options(contains_eager(Envelope.referral))).all()


def sent_before(person: Person, place: Workspace, key: str) -> Envelope | None:
    mine = (Envelope.workspace_id == place.id, Envelope.by_id == person.id)
    return db.session.scalar(select(Envelope).where(*mine, Envelope.key == key))


def receivers_of(place: Workspace) -> Sequence[Workspace]:
    """Which workspaces take requests from this one: other bodies, its sub-groups, its body."""
    within = or_(Workspace.parent_id == place.id, Workspace.id == place.parent_id)
    mark = place.charter.mark
    own = _hears(place.body, mark)
    elsewhere = [slug for slug in charters if slug != place.body and _hears(slug, mark)]
    others = and_(Workspace.body.in_(elsewhere), Workspace.parent_id.is_(None))
    wanted = [within] * own + [others] * (place.parent_id is None)
    order = (Workspace.parent_id.is_not(None), Workspace.name)
    return db.session.scalars(select(Workspace).where(or_(false(), *wanted)).order_by(*order)).all()


def _hears(body: str, sender: str) -> bool:
    return any(one.sender == sender for one in charters[body].hears)


def outside_senders(place: Workspace) -> list[str]:
    """Who asks this body and has no workspace here, as its charter names them."""
    if place.parent_id is not None:
        return []
    marks = {charter.mark for charter in charters.values()}
    return [one.sender for one in place.charter.hears if one.sender not in marks]


def enclosure_in(envelope: Envelope, number: int) -> Enclosure:
    found = (each for each in envelope.referral.enclosures if each.number == number)
    return next(found, None) or abort(404)


def adopted_on(place: Workspace, document_id: int | None) -> Decision | None:
    """The decision by which this text was adopted there."""
    here = (Decision.workspace_id == place.id, Decision.document_id == document_id)
    found = select(Decision).where(*here, Decision.end == End.ADOPTED)
    return db.session.scalar(found.order_by(Decision.id.desc()).limit(1)) if document_id else None


def can_return(envelope: Envelope) -> bool:
    """Is an answer possible by now? What needs a decision of the body first waits for it."""
    referral = envelope.referral
    needs = referral.purpose in envelope.workspace.charter.on_request
    return not needs or referral.step == Step.ADOPTED


def is_over(referral: Referral) -> bool:
    return Step(referral.step) in ENDS
