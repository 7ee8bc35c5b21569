"""What stays outside of an archive, and with which reason."""

import pytest

from commons.imports import bringing
from commons.imports.mbox import archive as archives
from commons.imports.mbox import bodies, headers
from kernel.text import LONGEST
from tests.imports.mails import FIRST, archive, mail


def test_a_message_over_five_megabytes_is_refused(bring, house, tmp_path):
    huge = mail(2, "x" * 78 + "\n" + ("y" * 78 + "\n") * 64_000, answers=1)
    answer = bring(archive(tmp_path, mail(1), huge, mail(3, answers=2)))

    assert answer.code == 0
    assert answer.messages["refused"] == 1
    assert answer.report["refused"] == [
        {"where": "line 10", "reason": "it is larger than 5,000,000 bytes"}
    ]
    [thread] = house.threads()
    assert [(post.number, post.reply_to) for post in house.posts()] == [(1, None), (2, None)]
    assert thread.head == 2


def test_a_hundred_thousand_headers_are_refused(bring, tmp_path):
    many = "".join(f"X-{n}: y\n" for n in range(100_000))
    answer = bring(archive(tmp_path, mail(1, more=many), mail(2)))

    assert answer.reasons == ["its headers are longer than 256,000 bytes"]
    assert answer.messages["brought_in"] == 1


def nested(depth):
    return "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth)
    )


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        ("text/plain", "a\n" * 200_001, "it has more than 200,000 lines"),
        ("multipart/mixed; boundary=b", "--b\n\n" * 101, "it has more than 100 parts"),
        ("multipart/mixed; boundary=b", "--b\n" + nested(3000), "it has more than 100 parts"),
    ],
)
def test_what_would_take_too_long_is_refused(bring, house, tmp_path, kind, text, reason):
    answer = bring(archive(tmp_path, mail(1, text, kind=kind), mail(2)))

    assert answer.reasons == [reason]
    assert answer.report["refused"][0]["where"] == "line 1, <1@list.example>"
    assert len(house.posts()) == 1


def test_a_full_discussion_takes_no_more(bring, house, monkeypatch, tmp_path):
    monkeypatch.setattr(bringing, "MOST_POSTS", 3)
    source = archive(tmp_path, mail(0), *(mail(n, answers=0) for n in range(1, 6)))

    answers = [bring(source, "--dry-run"), bring(source), bring(source)]

    assert [answer.messages["refused"] for answer in answers] == [3, 3, 3]
    assert answers[0].reasons == ["the discussion is full: 3 posts"] * 3
    assert len(house.posts()) == 3


def test_a_file_that_is_no_archive_is_refused_whole(bring, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<html>")
    answer = bring(page)

    assert answer.code == 2
    assert "not an mbox file: its first line does not begin with “From ”" in answer.text


def test_when_nothing_can_be_read_the_command_fails(bring, tmp_path):
    empty = bring(archive(tmp_path, b"\n"))
    huge = bring(archive(tmp_path, mail(1, "a\n" * 200_001)))

    assert (empty.code, huge.code) == (1, 1)
    assert (empty.messages["read"], huge.messages["refused"]) == (0, 1)


def test_a_long_message_becomes_several_posts(bring, house, tmp_path):
    text = "\n\n".join(f"Paragraph {n}: " + "word " * 200 for n in range(60))
    answer = bring(archive(tmp_path, mail(1, text), mail(2, answers=1)))

    posts = house.posts()
    assert answer.report["posts"] == len(posts) == 5
    assert answer.report["cut"] == {"long messages split": 1}
    assert all(len(post.source) <= LONGEST for post in posts)
    assert [post.number for post in posts if "*(continued)*" in post.source] == [2, 3, 4]
    assert all(f"Paragraph {n}:" in "".join(p.source for p in posts) for n in range(60))
    assert posts[4].reply_to == 1
    assert bring(archive(tmp_path, mail(1, text), mail(2, answers=1))).report["posts"] == 0


def test_a_very_long_message_is_cut_and_says_so(bring, house, tmp_path):
    answer = bring(archive(tmp_path, mail(1, "word " * 100_000)))

    posts = house.posts()
    assert len(posts) == 5
    assert posts[-1].source.endswith("*The message went on from here; it was too long.*")
    assert all(len(post.source) <= LONGEST for post in posts)
    assert answer.report["cut"] == {"long messages split": 1, "long messages cut": 1}


def test_what_no_database_takes_is_left_out(bring, house, tmp_path):
    raw = mail(1, "a\0b\x1b[31mc\x7f", subject="L\0amps", sender="An\0na <a@x.example>")
    lone = mail(2, "=ED=A0=80 x", more="Content-Transfer-Encoding: quoted-printable\n", subject="B")
    bring(archive(tmp_path, raw, lone))

    first, second = house.posts()
    assert first.source == "ab[31mc"
    assert first.author_name == "Anna"
    assert house.threads()[0].title == "Lamps"
    assert "x" in second.source


def test_a_message_that_says_nothing_still_has_its_place(bring, house, tmp_path):
    bring(archive(tmp_path, mail(1, ""), mail(2, "Here.", answers=1)))

    assert [post.source for post in house.posts()] == ["*This message has no text.*", "Here."]


def test_attachments_are_named(bring, house):
    names = [f'Content-Type: application/pdf; name="a_{n}.pdf"\n\nx\n' for n in range(25)]
    raw = mail(1, "--b\n" + "--b\n".join(names) + "--b--", kind="multipart/mixed; boundary=b")

    text = bodies.body_of(raw.partition(b"\n")[2], opens=True).text

    assert text.startswith("*Attached, and not brought in: a\\_0.pdf, a\\_1.pdf")
    assert text.endswith("a\\_19.pdf and 5 more*")


def test_words_are_no_separator(tmp_path):
    text = "From here on.\n\nFrom anna Mon Jan  6 10:00:00 2025\nno header below\n>From quoted"
    path = archive(tmp_path, mail(1, text), mail(2))

    found = list(archives.pieces(path))

    assert [piece.line for piece in found] == [1, 14]
    with path.open("rb") as file:
        assert b"\nFrom quoted" in archives.whole(file, found[0])


def test_crlf_and_a_missing_last_line_do_no_harm(bring, house, tmp_path):
    raw = (mail(1, "One.\n\nTwo.") + mail(2, answers=1)).rstrip(b"\n").replace(b"\n", b"\r\n")
    bring(archive(tmp_path, raw))

    assert [post.source for post in house.posts()] == ["One.\n\nTwo.", "Good morning."]
    assert house.posts()[0].at.hour == (FIRST.hour + 1) % 24


def test_a_long_text_with_crlf_is_no_long_header(bring, house, tmp_path):
    raw = mail(1, "A line of the text.\n" * 15_000).replace(b"\n", b"\r\n")

    assert bring(archive(tmp_path, raw)).messages["refused"] == 0
    assert house.posts()[0].author_name == "Anna Muster"


def test_one_message_that_breaks_the_reader_keeps_no_other_out(bring, house, monkeypatch, tmp_path):
    """Should one come that nobody thought of."""
    real = bodies._parsed

    def fragile(raw):
        if b"Message-ID: <2@" in raw:
            raise AttributeError
        return real(raw)

    monkeypatch.setattr(bodies, "_parsed", fragile)
    answer = bring(archive(tmp_path, mail(1), mail(2, answers=1), mail(3, answers=2)))

    assert answer.reasons == ["it could not be read (AttributeError)"]
    assert [(post.number, post.reply_to) for post in house.posts()] == [(1, None), (2, None)]


def test_a_head_that_breaks_the_reader_keeps_no_other_out(bring, house, monkeypatch, tmp_path):
    real = headers.sent

    def fragile(message):
        if "2@" in message["message-id"]:
            raise AttributeError
        return real(message)

    monkeypatch.setattr(headers, "sent", fragile)
    answer = bring(archive(tmp_path, mail(1), mail(2, answers=1), mail(3, answers=2)))

    assert answer.reasons == ["it could not be read (AttributeError)"]
    assert len(house.posts()) == 2
