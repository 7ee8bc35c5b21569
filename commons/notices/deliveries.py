"""Who was told of what, through which channel, and what became of it?"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import contains_eager, joinedload

from commons.membership.models import Person
from commons.notices.models import Fate, Mail, Notice
from commons.notices.push.models import Push
from commons.threads.models import Post, Thread
from commons.threads.queries.sight import visible
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.happenings import Happening

PAGE = 100
CARRIES = and_(
    Mail.person_id == Notice.person_id,
    Mail.after_seq < Notice.seq,
    Notice.seq <= Mail.upto_seq,
)


FATES = (Fate.SENT, Fate.LEAVING, Fate.WAITING, Fate.FAILED, Fate.NEEDLESS)
"""Of several browsers, the one in which somebody was told says most."""


class Delivery(NamedTuple):
    """One notice, with the mail and the pushes that carry it, if some do or did."""

    notice: Notice
    mail: Mail | None
    thread: Thread
    pushes: Sequence[Push] = ()


def _found() -> Select[Notice, Mail, Thread]:
    return (
        select(Notice, Mail, Thread)
        .join(Notice.happening)
        .join(Thread, and_(Happening.kind == "thread", Thread.id == Happening.thing_id))
        .outerjoin(Mail, and_(CARRIES, Mail.digest.is_(False)))
        .options(contains_eager(Notice.happening), joinedload(Notice.person))
        .order_by(Notice.happening_id.desc(), Notice.person_id)
    )


def deliveries_of(post: Post) -> Sequence[Delivery]:
    """Everybody who was told of a post."""
    this = (Happening.thing_id == post.thread_id, Happening.number == post.number)
    return _with_digests(_found().where(*this))


def deliveries_in(reader: Person, place: Workspace, before: int | None) -> Sequence[Delivery]:
    """The newest in a workspace, as far as their reader may read what they are about."""
    found = _found().where(Thread.workspace_id == place.id, visible(reader, [place]))
    if before:
        found = found.where(Notice.happening_id < before)
    return _with_digests(found.limit(PAGE))


def _with_digests(found: Select[Notice, Mail, Thread]) -> list[Delivery]:
    rows = [Delivery(*row) for row in db.session.execute(found)]
    people = {row.notice.person_id for row in rows}
    lowest = min((row.notice.seq for row in rows), default=0)
    digests = select(Mail).where(Mail.digest, Mail.person_id.in_(people), Mail.upto_seq >= lowest)
    known: dict[int, list[Mail]] = {}
    for mail in db.session.scalars(digests) if rows else ():
        known.setdefault(mail.person_id, []).append(mail)
    pushed = _pushes_for(rows)
    return [
        row._replace(
            mail=row.mail or _digest_of(row, known),
            pushes=pushed.get((row.notice.person_id, row.notice.seq), ()),
        )
        for row in rows
    ]


def _pushes_for(rows: Sequence[Delivery]) -> dict[tuple[int, int], list[Push]]:
    """What went to the browsers of those who were told, what says most of each first."""
    wanted = {(row.notice.person_id, row.notice.seq) for row in rows}
    people = {person for person, _seq in wanted}
    numbers = {seq for _person, seq in wanted}
    found = select(Push).where(Push.person_id.in_(people), Push.seq.in_(numbers))
    pushed: dict[tuple[int, int], list[Push]] = {}
    pushes = db.session.scalars(found.order_by(Push.id)).all() if rows else []
    for push in sorted(pushes, key=lambda push: FATES.index(push.fate)):
        pushed.setdefault((push.person_id, push.seq), []).append(push)
    return pushed


def _digest_of(row: Delivery, known: dict[int, list[Mail]]) -> Mail | None:
    if "digest" not in row.notice.channels:
        return None
    mails = known.get(row.notice.person_id, ())
    return next((m for m in mails if m.after_seq < row.notice.seq <= m.upto_seq), None)
