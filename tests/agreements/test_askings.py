from datetime import date, timedelta

import pytest

from commons.agreements.models import Asked
from commons.membership.actions import appoint
from commons.membership.models import Person, Seat
from commons.threads.models import Audience, Todo
from commons.workspaces.models import Workspace
from kernel.clock import at, now, today
from kernel.database import db
from rules.access import Role
from tests.same import in_one_house

SOON = (today() + timedelta(days=5)).isoformat()


@pytest.fixture
def thread(cast):
    """A discussion by the secretariat, in which everybody of the cast sits."""
    cast.all()
    return cast.thread(cast.sela, posts=2)


def send(client, thread, path, **data):
    base = f"/board/threads/{thread.id}"
    return client.post(f"{base}/{path}", data={"csrf_token": client.csrf, **data})


def ask(client, thread, *seats, number=1, **more):
    sent = {"wish": "answer", "question": "Which option?", "until": SOON, "seats": list(seats)}
    return send(client, thread, f"posts/{number}/ask", **sent | more)


def say(client, thread, text, **more):
    data = {"text": text, "key": f"key-{abs(hash(text))}", "csrf_token": client.csrf, **more}
    answer = client.post(f"/board/threads/{thread.id}/posts", data=data,
                         headers={"Accept": "application/json"})  # fmt: skip
    return answer.json["number"]


def beside(client, thread):
    return client.get(f"/board/threads/{thread.id}/beside").text


def waits(app, thread, number=1):
    """On whose list the post stands, and as what they are asked."""
    with app.app_context():
        found = db.select(Person.handle, Todo.named).join(Todo, Todo.person_id == Person.id)
        here = (Todo.thread_id == thread.id, Todo.number == number, Todo.done_at.is_(None))
        return dict(db.session.execute(found.where(*here)).all())


def test_it_comes_onto_the_lists_of_those_who_speak_for_the_seats(app, cast, browser, thread):
    answer = ask(browser(cast.sela), thread, "PT", "ES", "EDPS")
    advised = ask(browser(cast.sela), thread, "HU")

    home = browser(cast.alba).get("/").text
    assert (answer.status_code, advised.status_code) == (303, 422)
    assert waits(app, thread) == {
        "ines": "Portugal", "alba": "Spain", "otto": "European Data Protection Supervisor",
    }  # fmt: skip
    assert "asks Spain" in home
    assert 'class="plan"' in home


def test_a_seat_answers_and_leaves_the_list_and_everybody_sees_who_is_missing(
    app, cast, browser, thread
):
    ask(browser(cast.sela), thread, "PT", "ES")
    ines = browser(cast.ines)

    before = beside(browser(cast.otto), thread)
    number = say(ines, thread, "Option B, with a footnote")
    mine = beside(ines, thread)
    send(ines, thread, "posts/1/answer", answer=number)
    after = beside(browser(cast.otto), thread)

    assert "0 of 2 seats" in before
    assert "This is our answer" not in before
    assert "Option B, with a footnote" in mine
    assert "1 of 2 seats" in after
    assert "Still waiting for 1" in after
    assert f'Portugal: <a href="/board/threads/{thread.id}/{number}#post-{number}"' in after
    assert waits(app, thread) == {"alba": "Spain"}


def test_a_reply_to_the_post_is_the_answer_of_the_seat(app, cast, browser, thread):
    ask(browser(cast.sela), thread, "PT", "ES")
    ines, karin = browser(cast.ines), browser(cast.karin)

    elsewhere = say(ines, thread, "To the other post", reply_to=2)
    theirs = say(karin, thread, "Slovakia says", reply_to=1)
    before = beside(ines, thread)
    first = say(ines, thread, "Option B", reply_to=1)
    again = say(ines, thread, "And a footnote", reply_to=1)
    after = beside(ines, thread)

    assert "0 of 2 seats" in before
    assert "1 of 2 seats" in after
    answers = [n for n in (elsewhere, theirs, first, again) if f'#post-{n}">post {n}</a>' in after]
    assert answers == [first]
    assert waits(app, thread) == {"alba": "Spain"}

    send(ines, thread, f"posts/{first}/delete")
    assert "0 of 2 seats" in beside(ines, thread)
    say(ines, thread, "Option A, after all", reply_to=1)
    assert "1 of 2 seats" in beside(ines, thread)


def test_a_reply_after_it_was_called_off_is_a_reply_like_any_other(cast, browser, thread):
    sela, ines = browser(cast.sela), browser(cast.ines)
    ask(sela, thread, "PT")
    send(sela, thread, "posts/1/call-off", wish="answer")

    assert say(ines, thread, "Too late", reply_to=1)
    assert "of 1 seats" not in beside(ines, thread)


def test_no_other_post_is_an_answer_and_no_other_seat_answers(cast, browser, thread):
    ask(browser(cast.sela), thread, "PT")
    theirs = say(browser(cast.karin), thread, "Slovakia says")
    ines = browser(cast.ines)

    answers = [send(ines, thread, "posts/1/answer", answer=number)
               for number in (theirs, 1, 999, "x", "-1", "9" * 30, "")]  # fmt: skip
    other = send(browser(cast.karin), thread, "posts/1/answer", answer=theirs)
    adviser = send(browser(cast.dora), thread, "posts/1/answer", answer=theirs)

    assert [a.status_code for a in answers] == [403, 403, 404, 422, 422, 422, 422]
    assert "no answer from your seat" in answers[0].text
    assert (other.status_code, adviser.status_code) == (403, 403)
    assert "Your seat is not asked." in other.text
    assert "0 of 1 seats" in beside(ines, thread)


def test_an_answer_that_is_deleted_is_waited_for_again(app, cast, browser, thread):
    sela, ines = browser(cast.sela), browser(cast.ines)
    ask(sela, thread, "PT")
    number = say(ines, thread, "Too early")
    send(ines, thread, "posts/1/answer", answer=number)

    send(ines, thread, f"posts/{number}/delete")
    shown = beside(ines, thread)
    send(sela, thread, "posts/1/remind", wish="answer")

    assert "Still waiting for 1" in shown
    assert waits(app, thread) == {"ines": "Portugal"}


def test_a_reminder_reaches_those_who_have_not_answered_and_nobody_else(app, cast, browser, thread):
    sela, ines, alba = browser(cast.sela), browser(cast.ines), browser(cast.alba)
    ask(sela, thread, "PT", "ES")
    send(ines, thread, "posts/1/answer", answer=say(ines, thread, "Option A"))
    send(alba, thread, "posts/1/todo", on="0")
    ticked = waits(app, thread)

    with at(now() + timedelta(hours=3)):
        refused = send(browser(cast.otto), thread, "posts/1/remind", wish="answer")
        send(sela, thread, "posts/1/remind", wish="answer")

    assert ticked == {}
    assert refused.status_code == 403
    assert waits(app, thread) == {"alba": "Spain"}
    assert "Reminded on" in beside(ines, thread)


def test_members_take_note_with_one_click_and_by_seat(app, cast, browser, thread):
    sela, ines, alba = browser(cast.sela), browser(cast.ines), browser(cast.alba)

    ask(sela, thread, kinds="member_state", wish="acknowledge", question="")
    asked = waits(app, thread)
    for client in (ines, ines, alba):
        assert send(client, thread, "posts/1/acknowledge").status_code == 303
    page = beside(sela, thread)

    assert set(asked) == {"ines", "alba", "karin"}
    assert "2 of 3 seats" in page
    assert "Inês Carvalhal" in page
    assert waits(app, thread) == {"karin": "Slovakia"}


def test_only_who_keeps_order_asks_everybody_to_take_note(cast, browser, thread):
    ines = browser(cast.ines)
    own = say(ines, thread, "Please read this")

    plain = ask(ines, thread, "ES", number=own)
    note = ask(ines, thread, "ES", number=own, wish="acknowledge")
    others = ask(ines, thread, "ES", number=1)

    assert [a.status_code for a in (plain, note, others)] == [303, 403, 403]


def test_who_comes_to_a_seat_later_finds_what_it_is_asked(app, cast, browser, thread):
    ask(browser(cast.sela), thread, "PT")

    with app.app_context():
        found = db.select(Seat).join(Workspace).where(Seat.code == "PT", Workspace.slug == "board")
        sela, zoe = (db.session.get_one(Person, p.id) for p in (cast.sela, cast.zoe))
        seat = db.session.scalars(found).one()
        appoint(sela, seat, zoe, Role.ALTERNATE, today(), today() + timedelta(days=9))

    assert waits(app, thread) == {"ines": "Portugal", "zoe": "Portugal"}


def test_asked_again_more_seats_are_asked_and_called_off_nobody_is(app, cast, browser, thread):
    sela = browser(cast.sela)
    ask(sela, thread, "PT")
    ask(sela, thread, "PT", "ES", question="Once more")

    both = waits(app, thread)
    send(sela, thread, "posts/1/call-off", wish="answer")
    late = send(browser(cast.ines), thread, "posts/1/answer", answer="2")

    assert set(both) == {"ines", "alba"}
    assert waits(app, thread) == {}
    assert late.status_code == 404
    assert "Once more" not in beside(sela, thread)


@in_one_house(
    ("sent", "sentence"),
    [
        ({"seats": []}, "Choose whom you ask."),
        ({"seats": ["NOWHERE"]}, "valid choice"),
        ({"seats": ["FR"]}, "valid choice"),
        ({"kinds": ["emperor"]}, "valid choice"),
        ({"until": (today() - timedelta(days=1)).isoformat()}, "This day has passed."),
        ({"until": date.max.isoformat()}, "This date is too far away."),
        ({"until": "soon"}, "Not a valid date value."),
        ({"question": "x" * 301}, "300"),
        ({"wish": "obey"}, "Invalid Choice"),
    ],
)
def test_what_cannot_be_is_refused_and_the_form_comes_back(cast, browser, thread, sent, sentence):
    answer = ask(browser(cast.sela), thread, "PT", **sent)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert "of 1 seats" not in beside(browser(cast.sela), thread)


def test_in_a_members_discussion_only_seats_that_read_it_are_asked(app, cast, browser):
    cast.all()
    hidden = cast.thread(cast.ines, audience=Audience.MEMBERS, title="Hidden")
    sela, otto = browser(cast.sela), browser(cast.otto)

    refused = ask(sela, hidden, "EDPS")
    ask(sela, hidden, "ES", question="<img src=x onerror=alert(1)>")

    assert refused.status_code == 422
    assert "&lt;img src=x" in beside(sela, hidden)
    assert ask(otto, hidden, "ES").status_code == 404
    assert send(otto, hidden, "posts/1/answer", answer="1").status_code == 404
    with app.app_context():
        assert db.session.scalar(db.select(db.func.count()).select_from(Asked)) == 1
