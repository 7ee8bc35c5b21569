"""Does everything that counts, tells or finds posts know those that moderators carried?"""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from commons.agreements.actions import answer, ask
from commons.agreements.models import Wish
from commons.agreements.queries import askings_of
from commons.files.models import File
from commons.imports.conversations import PREFIX
from commons.imports.known import Known
from commons.membership.models import Mandate, Person, Seat
from commons.moderation.actions import hide_post, restore_post
from commons.notices.actions import listen_to_thread
from commons.notices.models import Interest
from commons.notices.telling import tell_all
from commons.privacy.erasing import erase
from commons.threads.actions import carrying, delete_post, merge_thread, post, split_thread
from commons.threads.models import Post, Thread
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.clock import today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Permission, Role
from rules.notices import Level
from tests.api.speaking import speaking
from tests.files.test_bringing import bring, say
from tests.threads.reader import Reader


@pytest.fixture
def thread(cast):
    return cast.thread(cast.ines, posts=3)


@pytest.fixture
def split(app, cast):
    """Karin, who presides, splits a discussion; returns the number of the new one."""

    def do(thread, first, last):
        with app.app_context():
            karin = db.session.get_one(Person, cast.karin.id)
            return split_thread(karin, db.session.get_one(Thread, thread.id), first, last, "New").id

    return do


@pytest.fixture
def merge(app, cast):
    def do(thread, target):
        with app.app_context():
            karin = db.session.get_one(Person, cast.karin.id)
            merge_thread(karin, *(db.session.get_one(Thread, one.id) for one in (thread, target)))

    return do


def test_a_seat_whose_answer_was_carried_is_not_asked_again(app, cast, split, thread):
    with app.app_context():
        karin, ines = (db.session.get_one(Person, who.id) for who in (cast.karin, cast.ines))
        place = db.session.get_one(Thread, thread.id)
        seats = select(Seat).where(Seat.workspace_id == place.workspace_id, Seat.code == "PT")
        first = db.session.get_one(Post, (place.workspace_id, place.id, 1))
        asking = ask(karin, first, Wish.ANSWER, "Well?", today() + timedelta(days=3),
                     list(db.session.scalars(seats)))  # fmt: skip
        answer(ines, asking, post(ines, place, "Our answer", "key-answer"))

    split(thread, 4, 4)

    with app.app_context():
        [asks] = askings_of(db.session.get_one(Thread, thread.id))
        assert (len(asks.done), asks.waiting) == (1, [])


def test_a_carried_post_is_counted_once(cast, browser, split, thread):
    cast.said(thread, cast.alba, "One")
    before = browser(cast.sela).get("/board/statistics.csv").text

    split(thread, 2, 4)

    said = [line.split(",")[:4] for line in before.splitlines()]
    after = browser(cast.sela).get("/board/statistics.csv").text
    assert [line.split(",")[:4] for line in after.splitlines()] == said


@pytest.mark.parametrize("told_before", [True, False])
def test_whoever_was_named_hears_of_it_where_it_is(app, cast, browser, split, thread, told_before):
    cast.said(thread, cast.ines, "What says @otto?") if cast.otto else None
    if told_before:
        with app.app_context():
            tell_all()
    fresh = split(thread, 4, 4)
    with app.app_context():
        tell_all()

    inbox = browser(cast.otto).get("/inbox").text
    assert f"/board/threads/{fresh}/1#post-1" in inbox
    assert f"/board/threads/{thread.id}/4" not in inbox
    assert f"/board/threads/{fresh}/1#post-1" in browser(cast.otto).get("/").text


def test_who_follows_goes_along_and_who_wants_quiet_keeps_it(app, cast, split, merge, thread):
    other = cast.thread(cast.ines, title="The other")
    with app.app_context():
        here = db.session.get_one(Thread, thread.id)
        for who, level in ((cast.ines, Level.EVERYTHING), (cast.alba, Level.NOTHING)):
            listen_to_thread(db.session.get_one(Person, who.id), here, level)
        otto = db.session.get_one(Person, cast.otto.id)
        listen_to_thread(otto, here, Level.EVERYTHING)
        listen_to_thread(otto, db.session.get_one(Thread, other.id), Level.NAMED)

    fresh = split(thread, 3, 3)
    merge(thread, other)

    with app.app_context():
        rows = select(Interest.person_id, Interest.level).where(Interest.kind == "thread")
        chosen = {
            place: {p: Level(level) for p, level in db.session.execute(rows.where(
                Interest.thing_id == place))}
            for place in (fresh, other.id)
        }  # fmt: skip
    ines, alba, otto = cast.ines.id, cast.alba.id, cast.otto.id
    everything = Level.EVERYTHING
    assert chosen[fresh] == {ines: everything, otto: everything, alba: Level.NOTHING}
    assert chosen[other.id] == {ines: everything, otto: Level.NAMED}


def test_an_import_goes_on_where_a_post_is(app, cast, split, thread):
    with app.app_context(), unit_of_work():
        third = db.session.get_one(Post, (thread.workspace_id, thread.id, 3))
        third.key = f"{PREFIX}third"
    fresh = split(thread, 2, 3)
    again = split(Thread(id=fresh), 2, 2)

    with app.app_context():
        known = Known(db.session.get_one(Workspace, thread.workspace_id))
        assert tuple(known.places[f"{PREFIX}third"]) == (again, 1)


def test_programs_are_told_where_a_post_is(app, cast, split, thread):
    fresh = split(thread, 3, 3)

    ines = speaking(app, cast.ines)
    gone = ines.get(f"/workspaces/board/threads/{thread.id}/posts/3").json
    there = ines.get(f"/workspaces/board/threads/{fresh}/posts/1").json

    assert (gone["carried_to"], gone["deleted"], gone["text"]) == (f"{fresh}/1", False, "")
    assert (there["carried_to"], there["deleted"], there["text"]) == ("", False, "Post 3")


def test_a_hidden_post_with_a_file_comes_back_whole_in_its_new_place(
    app, cast, browser, split, thread
):
    client = browser(cast.ines)
    file = bring(client, thread, b"A plan", "plan.txt").json
    number = say(client, thread, "See the plan", [file]).json["number"]
    with app.app_context():
        karin, here = (
            db.session.get_one(Person, cast.karin.id),
            db.session.get_one(Thread, thread.id),
        )
        hide_post(karin, here, number, "Not for all")

    fresh = split(thread, number, number)

    address = f"/board/threads/{fresh}/files/{file['id']}"
    reader = browser(cast.alba)
    assert reader.get(address).status_code == 404
    with app.app_context():
        restore_post(
            db.session.get_one(Person, cast.karin.id), db.session.get_one(Thread, fresh), 1
        )
        assert db.session.scalars(select(File.thread_id)).one() == fresh
    with reader.get(address) as given:
        assert given.data == b"A plan"
    assert reader.get(f"/board/threads/{thread.id}/files/{file['id']}").status_code == 404


def test_a_long_discussion_comes_to_open_pages_whole(app, cast, browser, socket, merge):
    thread = cast.thread(cast.ines, posts=60)
    target = cast.thread(cast.ines, title="The other")
    readers = [Reader(app, socket(cast.alba), browser(cast.alba), one) for one in (thread, target)]

    merge(thread, target)

    for reader in readers:
        for _message in range(4):
            reader.hear()
        assert reader.posts == reader.fresh()[1]
    assert len(readers[1].posts) == 61


@pytest.mark.parametrize("moderates_both", [True, False])
def test_no_discussion_goes_on_in_another_workspace(app, cast, merge, thread, moderates_both):
    elsewhere = cast.thread(cast.emil, workspace="panel", title="Of the Panel")
    karin = cast.karin.id
    if moderates_both:
        with app.app_context(), unit_of_work():
            of_panel = select(Seat).where(Seat.workspace_id == elsewhere.workspace_id)
            seat = db.session.scalars(of_panel.order_by(Seat.id.desc()).limit(1)).one()
            db.session.add(Mandate(seat=seat, person_id=karin, role=Role.SECRETARIAT,
                                   starts_on=today(), ends_on=today()))  # fmt: skip

    with pytest.raises(Refused):
        merge(thread, elsewhere)


def test_the_door_is_asked_about_both_ends(cast, merge, thread, monkeypatch):
    other, asked = cast.thread(cast.ines, title="The other"), []
    monkeypatch.setattr(carrying, "require", lambda *what: asked.append(what[1:]))

    merge(thread, other)

    assert [(permission, end.id) for permission, end in asked] == [(Permission.MODERATE, other.id)]


def test_a_name_that_leaves_stays_out_of_what_others_did(app, cast, split, thread):
    with app.app_context():
        karin, ines = (db.session.get_one(Person, who.id) for who in (cast.karin, cast.ines))
        second = db.session.get_one(Post, (thread.workspace_id, thread.id, 2))
        delete_post(karin, second)
        delete_post(ines, db.session.get_one(Post, (thread.workspace_id, thread.id, 1)))
    split(thread, 3, 3)
    with app.app_context():
        mine = update(Mandate).where(Mandate.person_id == cast.ines.id)
        db.session.execute(mine.values(ends_on=today() - timedelta(days=1)))
        db.session.commit()
        name = erase(db.session.get_one(Person, cast.ines.id))

    with app.app_context():
        here = select(Post.deleted_by).where(Post.thread_id == thread.id).order_by(Post.number)
        assert db.session.scalars(here).all() == [name, cast.karin.name, cast.karin.name]
