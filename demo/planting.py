"""How does the demonstration world come into the database? Through the house's own actions."""

from datetime import date, timedelta

from sqlalchemy import func, select

from commons.membership.founding import found
from commons.membership.models import Mandate, OfficeHolder, Organisation, Person, Seat
from commons.notices.telling import tell_all
from commons.threads import actions
from commons.threads.models import Audience, Mark, Post, Thread
from commons.workspaces.models import Workspace
from demo import cast, shapes
from demo.alerting import set_experts_to_work
from demo.alliance_work import work_in_the_alliance
from demo.asking import ask_the_alliance
from demo.deciding import put_questions, set_figures
from demo.filing import file_papers
from demo.forum_work import found_group, work_in_the_forum
from demo.gatherings import hold_events
from demo.interests import plant_interests, sign_commitments
from demo.meetings import hold_meetings
from demo.observing import follow
from demo.pledging import pledge_in_the_pact
from demo.practising import share_practices
from demo.rounds import go_round
from demo.settled import mail_went_out, read_some
from demo.talks import THREADS
from demo.told import ago, keeper, somebody
from demo.writing import write_texts
from kernel import clock, passwords
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role
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
        found_group()
        _people()
        _seats()
    sign_commitments()
    for told in sorted(THREADS, key=lambda told: -told.posts[0].ago):
        _thread(told)
    file_papers()
    write_texts()
    set_figures()
    put_questions()
    go_round()
    hold_meetings()
    set_experts_to_work()
    plant_interests()
    work_in_the_forum()
    pledge_in_the_pact()
    share_practices()
    follow()
    hold_events()
    ask_the_alliance()
    work_in_the_alliance()
    tell_all()
    mail_went_out()
    read_some()


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
