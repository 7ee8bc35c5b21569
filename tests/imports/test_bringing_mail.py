"""A whole archive: what becomes of it, and what readers see of it."""

from datetime import UTC, datetime

from sqlalchemy import func, select

from commons.threads.models import Todo
from commons.threads.queries import counts_of
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.record import Entry, faults, fingerprint
from kernel.streams import head_of
from tests.imports.mails import SAMPLE, archive, mail

TITLES = {
    "Talking toys that read a child's mood": 8,
    "Prüfplan für Fieberscanner am Eingang": 6,  # five within the window, and one long after
    "翻訳アプリの表示について": 4,
    "Register of sellers": 4,
    "Kamery w sklepach: liczenie klientów": 4,
    "Βοηθός φωνής σε ταξί": 4,
    "One letter or seven?": 5,
    "Photos of the warehouse in Trieste": 3,
    "Laboratory time in April": 5,
    "Réunion d'avril – ordre du jour": 4,
    "A word on quoting": 3,
    "Summer school for inspectors": 4,
    "Door bells that know faces": 3,
    "(no subject)": 1,
    "Thank you, and goodbye to this list": 3,
}


def test_an_archive_becomes_discussions(bring, house):
    answer = bring(SAMPLE)

    assert answer.code == 0
    assert answer.messages["read"] == 63
    assert answer.messages["brought_in"] == answer.report["posts"] == 61
    assert answer.messages["doubled"] == 2
    assert answer.report["threads"] == {"made": 16, "continued": 0}
    counted = {title: len(house.posts(title)) for title in TITLES}
    assert counted == TITLES
    assert sum(counted.values()) == 61


def test_numbers_and_events_have_no_gaps_and_dates_are_kept(app, bring, house):
    bring(SAMPLE)

    for thread in house.threads():
        posts = [post for post in house.posts() if post.thread_id == thread.id]
        assert [post.number for post in posts] == list(range(1, thread.head + 1))
        assert [post.seq for post in posts] == list(range(1, thread.head + 1))
        assert thread.created_at == posts[0].at
        newest = max(posts, key=lambda post: (post.at, post.number))
        assert (thread.last_at, thread.last_author) == (newest.at, newest.author_name)
        with app.app_context():
            assert head_of("thread", thread.id) == thread.head
    first = house.posts("Talking toys that read a child's mood")[0]
    assert first.at == datetime(2025, 1, 13, 8, 12, tzinfo=UTC)
    assert first.author_name == "Marta Lindgren"


def test_answers_know_what_they_answer(bring, house):
    bring(SAMPLE)

    toys = house.posts("Talking toys that read a child's mood")
    assert [post.reply_to for post in toys] == [None, 1, 2, 3, 4, 5, 5, 7]
    assert toys[1].reply_author == "Marta Lindgren"
    bells = house.posts("Door bells that know faces")
    assert [(post.author_name, post.reply_to) for post in bells] == [
        ("Bart van der Velde", None), ("Claire Fontanel", 1), ("Marta Lindgren", 2),
    ]  # fmt: skip


def test_readers_see_names_and_the_word_imported_and_nobodys_address(bring, browser, cast, house):
    bring(SAMPLE)
    reader = browser(cast.otto)
    shown = [reader.get("/board/threads").text]
    shown += [reader.get(f"/board/threads/{each.id}").text for each in house.threads()]

    toys = house.thread("Talking toys that read a child's mood")
    page = reader.get(f"/board/threads/{toys.id}").text
    assert "Marta Lindgren" in page
    assert 'title="Imported by Sela Ramić on' in page
    assert page.count(">imported</abbr>") == 8
    everything = "\n".join(shown)
    for post in house.posts():
        assert post.seat == "imported"
    for domain in ("inspektionen.example", "lists.marketwatch.example", "imported.invalid"):
        assert f"@{domain}" not in everything.replace(f"…@{domain}", "")


def test_nothing_runs_on_the_page_that_came_in_html(bring, browser, cast, house):
    bring(SAMPLE)
    thread = house.thread("Register of sellers")

    posts = "".join(post.html for post in house.posts("Register of sellers"))

    assert "<script" not in posts
    assert "javascript:" not in posts
    assert "<img" not in posts
    assert 'href="https://felugyelet.example/register?lang=en&amp;page=2"' in posts
    assert "<strong>common register</strong>" in posts
    assert browser(cast.ines).get(f"/board/threads/{thread.id}").status_code == 200


def test_old_mentions_call_nobody(app, bring, cast, house, tmp_path):
    assert cast.karin
    bring(archive(tmp_path, mail(1, "@chair @members @SK @karin please answer.")))

    with app.app_context():
        assert db.session.scalar(select(func.count()).select_from(Todo)) == 0
    assert "data-mention" not in house.posts()[0].html


def test_what_was_imported_is_unread_for_nobody(app, bring, cast):
    everybody = [cast.ines, cast.otto, cast.karin, cast.sela]
    bring(SAMPLE)

    with app.app_context():
        place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
        for person in everybody:
            assert counts_of(person, [place]).unread == {place.id: 0}


def test_the_record_says_who_imported_what_and_proves_the_texts(app, bring, cast, house):
    bring(SAMPLE)

    with app.app_context():
        assert list(faults()) == []
        entries = list(db.session.scalars(select(Entry).order_by(Entry.position)))
        mine = [entry for entry in entries if entry.act == "imports.import_thread"]
        db.session.expunge_all()
    assert len(mine) == 16
    assert {entry.actor_id for entry in mine} == {cast.sela.id}
    toys = house.thread("Talking toys that read a child's mood")
    [entry] = [entry for entry in mine if entry.detail["thread"] == toys.id]
    assert (entry.detail["first"], entry.detail["last"]) == (1, 8)
    assert entry.detail["source"] == "market-watch.mbox"
    texts = [fingerprint(post.source) for post in house.posts(toys.title)]
    assert entry.detail["texts"] == fingerprint("".join(texts))


def test_new_discussions_may_be_for_members_only(bring, browser, cast, house):
    bring(SAMPLE, "--audience", "members")
    page = f"/board/threads/{house.threads()[0].id}"

    assert browser(cast.ines).get(page).status_code == 200
    assert browser(cast.otto).get(page).status_code == 404


def test_the_report_stands_on_the_screen(bring):
    said = bring(SAMPLE).text

    assert "63  messages read" in said
    assert "16  discussions made" in said
    assert "4  dates mended" in said
    assert "Morita" not in said  # the same address, under a second name
    assert "  - 森田 健二 <morita@kensa.example>: 4" in said
