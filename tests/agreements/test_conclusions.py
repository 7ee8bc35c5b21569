from datetime import timedelta

import pytest

from commons.agreements.models import Conclusion
from commons.agreements.settling import settle_due
from commons.threads.models import Audience
from kernel.clock import BRUSSELS, at, now
from kernel.database import db
from kernel.record import Entry, faults
from tests.same import in_one_house
from tests.threads.reader import Reader

JSON = {"Accept": "application/json"}


@pytest.fixture
def thread(cast):
    return cast.thread(cast.ines, posts=2)


def send(client, thread, path, **data):
    base = f"/board/threads/{thread.id}"
    return client.post(f"{base}/{path}", data={"csrf_token": client.csrf, **data})


def shown(days=6):
    """What the field of a browser sends for a moment so many days on."""
    return (now() + timedelta(days=days)).astimezone(BRUSSELS).strftime("%Y-%m-%dT%H:%M")


def put_forward(client, thread, number=2, days=6):
    return send(client, thread, f"posts/{number}/conclude", how="silence", until=shown(days))


def beside(client, thread):
    return client.get(f"/board/threads/{thread.id}/beside").text


def acts(app):
    with app.app_context():
        rows = db.session.execute(db.select(Entry.act, Entry.actor_id).order_by(Entry.position))
        return [(act, actor) for act, actor in rows if act.startswith("agreements.")]


def settle(app):
    with app.app_context():
        settle_due()


def test_the_chair_says_what_was_concluded_and_it_stands(cast, browser, thread):
    answer = send(browser(cast.karin), thread, "posts/2/conclude", how="now")

    page = browser(cast.otto).get(answer.location).text
    assert 'class="conclusion stands"' in page
    assert "Said by Karin Novotná" in page
    assert ">Conclusion<" in browser(cast.otto).get(f"/board/threads/{thread.id}").text.replace(
        "</svg>Conclusion", ">Conclusion"
    )


def test_who_may_object_is_told_and_nobody_else_may(cast, browser, thread):
    cast.all()
    put_forward(browser(cast.karin), thread)

    page = beside(browser(cast.otto), thread)
    refused = {name: send(browser(getattr(cast, name)), thread, "posts/2/object", text="No")
               for name in ("otto", "dora", "sela")}  # fmt: skip

    assert "3 seats may object" in page
    assert all(name in page for name in ("Inês Carvalhal", "Alba Ferran", "Karin Novotná"))
    assert 'posts/2/object"' not in page
    assert {a.status_code for a in refused.values()} == {403}
    assert 'class="conclusion pending"' in beside(browser(cast.otto), thread)


def test_an_objection_says_why_and_stops_it(app, cast, browser, thread):
    put_forward(browser(cast.karin), thread)
    ines = browser(cast.ines)

    empty = [send(ines, thread, "posts/2/object", text=text) for text in ("", " \n ", "x" * 4001)]
    send(ines, thread, "posts/2/object", text="Not <script>alert(1)</script> before the summer")
    with at(now() + timedelta(days=30)):
        settle(app)
        page = beside(browser(cast.otto), thread)

    assert [answer.status_code for answer in empty] == [422] * 3
    assert "Say why: everyone reads it." in empty[0].text
    assert 'class="conclusion objected"' in page
    assert "Inês Carvalhal (Portugal)" in page
    assert "Not &lt;script&gt;" in page
    assert [act for act, _ in acts(app)] == ["agreements.conclude", "agreements.object_to"]


def test_one_objection_is_enough_and_none_comes_too_late(cast, browser, thread):
    karin, ines, alba = browser(cast.karin), browser(cast.ines), browser(cast.alba)
    put_forward(karin, thread)
    put_forward(karin, thread, number=1)

    send(ines, thread, "posts/2/object", text="No")
    second = send(alba, thread, "posts/2/object", text="Neither do we")
    with at(now() + timedelta(days=7)):
        late = send(browser(cast.alba), thread, "posts/1/object", text="Too late")

    assert (second.status_code, late.status_code) == (403, 403)
    assert "somebody objected" in second.text
    assert "the time to object has passed" in late.text


def test_nobody_sees_it_pending_after_its_end_though_nothing_ran(app, cast, browser, thread):
    put_forward(browser(cast.karin), thread)

    before = beside(browser(cast.otto), thread)
    with at(now() + timedelta(days=6, minutes=1)):
        after = beside(browser(cast.otto), thread)

    assert 'class="conclusion pending"' in before
    assert 'class="conclusion agreed"' in after
    assert [act for act, _ in acts(app)] == ["agreements.conclude"]


def test_the_house_writes_down_the_end_once_however_often_it_looks(app, cast, browser, thread):
    put_forward(browser(cast.karin), thread)

    settle(app)
    early = acts(app)
    with at(now() + timedelta(days=20)):
        settle(app)
        result = app.test_cli_runner().invoke(args=["tick"])
        settle(app)

    assert result.exit_code == 0, result.output
    assert early == [("agreements.conclude", cast.karin.id)]
    assert acts(app)[1:] == [("agreements.settle", 0)]
    with app.app_context():
        assert list(faults()) == []
        assert db.session.scalars(db.select(Conclusion)).one().settled_at is not None


def test_everyone_reading_sees_it_come_and_end(app, cast, browser, socket, thread):
    reader = Reader(app, socket(cast.otto), browser(cast.otto), thread)
    pane = socket(cast.otto)
    assert pane.emit("watch", {"stream": f"agreements:{thread.id}"}, callback=True)["ok"]

    put_forward(browser(cast.karin), thread)
    heard = [one["args"][0] for one in pane.get_received() if one["name"] == "touch"]
    with at(now() + timedelta(days=7)):
        settle(app)
        reader.hear()

    assert {"stream": f"agreements:{thread.id}"} in heard
    assert "chip brand" in reader.posts[2]
    assert reader.posts == reader.fresh()[1]


@in_one_house(
    ("sent", "sentence"),
    [
        ({"until": "shown(4)"}, "This is too soon"),
        ({"until": "shown(400)"}, "This date is too far away."),
        ({"until": "9999-12-31T23:59"}, "This date is too far away."),
        ({"until": "0001-01-01T00:00"}, "This date is too far away."),
        ({"until": ""}, "Say until when one may object."),
        ({"until": "tomorrow"}, "Not a valid datetime value."),
        ({"how": "by decree", "until": "shown(6)"}, "Not a valid choice"),
    ],
)
def test_what_cannot_be_is_refused_and_the_form_comes_back(cast, browser, thread, sent, sentence):
    sent = {name: shown(int(text[6:-1])) if text.startswith("shown") else text
            for name, text in sent.items()}  # fmt: skip

    answer = send(browser(cast.karin), thread, "posts/2/conclude", **{"how": "silence"} | sent)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert "conclusion pending" not in beside(browser(cast.karin), thread)


def test_put_forward_twice_it_is_one_and_again_it_is_a_round(app, cast, browser, thread):
    karin = browser(cast.karin)

    put_forward(karin, thread)
    put_forward(karin, thread, days=9)
    send(browser(cast.ines), thread, "posts/2/object", text="No")
    put_forward(karin, thread)

    page = beside(karin, thread)
    assert page.count('class="conclusion ') == 1
    assert "Round 2." in page
    with app.app_context():
        assert db.session.scalar(db.select(db.func.count()).select_from(Conclusion)) == 2


def test_it_keeps_the_words_it_had_and_its_post_stays(cast, browser, thread):
    karin, ines = browser(cast.karin), browser(cast.ines)
    put_forward(karin, thread)

    send(ines, thread, "posts/2/edit", text="Quite another thing", rev="1")
    kept = send(ines, thread, "posts/2/delete")
    page = beside(karin, thread)
    send(karin, thread, "posts/2/withdraw")
    gone = send(ines, thread, "posts/2/delete")

    assert kept.status_code == 403
    assert "This post holds a conclusion" in kept.text
    assert "Quite another thing" not in page
    assert "The post was changed since" in page
    assert gone.status_code == 303


def test_what_is_agreed_is_not_taken_back(cast, browser, thread):
    put_forward(browser(cast.karin), thread)

    with at(now() + timedelta(days=7)):
        answer = send(browser(cast.karin), thread, "posts/2/withdraw")

    assert answer.status_code == 403
    assert "It counts as agreed" in answer.text


def test_a_members_discussion_keeps_its_conclusions_to_itself(cast, browser):
    hidden = cast.thread(cast.ines, audience=Audience.MEMBERS, title="Hidden")
    put_forward(browser(cast.karin), hidden, number=1)
    otto = browser(cast.otto)

    answers = [
        otto.get(f"/board/threads/{hidden.id}/beside"),
        send(otto, hidden, "posts/1/object", text="No"),
        send(otto, hidden, "posts/1/withdraw"),
        put_forward(otto, hidden, number=1),
    ]

    assert {answer.status_code for answer in answers} == {404}
