"""What people say beside a text: comment, answer, change, take back, resolve, take up again."""

from dataclasses import dataclass

from sqlalchemy import func, select

from commons.documents.models import Document
from commons.drafting.models import Comment
from commons.drafting.storing import COMMENTED, tell
from commons.membership.models import Person
from commons.membership.queries import seat_label
from commons.threads.mentions import resolver, told
from kernel.access import Refused, may, place_of
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell as happened
from kernel.record import fingerprint, witness
from kernel.text import render
from rules.access import Permission, Verdict
from rules.words import sentence as _

NOT_YOURS = Verdict(False, _("Only its author may change a comment."))
NO_DELEGATION = Verdict(
    False, _("You belong to no delegation here: everybody who reads the text would see it.")
)
TAKEN_BACK = Verdict(False, _("This comment was taken back."))


@dataclass(frozen=True, slots=True)
class Passage:
    """What a comment is about: the words, and where they begin and end."""

    quote: str = ""
    ends: dict[str, str] | None = None


@action(Permission.COMMENT)
def comment(
    author: Person,
    document: Document,
    text: str,
    key: str,
    passage: Passage | None = None,
    answers: Comment | None = None,
    *,
    within: bool = False,
) -> Comment:
    """Say something about a passage, or answer what was said; to all, or to one's delegation."""
    if before := _sent_before(author, document, key):
        raise Repeated(before)
    about = passage or Passage()
    if within and author.organisation_id is None:
        raise Refused(NO_DELEGATION)
    shown = render(text, resolver(document, Permission.READ_DOCUMENT))
    country, seat = seat_label(author.id, place_of(author.id, document))
    apart = author.organisation_id if within else None
    made = Comment(
        document_id=document.id,
        number=_next_number(document),
        answers=(answers.answers or answers.number) if answers else None,
        author_id=author.id,
        author_name=author.name,
        seat=country,
        seat_name=seat,
        key=key,
        source=text,
        html=shown.html,
        delegation_id=answers.delegation_id if answers else apart,
        anchor=about.ends or {},
        quote=about.quote,
        at=now(),
    )
    db.session.add(made)
    db.session.flush()
    tell(document, COMMENTED, author.id)
    _say(document, made, told(document, shown.mentions, Permission.READ_DOCUMENT))
    witness(number=made.number, text=fingerprint(text))
    return made


def _say(document: Document, made: Comment, named: dict[int, str]) -> None:
    """Those named hear of it; the others who follow, too, unless it is within one delegation."""
    what = "documents.commented"
    if made.delegation_id:
        within = select(Person.id).where(Person.organisation_id == made.delegation_id)
        theirs = set(db.session.scalars(within.where(Person.id.in_(named))))
        what, named = "documents.named", {p: word for p, word in named.items() if p in theirs}
    happened(what, document, made.author_id, named, made.number)


@action(Permission.COMMENT)
def change_comment(author: Person, found: Comment, text: str) -> Comment:
    _only_own(author, found)
    shown = render(text, resolver(found.document, Permission.READ_DOCUMENT))
    found.source, found.html, found.edited_at = text, shown.html, now()
    return _changed(author, found)


@action(Permission.COMMENT)
def take_back_comment(actor: Person, found: Comment) -> Comment:
    """Its words go; that there was something answered stays."""
    if not may(actor, Permission.MODERATE, found):
        _only_own(actor, found)
    found.source = found.html = found.quote = ""
    found.deleted_at = now()
    return _changed(actor, found)


@action(Permission.COMMENT)
def resolve_comment(actor: Person, found: Comment) -> Comment:
    """Say that nothing is left to do about it."""
    _still_there(found)
    found.resolved_at, found.resolved_by = now(), actor.name
    return _changed(actor, found)


@action(Permission.COMMENT)
def reopen_comment(actor: Person, found: Comment) -> Comment:
    _still_there(found)
    found.resolved_at, found.resolved_by = None, ""
    return _changed(actor, found)


def _only_own(author: Person, found: Comment) -> None:
    if found.author_id != author.id:
        raise Refused(NOT_YOURS)
    _still_there(found)


def _still_there(found: Comment) -> None:
    if found.deleted_at:
        raise Refused(TAKEN_BACK)


def _changed(actor: Person, found: Comment) -> Comment:
    tell(found.document, COMMENTED, actor.id)
    witness(number=found.number)
    return found


def _sent_before(author: Person, document: Document, key: str) -> Comment | None:
    mine = (
        Comment.document_id == document.id,
        Comment.author_id == author.id,
        Comment.key == key,
    )
    return db.session.scalar(select(Comment).where(*mine))


def _next_number(document: Document) -> int:
    """Under the row of the document, which whoever comments on it takes in turn."""
    db.session.refresh(document, with_for_update=True)
    last = select(func.max(Comment.number)).where(Comment.document_id == document.id)
    return (db.session.scalar(last) or 0) + 1
