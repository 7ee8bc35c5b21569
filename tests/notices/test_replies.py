"""Does a mail become a post only where a page would have let it, and is its writer told if not?"""

from email.message import EmailMessage

import pytest
from sqlalchemy import select

from commons.membership.models import Mandate
from commons.notices.mail.collecting import collect
from commons.notices.mail.letters import letter
from commons.notices.mail.links import read_reply, reply_address
from commons.notices.mail.receiving import LARGEST, receive
from commons.notices.mail.sending import send_due
from commons.notices.models import Habits, Mail
from commons.threads.actions import merge_thread
from commons.threads.models import Post, Thread
from kernel.clock import now
from kernel.database import db
from kernel.transactions import unit_of_work
from tests.same import in_one_house


@pytest.fixture(autouse=True)
def reply(app, tmp_path):
    app.config.update(MAIL_REPLY="reply@plenary.example", MAIL_FOLDER=tmp_path / "out",
                      MAIL_INCOMING=tmp_path / "in", PUBLIC_URL="")  # fmt: skip


@pytest.fixture
def thread(cast):
    return cast.thread(cast.ines, title="Lamps")


@pytest.fixture
def mailed(app, cast, thread):
    """Hand in a mail by Otto, changed as the test wants; returns what became of it."""
    otto = cast.otto

    def hand_in(text="Four lamps.\n\n> How many?\n", **headers):
        mail = EmailMessage()
        with app.app_context():
            to = headers.pop("To", reply_address(otto.id, thread.id))
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        plain = {"From": "Otto Vinter <otto@plenary.example>", "To": to, "Subject": "Re: Lamps",
                 "Message-ID": "<one@elsewhere.example>"}  # fmt: skip
        for name, value in {**plain, **sent}.items():
            mail[name] = value
        mail.set_content(text)
        with app.app_context():
            return str(receive(bytes(mail)))

    return hand_in


def posts(app):
    with app.app_context():
        return db.session.scalars(select(Post.source).order_by(Post.number)).all()[1:]


def answers(app):
    with app.app_context():
        return db.session.scalars(select(Mail.says).where(Mail.says != "").order_by(Mail.id)).all()


def test_an_answer_becomes_a_post_once(app, mailed):
    assert [mailed(), mailed()] == ["posted", "posted"]
    assert posts(app) == ["Four lamps."]
    assert mailed("Five!", Message_ID="<two@x.example>") == "posted"
    assert posts(app) == ["Four lamps.", "Five!"]
    with app.app_context():
        names = db.session.scalars(select(Post.author_name).order_by(Post.number)).all()
        assert names[1:] == ["Otto Vinter", "Otto Vinter"]


def test_a_mail_of_ours_says_where_to_answer(app, cast, thread, told):
    cast.said(thread, cast.ines, f"How many, @{cast.otto.handle}?")
    told(cast.otto)
    with app.app_context():
        made = letter(db.session.scalars(select(Mail)).one())
        address = made["Reply-To"].addresses[0].addr_spec
        assert read_reply(address.upper()) == (cast.otto.id, thread.id, 2)
        assert "Answer this mail" in made.get_body(("plain",)).get_content()
        assert len(address.partition("@")[0]) <= 64


def test_a_mail_answers_the_post_it_is_about_wherever_that_is_now(app, cast, thread, mailed):
    other = cast.thread(cast.ines, title="Lanterns")
    with app.app_context():
        about = reply_address(cast.otto.id, thread.id, 1)
        sela, here, there = (
            db.session.get_one(type(one), one.id) for one in (cast.sela, thread, other)
        )
        merge_thread(sela, here, there)

    assert mailed(To=about) == "posted"
    with app.app_context():
        said = db.session.scalars(select(Post).where(Post.source == "Four lamps.")).one()
        assert (said.thread_id, said.reply_to) == (other.id, 2)


def changed(address):
    local, _at, host = address.partition("@")
    return f"{local[:-1]}{'a' if local[-1] != 'a' else 'b'}@{host}"


def test_an_address_we_did_not_make_means_nothing(app, cast, thread, mailed):
    with app.app_context():
        mine, theirs = (
            reply_address(cast.otto.id, thread.id),
            reply_address(cast.ines.id, thread.id),
        )
    for address in (changed(mine), "reply@plenary.example", "x", mine.replace("+", "-"),
                    f"reply+{cast.otto.id}-{thread.id}-@plenary.example", theirs):  # fmt: skip
        assert mailed(To=address) == "dropped"
    assert (posts(app), answers(app)) == ([], [])


@in_one_house(
    "headers",
    [
        {"From": "Otto Vinter <otto@evil.example>"},
        {"From": '"otto@plenary.example" <x@evil.example>'},
        {"From": "otto@plenary.example, x@evil.example"},
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List_Id": "<list.example>"},
        {"Return_Path": "<>"},
    ],
)
def test_forged_and_automatic_mail_is_dropped_without_a_word(app, mailed, headers):
    assert mailed(**headers) == "dropped"
    assert (posts(app), answers(app)) == ([], [])


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("> only a quote\n", "It says nothing new"),
        ("-- \nOtto\n", "It says nothing new"),
        ("@a " * 10_000, "too long"),
        ("@karin " * 51, "names too many people"),
        ("x" * (LARGEST + 10), "too large"),
    ],
    ids=["quote", "signature", "ten thousand names", "names", "oversize"],
)
def test_what_cannot_be_taken_is_answered_with_the_reason(app, mailed, text, because):
    assert mailed(text) == "refused"
    assert posts(app) == []
    assert because in answers(app)[0]


def test_what_a_page_would_refuse_is_refused_by_mail(app, cast, thread, mailed):
    with app.app_context(), unit_of_work():
        db.session.get(Thread, thread.id).closed_at = now()
    assert mailed() == "refused"
    assert answers(app) == ["This discussion is closed."]

    with app.app_context(), unit_of_work():
        mine = Mandate.person_id == cast.otto.id
        db.session.scalars(select(Mandate).where(mine)).one().ended_at = now()
    assert mailed(Message_ID="<two@x.example>") == "refused"
    assert answers(app)[1] == "This discussion is not open to you any more."
    assert "Lamps" not in " ".join(answers(app))


def test_refusals_are_answered_only_so_often_and_by_a_mail_no_program_answers(app, mailed):
    for n in range(9):
        mailed("> quote\n", Message_ID=f"<{n}@x.example>")
    assert len(answers(app)) == 5
    with app.app_context():
        assert send_due() == 5
        made = letter(db.session.scalars(select(Mail).order_by(Mail.id)).first())
    assert made["Auto-Submitted"] == "auto-generated"
    assert made["In-Reply-To"] == "<0@x.example>"
    assert made["Reply-To"] is None


def report(status):
    return f"""Content-Type: multipart/report; report-type=delivery-status; boundary=b
From: MAILER-DAEMON@x.example
To: {{to}}

--b
Content-Type: text/plain

It came back.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; x.example

Final-Recipient: rfc822; otto@plenary.example
Action: failed
Status: {status}
--b--
"""


def test_after_some_bounces_no_more_mail_is_sent_until_its_owner_says_so(
    app, cast, browser, thread, told
):
    with app.app_context():
        to = reply_address(cast.otto.id, 0)
        assert receive(report("4.2.2").format(to=to).encode()) == "dropped"
        for _time in range(3):
            assert receive(report("5.1.1").format(to=to).encode()) == "bounced"
    cast.said(thread, cast.ines, f"@{cast.otto.handle}")
    told(cast.otto)
    with app.app_context():
        assert send_due() == 0

    client = browser(cast.otto)
    assert "came back several times" in client.get("/account/notices").text
    client.post("/account/notices/again", data={"csrf_token": client.csrf})
    assert "came back several times" not in client.get("/account/notices").text
    with app.app_context():
        assert db.session.get(Habits, cast.otto.id).bounces == 0


@in_one_house("raw", [b"", b"\0" * 1000, b"To: \xff\xfe\n\n", b"From: @\nTo: @,,<>\n\nx",
                                 b"Content-Type: text/plain; charset=nonsense\n\nx"])  # fmt: skip
def test_what_is_no_mail_is_dropped(app, raw):
    with app.app_context():
        assert receive(raw) == "dropped"


def test_mail_in_the_maildir_is_taken_and_a_broken_one_stops_nothing(
    app, cast, thread, tmp_path, monkeypatch
):
    new = tmp_path / "in" / "new"
    new.mkdir(parents=True)
    with app.app_context():
        to = reply_address(cast.otto.id, thread.id)
    good = f"From: otto@plenary.example\nTo: {to}\nMessage-ID: <a@b>\n\nBy maildir\n"
    (new / "1").write_bytes(b"broken")
    (new / "2").write_text(good)
    honest = receive
    monkeypatch.setattr("commons.notices.mail.collecting.receive",
                        lambda raw: 1 / 0 if raw == b"broken" else honest(raw))  # fmt: skip
    with app.app_context():
        assert collect() == 2
        assert collect() == 0
    assert posts(app) == ["By maildir"]

    monkeypatch.undo()
    answer = app.test_cli_runner().invoke(
        args=["mail", "receive"], input=good.replace("<a@b>", "<c@d>").encode()
    )
    assert answer.output == "posted\n"
