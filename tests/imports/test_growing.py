"""Importing again: the same archive adds nothing, a longer one only what is new."""

from commons.imports.conversations import key_of
from commons.threads.actions import close_thread, delete_post
from commons.threads.models import Post, Thread
from kernel.database import db
from tests.imports.mails import SAMPLE, archive, mail


def contents(house):
    return [(p.thread_id, p.number, p.key, p.source, p.at, p.reply_to) for p in house.posts()]


def test_the_same_archive_twice_adds_nothing(bring, house):
    bring(SAMPLE)
    before = contents(house)

    again = bring(SAMPLE)

    assert again.code == 0
    assert again.messages["brought_in"] == again.report["posts"] == 0
    assert again.messages["already_there"] == 61
    assert again.report["threads"] == {"made": 0, "continued": 0}
    assert contents(house) == before


def test_a_longer_archive_adds_what_is_new_to_the_right_discussions(bring, house, tmp_path):
    whole = SAMPLE.read_bytes()
    cut = whole.index(b"\n\nFrom ", len(whole) // 2) + 2
    early = archive(tmp_path, whole[:cut])
    bring(early)
    kept = {post.key: (post.thread_id, post.number) for post in house.posts()}

    later = bring(SAMPLE)

    assert later.messages["already_there"] == len(kept)
    assert len(kept) + later.messages["brought_in"] == 61
    assert later.report["threads"]["continued"] >= 1
    found = {post.key: (post.thread_id, post.number) for post in house.posts()}
    assert found.items() >= kept.items()
    assert len(house.threads()) == 16


def test_a_later_month_alone_finds_its_discussion(bring, house, tmp_path):
    bring(archive(tmp_path, mail(1), mail(2, answers=1)))

    answer = bring(archive(tmp_path, mail(3, "In February.", answers=2)))

    assert answer.report["threads"] == {"made": 0, "continued": 1}
    assert [(p.number, p.reply_to) for p in house.posts()] == [(1, None), (2, 1), (3, 2)]
    assert house.posts()[2].reply_author == "Anna Muster"


def test_a_later_answer_that_names_nothing_joins_its_subject(bring, house, tmp_path):
    bring(archive(tmp_path, mail(1)))

    answer = bring(archive(tmp_path, mail(1), mail(2, subject="AW: Lamps that listen")))

    assert answer.report["threads"] == {"made": 0, "continued": 1}
    assert [post.number for post in house.posts("Lamps that listen")] == [1, 2]


def test_a_message_that_joins_two_discussions_moves_nothing(bring, house, tmp_path):
    first = [mail(1, subject="Lamps"), mail(2, subject="Bells")]
    bring(archive(tmp_path, *first))
    both = mail(
        3, answers=2, subject="Bells", more="References: <1@list.example> <2@list.example>\n"
    )

    bring(archive(tmp_path, *first, both, mail(4, answers=1, subject="Lamps")))

    titles = {thread.title: thread.head for thread in house.threads()}
    assert titles == {"Lamps": 2, "Bells": 2}
    assert house.posts("Bells")[1].reply_to == 1


def test_posts_of_the_house_and_later_imports_share_one_count(app, bring, cast, house, tmp_path):
    bring(archive(tmp_path, mail(1)))
    thread = house.threads()[0]
    cast.said(thread, cast.ines, "Said here")

    bring(archive(tmp_path, mail(1), mail(2, answers=1)))

    assert [(p.number, p.author_name) for p in house.posts()] == [
        (1, "Anna Muster"), (2, "Inês Carvalhal"), (3, "Anna Muster"),
    ]  # fmt: skip
    now = house.threads()[0]
    assert (now.head, now.last_author) == (3, "Inês Carvalhal")  # what was said last by date


def test_what_was_unread_stays_so_and_nothing_is_added(app, bring, browser, cast, house, tmp_path):
    assert cast.otto
    assert cast.ines
    bring(archive(tmp_path, mail(1)))
    thread = house.threads()[0]
    cast.said(thread, cast.ines, "Said here")
    counts = [browser(cast.otto).get("/counts").json["workspaces"]["board"]]

    bring(archive(tmp_path, mail(1), mail(2, answers=1), mail(3, answers=2)))

    counts.append(browser(cast.otto).get("/counts").json["workspaces"]["board"])
    counts.append(browser(cast.ines).get("/counts").json["workspaces"]["board"])
    assert counts == [1, 1, 0]


def test_what_was_deleted_here_does_not_come_back(app, bring, cast, house, tmp_path):
    source = archive(tmp_path, mail(1), mail(2, answers=1))
    bring(source)
    with app.app_context():
        post = db.session.get_one(Post, (house.posts()[1].workspace_id, house.threads()[0].id, 2))
        delete_post(cast.sela, post)

    again = bring(source)

    assert again.messages["already_there"] == 2
    assert [post.source for post in house.posts()] == ["Good morning.", ""]


def test_a_closed_discussion_takes_nothing_more(app, bring, cast, house, tmp_path):
    bring(archive(tmp_path, mail(1)))
    with app.app_context():
        close_thread(cast.sela, db.session.get_one(Thread, house.threads()[0].id))

    answer = bring(archive(tmp_path, mail(1), mail(2, answers=1), mail(3, subject="Bells")))

    assert answer.messages["refused"] == 1
    assert answer.report["refused"] == [
        {"where": "line 10, <2@list.example>", "reason": "This discussion is closed."}
    ]
    assert {thread.title: thread.head for thread in house.threads()} == {
        "Lamps that listen": 1, "Bells": 1,
    }  # fmt: skip


def test_nobody_can_take_the_place_of_a_message(browser, cast):
    """A browser sends the keys of its posts; the colon in ours is not let through there."""
    thread, client = cast.thread(cast.ines), browser(cast.ines)
    data = {"text": "x", "key": key_of("mail", "1@list.example"), "csrf_token": client.csrf}

    refused = client.post(f"/board/threads/{thread.id}/posts", data=data)

    assert refused.status_code == 422
