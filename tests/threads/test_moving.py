"""Does a discussion that is taken to another workspace leave nobody a look they may not have?"""

from datetime import timedelta

import pytest
from sqlalchemy import select

from commons.agreements.actions import ask, call_off, conclude, withdraw
from commons.agreements.models import Wish
from commons.imports.conversations import PREFIX
from commons.imports.known import Known, Place
from commons.membership.models import Mandate, Person, Seat
from commons.moderation.actions import report_post
from commons.notices.telling import tell_all
from commons.threads.actions import close_thread, move_thread, resolve_thread
from commons.threads.models import Audience, Post, Thread
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.clock import today
from kernel.database import db
from kernel.happenings import Happening
from kernel.record import Entry, faults
from kernel.transactions import unit_of_work
from rules.access import Role

GROUP = "board-sandboxes"


@pytest.fixture
def thread(cast):
    found = cast.thread(cast.ines, title="Lamps", posts=2)
    cast.said(found, cast.karin, "The zeppelin question, @ines")
    return found


@pytest.fixture
def stage(app, cast):
    """Inside the house, with the things as they are now."""

    def of(*things):
        return [db.session.get_one(type(thing), thing.id) for thing in things]

    with app.app_context():
        yield of


@pytest.fixture
def sits_there(app):
    """Give somebody a seat in the group as well."""

    def seat(person, role):
        with app.app_context(), unit_of_work():
            made = Seat(workspace=place(), kind="group", code="G1", name="Slovakia")
            db.session.add(Mandate(seat=made, person_id=person.id, role=role,
                                   starts_on=today(), ends_on=today()))  # fmt: skip
        return person

    return seat


def place(slug=GROUP):
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def first_of(thread):
    return db.session.get_one(Post, (thread.workspace_id, thread.id, 1))


def refusal(actor, thread, workspace):
    with pytest.raises(Refused) as refused:
        move_thread(actor, thread, workspace)
    return refused.value.because


def test_it_is_read_there_and_lines_lead_to_it(app, cast, browser, thread):
    sela, ines = browser(cast.sela), browser(cast.ines)
    offered = sela.get(f"/board/threads/{thread.id}/move").text
    assert "AI Board: " in offered
    with app.app_context():
        target = place().id

    moved = sela.post(f"/board/threads/{thread.id}/move",
                      data={"target": target, "csrf_token": sela.csrf})  # fmt: skip

    assert moved.status_code == 303
    there = sela.get(moved.location).text
    assert moved.location.startswith(f"/{GROUP}/threads/")
    assert "The zeppelin question" in there
    number = moved.location.rpartition("/")[2]
    old = ines.get(f"/board/threads/{thread.id}").text
    assert "zeppelin" not in old
    assert f'href="/posts/{number}/3"' in old
    assert sela.get(f"/posts/{number}/3").location == f"{moved.location}/3#post-3"


def test_who_is_only_in_the_old_place_finds_nothing_of_it_any_more(app, cast, browser, thread):
    ines = browser(cast.ines)
    assert "zeppelin" in ines.get("/").text
    with app.app_context():
        people = db.session.get_one(Person, cast.sela.id), db.session.get_one(Thread, thread.id)
        tell_all()
        fresh = move_thread(*people, place()).id
        tell_all()

    assert ines.get(f"/posts/{fresh}/3").status_code == 404
    assert ines.get(f"/board/threads/{fresh}").status_code == 404
    assert ines.get(f"/{GROUP}/threads/{fresh}").status_code == 404
    assert "<mark>" not in ines.get("/find?q=zeppelin").text
    assert "<mark>" in browser(cast.sela).get("/find?q=zeppelin").text
    assert "zeppelin" not in ines.get("/").text
    inbox = ines.get("/inbox").text
    assert "took it to another workspace" in inbox
    assert "zeppelin" not in inbox


def test_both_records_say_so_and_are_whole(cast, stage, thread):
    fresh = move_thread(*stage(cast.sela, thread), place())

    said = select(Entry).where(Entry.act.in_(["threads.move_thread", "threads.move_here"]))
    left, came = sorted(db.session.scalars(said), key=lambda entry: entry.workspace_id)
    assert (left.workspace_id, left.thing) == (thread.workspace_id, f"thread:{thread.id}")
    assert left.detail == {"into": f"{GROUP}/{fresh.id}"}
    assert (came.workspace_id, came.thing) == (fresh.workspace_id, f"thread:{fresh.id}")
    assert list(faults()) == []


def test_who_sits_there_hears_that_it_came(app, cast, browser, sits_there, thread):
    alba = sits_there(cast.alba, Role.MEMBER)
    with app.app_context():
        tell_all()
        sela, old = (db.session.get_one(type(one), one.id) for one in (cast.sela, thread))
        move_thread(sela, old, place())
        tell_all()

    assert "brought it here from another workspace" in browser(alba).get("/inbox").text


def test_it_is_the_same_discussion_there(cast, stage, thread):
    sela, old = stage(cast.sela, thread)
    resolve_thread(sela, old)
    began, resolved = old.created_at, old.resolved_at
    fresh = move_thread(sela, old, place())

    assert (fresh.title, fresh.author_id, fresh.head) == ("Lamps", cast.ines.id, 3)
    assert (fresh.created_at, fresh.resolved_at, fresh.resolved_by) == (began, resolved, sela.name)
    assert fresh.last_author_id == cast.karin.id
    assert db.session.get_one(Thread, thread.id).closed_at
    news = select(Happening.workspace_id).where(Happening.thing_id == fresh.id)
    assert set(db.session.scalars(news)) == {fresh.workspace_id}


def test_what_the_body_concluded_and_whom_it_asks_stay_with_it(cast, stage, thread):
    sela, karin, old = stage(cast.sela, cast.karin, thread)
    seats = select(Seat).where(Seat.workspace_id == old.workspace_id, Seat.code == "PT")
    concluded = conclude(karin, first_of(old), None)
    assert "conclusion" in refusal(sela, old, place())
    withdraw(karin, concluded)

    asking = ask(karin, first_of(old), Wish.ANSWER, "Well?", today() + timedelta(days=3),
                 list(db.session.scalars(seats)))  # fmt: skip
    assert "still asked" in refusal(sela, old, place())
    call_off(karin, asking)

    assert move_thread(sela, old, place()).head == 3


def test_what_waits_for_the_moderators_is_decided_first(cast, stage, thread):
    sela, ines, old = stage(cast.sela, cast.ines, thread)
    report_post(ines, db.session.get_one(Post, (old.workspace_id, old.id, 3)), "Not kind")

    assert "waits for the moderators" in refusal(sela, old, place())


def test_one_must_be_able_to_begin_it_there(app, cast, browser, stage, thread):
    karin, sela, old = stage(cast.karin, cast.sela, thread)
    assert "do not sit" in refusal(karin, old, place())
    assert "another one than this" in refusal(sela, old, place("board"))
    assert "do not sit" in refusal(sela, old, place("panel"))
    page = browser(cast.karin).get(f"/board/threads/{thread.id}/move").text
    assert "no other workspace" in page


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.MEMBER])
def test_what_members_said_among_themselves_goes_only_where_one_confers(
    cast, stage, sits_there, role
):
    talk, chair = cast.thread(cast.ines, audience=Audience.MEMBERS), sits_there(cast.karin, role)
    karin, old = stage(chair, talk)

    if role is Role.OBSERVER:
        assert refusal(karin, old, place())
    else:
        assert move_thread(karin, old, place()).audience == Audience.MEMBERS


def test_a_closed_discussion_can_be_taken_along(cast, stage, thread):
    sela, old = stage(cast.sela, thread)
    close_thread(sela, old)

    assert move_thread(sela, old, place()).closed_at is None


def test_what_went_elsewhere_is_not_taken_along_again(cast, stage, thread):
    sela, old = stage(cast.sela, thread)
    move_thread(sela, old, place())

    assert "already" in refusal(sela, old, place("board-standards"))


def test_a_question_to_the_secretariat_stays(cast, stage):
    sela, asked = stage(cast.sela, cast.thread(cast.ines, audience=Audience.DESK))

    assert "stays where it was asked" in refusal(sela, asked, place())


def test_what_comes_in_later_is_known_by_the_line_it_left(cast, stage, thread):
    sela, old = stage(cast.sela, thread)
    first_of(old).key = f"{PREFIX}one"
    db.session.commit()

    move_thread(sela, old, place())

    known = Known(place("board"))
    assert known.places[f"{PREFIX}one"] == Place(thread.id, 1)


def test_a_forged_target_is_refused(cast, browser, thread):
    sela = browser(cast.sela)
    for target in ("", "987654", "x", "-1"):
        sent = sela.post(f"/board/threads/{thread.id}/move",
                         data={"target": target, "csrf_token": sela.csrf})  # fmt: skip
        assert sent.status_code == 422, target
    assert sela.get(f"/board/threads/{thread.id}").status_code == 200
