"""The conversation goes on: people of the house answer what was imported."""

from uuid import uuid4

from sqlalchemy import func, select

from kernel.database import db
from kernel.house import epoch
from kernel.record import Entry
from tests.imports.mails import SAMPLE, archive, mail

TOYS = "Talking toys that read a child's mood"


def say(client, thread, text, **more):
    data = {"text": text, "key": str(uuid4()), "csrf_token": client.csrf, **more}
    accept = {"Accept": "application/json"}
    return client.post(f"/board/threads/{thread.id}/posts", data=data, headers=accept)


def watch(app, socket, thread):
    with app.app_context():
        asked = {"stream": f"thread:{thread.id}", "since": thread.head, "epoch": epoch()}
    return socket.emit("watch", asked, callback=True)


def test_a_member_answers_and_everybody_sees_it(app, bring, browser, cast, house, socket):
    bring(SAMPLE)
    thread = house.thread(TOYS)
    reader = socket(cast.otto)
    assert watch(app, reader, thread)["ok"]

    answer = say(browser(cast.ines), thread, "And here we go on.", reply_to=8)

    assert (answer.status_code, answer.json["number"]) == (201, 9)
    [event] = [e["args"][0] for e in reader.get_received() if e["name"] == "events"]
    assert (event["from"], event["to"]) == (9, 9)
    assert "to Orla Keane, post 8" in event["posts"][0]["html"]
    assert house.posts(TOYS)[8].reply_author == "Orla Keane"


def test_whoever_watches_sees_later_imports_come(app, bring, cast, house, socket, tmp_path):
    bring(archive(tmp_path, mail(1)))
    reader = socket(cast.ines)
    assert watch(app, reader, house.threads()[0])["ok"]

    bring(archive(tmp_path, mail(1), mail(2, "And this.", answers=1)))

    [event] = [e["args"][0] for e in reader.get_received() if e["name"] == "events"]
    assert (event["from"], event["to"]) == (2, 2)
    assert "And this." in event["posts"][0]["html"]
    assert ">imported</abbr>" in event["posts"][0]["html"]


def test_an_author_of_the_house_may_change_their_own_old_words(
    bring, browser, cast, house, tmp_path
):
    assert cast.ines
    bring(archive(tmp_path, mail(1, sender="Inês <ines@plenary.example>"), mail(2, answers=1)))
    thread = house.threads()[0]
    client = browser(cast.ines)
    form = {"text": "Good evening.", "rev": 1, "csrf_token": client.csrf}

    own = client.post(f"/board/threads/{thread.id}/posts/1/edit", data=form)
    other = client.post(f"/board/threads/{thread.id}/posts/2/edit", data=form)

    assert (own.status_code, other.status_code) == (303, 403)
    assert [post.source for post in house.posts()] == ["Good evening.", "Good morning."]


def test_a_discussion_made_in_several_turns_has_no_gap(app, bring, browser, cast, house, tmp_path):
    bring(
        archive(tmp_path, mail(0), *(mail(n, f"Text {n}.", answers=n - 1) for n in range(1, 230)))
    )
    thread = house.threads()[0]

    posts = house.posts()
    page = browser(cast.ines).get(f"/board/threads/{thread.id}/100").text

    assert [post.number for post in posts] == list(range(1, 231))
    assert [post.reply_to for post in posts] == [None, *range(1, 230)]
    assert "Text 99." in page
    with app.app_context():
        turns = select(func.count()).where(Entry.act == "imports.import_thread")
        assert db.session.scalar(turns) == 3
