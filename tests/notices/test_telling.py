"""Who is told of what, once, and never of what is not open to them?"""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from commons.membership.actions import end_mandate
from commons.membership.models import Mandate, Person
from commons.notices.actions import listen_to_thread, listen_to_workspace
from commons.notices.models import Interest, Notice
from commons.notices.telling import tell_all
from commons.threads.actions import close_thread
from commons.threads.models import Audience, Thread
from kernel.access import Refused
from kernel.clock import today
from kernel.database import db
from kernel.happenings import Happening
from rules.notices import Level, Way

NOW, DIGEST = {"inbox", "mail"}, {"inbox", "digest"}


def choose(app, person, thread, level):
    with app.app_context():
        found = db.session.get(Thread, thread.id)
        listen_to_thread(db.session.get(Person, person.id), found, level)


def test_whoever_is_named_is_told_and_nobody_else_but_those_who_sit(app, cast, told):
    cast.all()
    thread = cast.thread(cast.ines)
    cast.said(thread, cast.ines, f"A question, @{cast.otto.handle}")

    assert told(cast.otto) == [("named", "Otto Vinter", 2, NOW)]
    assert told(cast.karin) == [("opened", "", 1, DIGEST)]
    assert told(cast.sela) == [("opened", "", 1, DIGEST)]
    assert [told(p) for p in (cast.ines, cast.alba, cast.dora, cast.vera, cast.emil)] == [[]] * 5


def test_whoever_takes_part_follows(cast, told):
    thread = cast.thread(cast.ines)
    cast.said(thread, cast.otto, "I take part")
    assert told(cast.otto) == []
    cast.said(thread, cast.ines, "Then you hear this")

    assert told(cast.otto) == [("said", "", 3, DIGEST)]
    assert told(cast.ines) == [("said", "", 2, DIGEST)]


def test_a_level_that_was_chosen_stays_whatever_one_posts(app, cast, told):
    thread = cast.thread(cast.ines)
    choose(app, cast.otto, thread, Level.NOTHING)
    cast.said(thread, cast.otto, "I take part, and want to hear nothing")
    cast.said(thread, cast.ines, f"Not even this, @{cast.otto.handle}")
    assert told(cast.otto) == []

    choose(app, cast.otto, thread, None)
    cast.said(thread, cast.otto, "Back again")
    cast.said(thread, cast.ines, "Heard")
    assert told(cast.otto) == [("said", "", 5, DIGEST)]


def test_the_level_of_a_thread_counts_before_that_of_its_workspace(app, cast, told):
    thread, people = cast.thread(cast.ines), (cast.dora, cast.alba)
    with app.app_context():
        place = db.session.get(Thread, thread.id).workspace
        for person in people:
            listen_to_workspace(db.session.get(Person, person.id), place, Level.EVERYTHING)
    choose(app, cast.alba, thread, Level.NAMED)
    cast.said(thread, cast.ines, "A word")

    assert [row[2] for row in told(cast.dora)] == [1, 2]
    assert told(cast.alba) == []


def test_what_is_for_members_is_told_to_nobody_else(app, cast, told):
    cast.all()
    thread = cast.thread(cast.ines, audience=Audience.MEMBERS)
    with app.app_context():
        place = db.session.get(Thread, thread.id).workspace
        listen_to_workspace(db.session.get(Person, cast.otto.id), place, Level.EVERYTHING)
    cast.said(thread, cast.ines, f"@{cast.otto.handle} @members @observers")

    assert [told(p) for p in (cast.otto, cast.vera, cast.emil, cast.zoe)] == [[]] * 4
    assert [row[0] for row in told(cast.karin)] == ["opened", "named"]


def test_one_who_may_not_read_cannot_listen(app, cast):
    thread = cast.thread(cast.ines, audience=Audience.MEMBERS)
    for person in (cast.otto, cast.vera, cast.emil):
        with pytest.raises(Refused):
            choose(app, person, thread, Level.EVERYTHING)


def test_whoever_loses_the_right_before_it_is_told_hears_nothing(app, cast, told):
    thread, sela = cast.thread(cast.ines), cast.sela
    cast.said(thread, cast.ines, f"A question, @{cast.alba.handle}")
    with app.app_context():
        mandate = db.session.scalars(select(Mandate).where(Mandate.person_id == cast.alba.id)).one()
        end_mandate(db.session.get(Person, sela.id), mandate, "Resigned")

    assert told(cast.alba) == []


def test_telling_again_tells_nothing_again_and_numbers_have_no_gaps(app, cast, told):
    thread = cast.thread(cast.ines)
    for n in range(3):
        cast.said(thread, cast.ines, f"{n} @{cast.otto.handle}", key=f"key-of-post-{n}")
        told(cast.otto)
    with app.app_context():
        assert tell_all() == 0
        mine = select(Notice.seq).where(Notice.person_id == cast.otto.id).order_by(Notice.seq)
        assert db.session.scalars(mine).all() == [1, 2, 3]
        db.session.execute(update(Happening).values(what="unknown.kind", told_at=None))
        db.session.commit()
        assert tell_all() == 4
        assert db.session.scalar(select(func.count()).select_from(Notice)) >= 3


def test_somebody_away_waits_for_the_digest_and_their_cover_is_told(app, cast, told, habits):
    thread = cast.thread(cast.ines)
    days = {"away_from": today(), "away_until": today() + timedelta(days=3)}
    habits(cast.karin, cover_id=cast.alba.id, **days)
    habits(cast.dora, cover_id=cast.zoe.id, **days)
    cast.said(thread, cast.ines, f"@{cast.karin.handle} @{cast.dora.handle}")

    assert told(cast.karin)[-1] == ("named", "Karin Novotná", 2, DIGEST | {"cover"})
    assert told(cast.alba) == [("named", "Karin Novotná", 2, NOW)]
    assert told(cast.zoe) == []
    with app.app_context():
        covered = select(Notice.covers_id).where(Notice.person_id == cast.alba.id)
        assert db.session.scalar(covered) == cast.karin.id


def test_what_was_chosen_for_mail_counts(cast, told, habits):
    thread = cast.thread(cast.ines)
    habits(cast.otto, ways={"named": str(Way.NEVER)})
    habits(cast.alba, quiet_from=0, quiet_until=24)
    cast.said(thread, cast.ines, f"@{cast.otto.handle} @{cast.alba.handle}")

    assert told(cast.otto)[-1][3] == {"inbox"}
    assert told(cast.alba)[-1][3] == {"inbox", "mail later"}


def test_those_who_keep_order_hear_that_something_was_closed(app, cast, told):
    cast.all()
    thread = cast.thread(cast.ines)
    with app.app_context():
        close_thread(db.session.get(Person, cast.sela.id), db.session.get(Thread, thread.id))

    assert told(cast.karin)[-1][:3] == ("settled", "", 0)
    assert told(cast.ines)[-1][:3] == ("settled", "", 0)
    assert told(cast.sela) == [("opened", "", 1, DIGEST)]
    assert told(cast.dora) == []
    with app.app_context():
        followers = select(Interest.person_id, Interest.by_hand)
        assert db.session.execute(followers).all() == [(cast.ines.id, False)]
