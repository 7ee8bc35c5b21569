"""Does mail leave once, say what is still open to its reader, and stop when told to?"""

import email
import email.policy
import re
from datetime import datetime, timedelta
from email.message import EmailMessage

import pytest
from sqlalchemy import select, update

from commons.membership.models import Mandate
from commons.notices.mail import sending
from commons.notices.mail.sending import send_due
from commons.notices.models import Habits, Interest, Mail
from commons.notices.planning import end_of_quiet, next_digest
from commons.notices.telling import tell_all
from commons.threads.models import Post
from kernel.carrying import carry
from kernel.clock import BRUSSELS, at, now
from kernel.database import db
from kernel.transactions import unit_of_work
from tests.notices.post_office import PostOffice
from tests.same import in_one_house


@pytest.fixture
def folder(app, tmp_path):
    app.config.update(MAIL_FOLDER=tmp_path / "out", PUBLIC_URL="", MAIL_FROM="p@plenary.example")
    return tmp_path / "out" / "new"


@pytest.fixture
def out(app, folder):
    """Tell and send what is due, then read what lies in the maildir."""

    def read():
        with app.app_context():
            tell_all()
            send_due()
        files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        return [email.message_from_bytes(f.read_bytes(), policy=email.policy.default)
                for f in files]  # fmt: skip

    folder.mkdir(parents=True)
    return read


def fates(app):
    with app.app_context():
        return db.session.execute(select(Mail.fate, Mail.tries).order_by(Mail.id)).all()


def words(mail, kind="plain"):
    return mail.get_body((kind,)).get_content()


def test_a_mention_is_mailed_once_in_two_forms(cast, out):
    thread = cast.thread(cast.ines, title="Lamps <b>& lanterns</b>")
    cast.said(thread, cast.ines, f"Dear @{cast.otto.handle}, **how many** [lamps](/board)?")
    (mail,) = out()
    assert out() == [mail] or len(out()) == 1

    assert mail["To"] == "Otto Vinter <otto@plenary.example>"
    assert mail["From"] == "Inês Carvalhal in Plenary <p@plenary.example>"
    assert mail["Subject"] == "[AI Board] Lamps <b>& lanterns</b>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["In-Reply-To"] == f"<thread.{thread.id}.{cast.otto.id}@plenary.example>"
    assert "Dear @Otto Vinter, how many lamps?" in words(mail)
    assert f"http://127.0.0.1:8000/board/threads/{thread.id}/2#post-2" in words(mail)
    html = words(mail, "html")
    assert "<strong>how many</strong>" in html
    assert "Lamps &lt;b&gt;&amp; lanterns&lt;/b&gt;" in html
    assert 'style="' in html
    assert "<style" not in html
    assert not re.search(r'href="/', html)


def test_mails_of_one_discussion_stand_together(cast, out):
    thread = cast.thread(cast.ines)
    for n in (1, 2):
        cast.said(thread, cast.ines, f"{n} @{cast.otto.handle}", key=f"key-of-post-{n}")
    mails = out()

    assert len({mail["Message-ID"] for mail in mails}) == 2
    assert len({mail["References"] for mail in mails}) == 1


def test_what_is_lost_or_read_or_taken_back_before_it_leaves_is_not_sent(app, cast, out):
    thread, people = cast.thread(cast.ines), (cast.otto, cast.alba, cast.dora)
    names = " ".join(f"@{person.handle}" for person in people)
    cast.said(thread, cast.ines, names)
    with app.app_context():
        tell_all()
        with unit_of_work():
            mine = Mandate.person_id == cast.otto.id
            db.session.scalars(select(Mandate).where(mine)).one().ended_at = now()
            db.session.execute(update(Post).where(Post.number == 2).values(deleted_at=now()))

    assert out() == []
    assert fates(app) == [("needless", 1)] * 3


def test_quiet_hours_hold_a_mail_back(app, cast, out, habits):
    thread = cast.thread(cast.ines)
    hour = now().astimezone(BRUSSELS).hour
    habits(cast.otto, quiet_from=hour, quiet_until=(hour + 2) % 24)
    cast.said(thread, cast.ines, f"@{cast.otto.handle}")
    assert out() == []
    with at(now() + timedelta(hours=3)):
        assert len(out()) == 1


def test_a_digest_takes_up_where_the_last_one_ended(app, cast, out):
    karin = cast.karin
    thread = cast.thread(cast.ines, title="Lamps")
    cast.thread(cast.ines, title="Lanterns")
    assert out() == []
    with at(now() + timedelta(days=1, minutes=1)):
        (first,) = out()
        assert first["Subject"] == "News of 2 discussions"
        assert words(first).index("Lanterns") < words(first).index("Lamps")
        assert len(out()) == 1
    with at(now() + timedelta(days=9)):
        assert len(out()) == 1, "nothing new, no mail"
        cast.thread(cast.ines, title="Candles")
        with app.app_context():
            tell_all()
    with at(now() + timedelta(days=11)):
        mails = out()
        assert len(mails) == 2
        assert "Lamps" not in words(mails[-1])
        assert "Candles" in words(mails[-1])
    with app.app_context():
        kept = db.session.get(Habits, karin.id)
        assert (kept.digest_seq, kept.digest_due_at) == (3, None)
    assert thread.id


def test_a_digest_of_what_was_read_meanwhile_is_not_sent(cast, browser, out):
    thread, client = cast.thread(cast.ines), browser(cast.karin)
    out()
    client.post(f"/board/threads/{thread.id}/read", data={"csrf_token": client.csrf, "upto": 1})
    with at(now() + timedelta(days=2)):
        assert out() == []


def test_the_hour_of_a_digest_is_that_of_the_clock_where_one_lives():
    habits = Habits(zone="Europe/Athens", digest="weekly", digest_day=2, digest_hour=7)
    monday = datetime(2026, 3, 23, 12, tzinfo=BRUSSELS)
    first = next_digest(habits, monday)
    second = next_digest(habits, first)

    assert (first.weekday(), first.hour, str(first.tzinfo)) == (2, 7, "Europe/Athens")
    assert second.date() - first.date() == timedelta(days=7)
    quiet = Habits(zone="", quiet_from=20, quiet_until=6)
    assert end_of_quiet(quiet, monday.replace(hour=23)).hour == 6
    assert end_of_quiet(quiet, monday) == monday


def test_a_crash_after_a_mail_was_laid_down_makes_no_second_one(app, cast, out, monkeypatch):
    thread = cast.thread(cast.ines)
    cast.said(thread, cast.ines, f"@{cast.otto.handle}")

    def die(*_args):
        raise KeyboardInterrupt

    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(sending, "_note", die)
        out()
    assert len(out()) == 1
    assert fates(app) == [("leaving", 1)]
    with at(now() + timedelta(minutes=11)):
        assert len(out()) == 1
    assert fates(app) == [("sent", 2)]


def test_over_smtp_what_fails_for_now_is_tried_again_and_for_good_is_not(app, cast, folder):
    office = PostOffice()
    app.config.update(MAIL_URL=office.url)
    thread = cast.thread(cast.ines)
    cast.said(thread, cast.ines, f"@{cast.otto.handle}")
    office.answers = ["450 later", "550 nobody of that name"]
    with app.app_context():
        tell_all()
        assert send_due() == 0
        assert (fates(app), send_due()) == ([("waiting", 1)], 0)
    with at(now() + timedelta(hours=1)), app.app_context():
        assert send_due() == 0
        assert db.session.scalar(select(Mail.because)) == "550 nobody of that name"
    assert fates(app) == [("failed", 2)]

    cast.said(thread, cast.ines, f"Again, @{cast.otto.handle}")
    with app.app_context():
        tell_all()
        assert send_due() == 1
    office.close()
    assert [mail["To"].addresses[0].addr_spec for mail in office.taken] == ["otto@plenary.example"]
    assert "Again" in words(office.taken[0])


def test_a_server_that_is_away_costs_tries_and_then_the_mail(app, cast, folder):
    app.config.update(MAIL_URL="smtp://127.0.0.1:1", MAIL_TRIES=2)
    thread = cast.thread(cast.ines)
    cast.said(thread, cast.ines, f"@{cast.otto.handle}")
    with app.app_context():
        tell_all()
        send_due()
        assert fates(app) == [("waiting", 1)]
    with at(now() + timedelta(hours=1)), app.app_context():
        send_due()
    assert fates(app) == [("failed", 2)]


def stop_link(mail):
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    return mail["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")


def test_one_click_stops_the_discussion_without_signing_in(app, cast, browser, out, told):
    thread = cast.thread(cast.ines)
    cast.said(thread, cast.ines, f"@{cast.otto.handle}")
    (mail,) = out()
    client, link = browser(None), stop_link(mail)
    assert "Stop these mails?" in client.get(link).text
    with app.app_context():
        mine = select(Interest.level).where(Interest.person_id == cast.otto.id)
        assert db.session.scalars(mine).all() == []
        assert client.post(link, data={"List-Unsubscribe": "One-Click"}).status_code == 200
        assert db.session.scalars(mine).all() == ["nothing"]
    cast.said(thread, cast.ines, f"Once more, @{cast.otto.handle}")
    assert len(told(cast.otto)) == 1


def test_one_click_in_a_digest_stops_the_digests(app, cast, browser, out):
    assert cast.karin
    cast.thread(cast.ines)
    out()
    with at(now() + timedelta(days=2)):
        (mail,) = out()
    assert browser(None).post(stop_link(mail)).status_code == 200
    with app.app_context():
        assert db.session.get(Habits, cast.karin.id).digest == "never"


@in_one_house("token", ["x", "WzEsInRocmVhZCIsMV0", "WzEsInRocmVhZCIsMV0.abc", "é"])
def test_a_link_that_was_not_signed_stops_nothing(browser, token):
    client = browser(None)

    assert client.get(f"/notices/stop/{token}").status_code == 404
    assert client.post(f"/notices/stop/{token}").status_code == 400


def test_a_mail_of_the_same_number_is_laid_down_once(app, folder):
    message = EmailMessage()
    message["Message-ID"] = "<notice.1/../../evil@plenary.example>"
    with app.app_context():
        carry(message)
        carry(message)

    assert [file.name for file in folder.iterdir()] == ["notice.1_.._.._evil@plenary.example"]
