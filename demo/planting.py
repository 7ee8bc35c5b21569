"""How does the demonstration world come into the database? Through the house's own actions."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import ColumnElement, func, select, update

from commons.membership.founding import found
from commons.membership.models import Mandate, OfficeHolder, Organisation, Person, Seat
from commons.notices.models import Fate, Mail
from commons.notices.telling import tell_all
from commons.threads import actions
from commons.threads.models import Audience, Mark, Post, Reading, Thread
from commons.workspaces.models import Workspace
from demo import cast, shapes
from demo.deciding import put_questions
from demo.filing import file_papers
from demo.meetings import hold_meetings
from demo.talks import THREADS
from demo.told import ago, keeper, somebody
from demo.writing import write_texts
from kernel import clock, passwords
from kernel.access import may_each
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Permission, Role
from rules.terms import last_day

PASSWORD = "plenary-demo-world"  # noqa: S105 printed for everybody, in the demonstration only


def is_planted() -> bool:
    return bool(db.session.scalar(select(func.count()).select_from(Person)))


def plant() -> None:
    """Fill an empty house with the cast and what they said; one that has people stays as it is."""
    found()
    if is_planted():
        return
    with unit_of_work():
        _people()
        _seats()
    for told in sorted(THREADS, key=lambda told: -told.posts[0].ago):
        _thread(told)
    file_papers()
    write_texts()
    put_questions()
    hold_meetings()
    tell_all()
    _mail_went_out()
    _read_some()


def _people() -> None:
    kept = passwords.hashed(PASSWORD)
    organisations = {
        each.code: Organisation(code=each.code, name=each.name, country=each.country)
        for each in cast.ORGANISATIONS
    }
    db.session.add_all(organisations.values())
    db.session.flush()
    for each in cast.ORGANISATIONS:
        if each.parent:
            organisations[each.code].parent_id = organisations[each.parent].id
    for who in cast.PEOPLE:
        db.session.add(
            Person(
                handle=who.handle,
                name=who.name,
                email=who.email,
                language=who.language,
                password=kept,
                organisation=organisations[who.organisation],
            )
        )
    db.session.flush()


def _seats() -> None:
    places = {place.slug: place for place in db.session.scalars(select(Workspace))}
    people = {person.handle: person for person in db.session.scalars(select(Person))}
    for seat in cast.SEATS:
        place = places[seat.workspace]
        votes = place.parent_id is None and place.charter.kind(seat.kind).votes
        made = Seat(workspace=place, kind=seat.kind, code=seat.code, name=seat.name)
        made.country, made.votes = seat.country, votes
        db.session.add(made)
    db.session.flush()
    for sits in cast.SITS:
        _mandate(sits, places[sits.workspace], people[sits.person])
    for holds in cast.OFFICES:
        db.session.add(
            OfficeHolder(
                workspace=places[holds.workspace],
                person=people[holds.person],
                title=holds.title,
                starts_on=_day(holds.starts),
                ends_on=_day(holds.ends) if holds.ends is not None else None,
            )
        )


def _mandate(sits: shapes.Sits, place: Workspace, person: Person) -> None:
    seat = db.session.scalars(
        select(Seat).where(Seat.workspace_id == place.id, Seat.code == sits.seat)
    ).one()
    starts = _day(sits.starts)
    seat.mandates.append(
        Mandate(
            person=person,
            role=sits.role,
            starts_on=starts,
            ends_on=_day(sits.ends) if sits.ends is not None else _term_ends(seat, sits),
            renewals=sits.renewals,
            votes_from=_day(sits.votes_from) if sits.votes_from is not None else None,
            votes_until=_day(sits.votes_until) if sits.votes_until is not None else None,
        )
    )


def _term_ends(seat: Seat, sits: shapes.Sits) -> date | None:
    kinds = {kind.code: kind for kind in seat.workspace.charter.seats}
    term = kinds[seat.kind].term if seat.kind in kinds else None
    if term is None or term.months is None or sits.role is not Role.MEMBER:
        return None
    return last_day(_day(sits.starts), term.months * (sits.renewals + 1))


def _day(offset: int) -> date:
    return clock.today() + timedelta(days=offset)


def _thread(told: shapes.Thread) -> None:
    place = db.session.scalars(select(Workspace).where(Workspace.slug == told.workspace)).one()
    first, *others = told.posts
    audience = Audience.MEMBERS if told.members_only else Audience.WORKSPACE
    with ago(first.ago):
        said = (told.title, first.text, audience, f"demo-{place.id}-{told.title[:24]}-1")
        thread = actions.start_thread(somebody(first.by), place, *said)
    for number, each in enumerate(others, 2):
        with ago(each.ago):
            key = f"demo-{thread.id}-{number}"
            actions.post(somebody(each.by), thread, each.text, key, each.reply_to)
    for number, each in enumerate(told.posts, 1):
        _afterwards(thread, number, each)
    if told.closed is not None:
        with ago(told.closed):
            actions.close_thread(keeper(place), thread)


def _afterwards(thread: Thread, number: int, told: shapes.Post) -> None:
    post = db.session.get_one(Post, (thread.workspace_id, thread.id, number))
    for mark, handles in told.reactions.items():
        for handle in handles:
            actions.react(somebody(handle), post, Mark(mark), on=True)
    if told.edited is not None:
        with ago(told.edited):
            actions.edit_post(somebody(told.by), post, f"{post.source}\n", post.rev)
    if told.deleted:
        actions.delete_post(somebody(told.by), post)


def _read_some() -> None:
    """Nobody comes to a world that is all unread: what is older than two days was read."""
    old = datetime.now(UTC) - timedelta(days=2)
    people = db.session.scalars(select(Person.id).where(Person.active)).all()
    for thread in db.session.scalars(select(Thread)).all():
        seen = sum(_by_author(thread, Post.at < old).values())
        own = _by_author(thread, Post.number > seen)
        kept = {each.person_id: each for each in _readings(thread)}
        for person, answer in may_each(people, Permission.READ_THREAD, thread).items():
            found = kept.get(person) or Reading(person_id=person, thread_id=thread.id, cursor=0)
            if answer and seen > found.cursor:
                found.cursor, found.own_after = seen, own.get(person, 0)
                db.session.add(found)
        db.session.commit()


def _mail_went_out() -> None:
    """Whatever came about before the house opened its doors was told by mail in its day."""
    waits = update(Mail).where(Mail.fate == Fate.WAITING)
    db.session.execute(waits.values(fate=Fate.SENT, done_at=Mail.made_at))
    db.session.commit()


def _by_author(thread: Thread, which: ColumnElement[bool]) -> dict[int, int]:
    counted = select(Post.author_id, func.count()).where(Post.thread_id == thread.id, which)
    rows = db.session.execute(counted.group_by(Post.author_id))
    return {author: count for author, count in rows if author is not None}


def _readings(thread: Thread) -> Sequence[Reading]:
    return db.session.scalars(select(Reading).where(Reading.thread_id == thread.id)).all()
