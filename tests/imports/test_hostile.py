"""Mails made to harm: each is read or refused, in bounded time, and nothing breaks."""

import random
import time
from functools import cache

import pytest

from commons.imports import wording
from commons.imports.conversations import Unreadable
from commons.imports.mbox import headers
from commons.imports.mbox.bodies import body_of

SIZE = 400_000
"""Bytes of one message: enough that what takes time squared is noticed."""
PATIENCE = 6
"""Seconds of work for it; half of one is usual."""

TAGS = [
    *("<!--", "<a ", "</", "<![CDATA[", "<?", '<a b="', "<div>", "<blockquote>", "<b><i>", " "),
    *("<ul><li>", "&#x26;&", "<pre>\n", "<script>", "<td>", '<a href="http://x">y', "</b></a>"),
    *("<", "<h1>a", "<b>x<a href='https://e'>y</b>", "&gt; ", "_*`[]"),
]
WORDS = [
    *(">", "> > ", "a\n", "> a\n", "> a\nb\n", "a@b.c ", "a", "*a **a ", "[", "`", "[a](", "~~~\n"),
    *("a|b\n-|-\n", "a:\n", "From: x\n", "-- \n", "&a", "\\", "https://", "- a\n  ", "!["),
    *("a \n", "@", "[a]: b\n", "# "),
]
HEADERS = ("From", "Subject", "Date", "References", "Message-ID", "Received", "List-Id")


@pytest.fixture(autouse=True)
def pieces_once(monkeypatch):
    """A message of one word, over and over, is cut into posts that are alike: of those the first is
    made, the others would be made in the same way.
    """
    monkeypatch.setattr(wording, "render", cache(wording.render))


def settled(kind, body, more=b""):
    began = time.process_time()
    raw = b"From: a@b.example\nContent-Type: " + kind + b"\n" + more + b"\n" + body
    try:
        found = body_of(raw, opens=False)
        made = wording.posts(found.text, found.cut)
        assert 1 <= len(made) <= wording.MOST_PIECES
    except Unreadable:
        pass
    assert time.process_time() - began < PATIENCE


@pytest.mark.parametrize("tag", TAGS)
def test_html_without_end(tag):
    settled(b"text/html", (tag * (SIZE // len(tag))).encode())


@pytest.mark.parametrize("word", WORDS)
def test_text_without_end(word):
    lines = 199_000 if "\n" in word else SIZE
    settled(b"text/plain", (word * min(lines, SIZE // len(word))).encode())


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (b"text/plain; format=flowed", b"a \n" * 190_000),
        (b"text/plain; charset=punycode", b"a-" * 1_000_000),
        (b"text/plain; charset=utf-7", b"+AG" * 1_000_000),
        (b"text/plain; charset=iso-2022-jp", b"\x1b$B" * 1_000_000),
        (b"text/plain" + b'; a="b;c"' * 900, b"x"),
        (b"text/plain" + b";" * 7000, b"x"),
        (b"text/plain" + b"; charset*0*=a" * 500, b"x"),
        (b"multipart/mixed; boundary=" + b"(" * 7000, b"--(((\n" * 180_000),
        (b"multipart/alternative; boundary=b", b"--b\n\n--b\nContent-Type: text/html\n\n"),
        (b"multipart/mixed", b"no boundary"),
        (b"message/rfc822", b"Content-Type: message/rfc822\n\n" * 98 + b"x\n" * 100_000),
        (b"/", b"x"),
        (b"text/html", b"\0" * 1000),
    ],
)
def test_odd_kinds(kind, body):
    settled(kind, body)


@pytest.mark.parametrize("encoding", [b"base64", b"quoted-printable", b"x-uuencode", b"nonsense"])
def test_odd_encodings(encoding):
    settled(b"text/plain", b"=\n!" * 60_000, b"Content-Transfer-Encoding: " + encoding + b"\n")


def test_deep_nesting_within_the_bound_takes_bounded_time():
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=c%d\n\n--c%d\n" % (n, n) for n in range(96)
    )
    settled(b"multipart/mixed; boundary=b", b"--b\n" + deep + b"\n" + b"x\n" * 150_000)


@pytest.mark.parametrize(
    "value",
    ["(" * 200_000, "<" * 200_000, '"' * 200_000, "=?utf-8?q?" * 20_000, "=?utf-8?b?=?= " * 20_000,
     " via " * 20_000, "a at " * 20_000, ",;:@" * 20_000, "Re: " * 20_000, "[a] " * 20_000],
)  # fmt: skip
def test_headers_without_end(value):
    began = time.process_time()
    raw = "".join(f"{name}: {value}\n" for name in HEADERS)
    message = headers.fields(raw.encode() + b"\n")

    assert headers.author(message).name
    assert headers.sent(message) is headers.received(message) is None
    assert len(list(headers.answered(message))) <= headers.NEAREST + 3
    assert wording.title(headers.words(str(message["subject"])))
    assert len(headers.message_id(message)) <= 900
    assert time.process_time() - began < PATIENCE


@pytest.mark.parametrize("kind", ["text/plain", "text/html", "multipart/mixed; boundary=a"])
def test_noise_is_read_or_refused(kind):
    for seed in range(50):
        settled(kind.encode(), random.Random(seed).randbytes(5_000))
