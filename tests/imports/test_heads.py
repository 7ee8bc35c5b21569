"""The head of a mail: who, when, about what, in whichever letters."""

from datetime import UTC, datetime

import pytest

from commons.imports import wording
from commons.imports.mbox import headers, subjects
from commons.imports.mbox.charsets import decoded


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("é–".encode(), "utf-8", "é–"),
        ("é–".encode(), "us-ascii", "é–"),
        ("é–".encode(), "iso-8859-1", "é–"),
        ("é–".encode("cp1252"), "iso-8859-1", "é–"),
        ("é–".encode("cp1252"), "utf-8", "é–"),
        ("é–".encode("cp1252"), "no-such-charset", "é–"),
        ("é".encode(), "punycode", "é"),
        (b"abc\xe9", "zlib", "abcé"),
        (b"\\x41\xe9", "unicode_escape", "\\x41é"),
        ("Ελένη".encode("iso8859-7"), "ISO-8859-7", "Ελένη"),
        ("Димо".encode("koi8-r"), '"koi8-r"', "Димо"),
        ("森田".encode("iso2022_jp"), "iso-2022-jp", "森田"),
        ("森田".encode("iso2022_jp"), "us-ascii", "森田"),
        ("森田①".encode("cp932"), "Shift_JIS", "森田①"),
        ("訊息".encode("gb18030"), "gb2312", "訊息"),
        ("안녕".encode("cp949"), "ks_c_5601-1987", "안녕"),
        ("\ufeffé".encode(), "utf-8", "é"),
        (b"\xff\xfe\x00", "utf-8\0", "ÿþ\x00"),
    ],
)
def test_what_a_mail_says_of_its_letters_is_a_first_guess(data, declared, text):
    assert decoded(data, declared) == text


@pytest.mark.parametrize(
    ("raw", "name", "address"),
    [
        ('"Müller, Anna" <Anna@X.example>', "Müller, Anna", "anna@x.example"),
        ("=?utf-8?q?M=C3=BCller=2C_Anna?= <a@x.example>", "Müller, Anna", "a@x.example"),
        ("=?iso-8859-1?q?M=FC?= =?iso-8859-1?q?ller?= <a@x.example>", "Müller", "a@x.example"),
        ("=?utf-8?b?w?= <a@x.example>", "=?utf-8?b?w?=", "a@x.example"),
        ("anna at x.example (Anna Muster)", "Anna Muster", "anna@x.example"),
        ("anna.muster@x.example", "Anna Muster", "anna.muster@x.example"),
        ("<anna@x.example>", "Anna", "anna@x.example"),
        ("Anna", "Anna", ""),
        ("", "Unknown sender", ""),
        ("\u202egnA <a@x.example>", "gnA", "a@x.example"),
        ("x" * 500 + " <a@x.example>", "x" * 119 + "…", "a@x.example"),
    ],
)
def test_an_author_has_a_name(raw, name, address):
    assert headers.author(headers.fields(f"From: {raw}\n\n".encode())) == (name, address)


def test_a_name_in_raw_bytes_is_read():
    raw = "From: Inês <i@x.example>\n\n".encode("latin-1")

    assert headers.author(headers.fields(raw)).name == "Inês"


@pytest.mark.parametrize(
    ("raw", "at"),
    [
        ("Mon, 13 Jan 2025 09:12:00 +0100", datetime(2025, 1, 13, 8, 12, tzinfo=UTC)),
        ("Mon, 13 Jan 2025 09:12:00 -0000", datetime(2025, 1, 13, 9, 12, tzinfo=UTC)),
        ("Mon Jan 13 09:12:00 2025", datetime(2025, 1, 13, 9, 12, tzinfo=UTC)),
        ("13 Jan 25 09:12 GMT", datetime(2025, 1, 13, 9, 12, tzinfo=UTC)),
        ("Thu, 01 Jan 1970 00:00:00 +0000", None),
        ("Mon, 13 Jan 2099 09:12:00 +0100", None),
        ("Mon, 13 Jan 125 09:12:00 +0100", None),
        ("Mon, 32 Jan 2025 09:12:00 +0100", None),
        ("Mon, 13 Jan 2025 09:12:00 +9999999999999", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_one_that_can_be(raw, at):
    assert headers.moment(raw) == at


@pytest.mark.parametrize(
    ("subject", "bare", "answers"),
    [
        ("Lamps", "lamps", False),
        ("Re: [lamps] AW: Lamps", "lamps", True),
        ("RE : Lampes", "lampes", True),
        ("Antw: SV: VS: Odp: RIF: Lamps", "lamps", True),
        ("Re[3]: Lamps", "lamps", True),
        ("回复：燈", "燈", True),
        ("Fwd: Lamps", "lamps", False),
        ("Fwd: Re: Lamps", "lamps", True),
        ("Report: lamps", "report: lamps", False),
        ("Re:", "", True),
        ("[a]", "[a]", False),
    ],
)
def test_subjects_mean_the_same_below_their_prefixes(subject, bare, answers):
    assert (subjects.bare(subject), subjects.answers(subject)) == (bare, answers)


def test_a_title_keeps_the_tags_that_are_not_the_lists():
    assert subjects.titled("Re: [lamps] [DRAFT] Opinion", {"lamps"}) == "[DRAFT] Opinion"
    assert wording.title("x " * 300)[-2:] == "x…"
    assert len(wording.title("y" * 300)) == 200
    assert wording.title(" \x00\n") == "(no subject)"
    assert wording.title("Write to anna@x.example") == "Write to …@x.example"


def test_of_a_long_chain_the_nearest_and_the_first_count():
    chain = " ".join(f"<{n}@x>" for n in range(5000))
    found = list(headers.answered(headers.fields(f"References: {chain}\n\n".encode())))

    assert found == [*(f"{n}@x" for n in range(4999, 4979, -1)), "0@x"]
