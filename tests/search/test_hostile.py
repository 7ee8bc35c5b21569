"""Whatever is typed: an answer, never a fault, and never a slow one."""

import time

import pytest

from commons.search.queries.asked import LONGEST, MOST, understood
from kernel.index.asking import Every, Phrase, Sign, Some, fts5, tsquery
from kernel.index.words import words_of
from tests.same import in_one_house

LINES = (
    "", " ", '"', '""', "-", "--", '-"', '-""', "*", "a*", "*a", "from:", ":", "::", "from::",
    "in:-", "-in:", "from: seat: in: after:", "before:x after:0000 before:9999-99-99",
    "thread:99999999999999999999", "thread:-1", "thread:٣", "AND OR NOT", "a AND (b OR",
    "NEAR(a b, 5)", "words:a", "a & b | !c <-> d", "':*", "a' OR '1'='1", "\\", "\\'", "%", "_",
    "%_%", "{a b}", "^a", "~a", "@w1", "+a", "a\tb\nc", "’s", "l'accord", "\u202eabc\u202c",
    "שלום עולם", "مرحبا", "a\u0300\u0301\u0302", "\u0300", "\U0001f3f3\ufe0f\u200d\U0001f308",
    "你好", "ﬁn", "ẞ", "x" * 5000, "word " * 10000, "- " * 10000, '"' * 10000, "from:a " * 5000,
    "é" * 9000, "\U0010ffff", "-a -b -c -d -e", "seat:" + "x" * 300, "in:" + "x" * 300, "from:%",
    "from:_", "from:\\", "body:*",
)  # fmt: skip


@pytest.fixture
def client(cast, browser):
    cast.thread(cast.ines)
    return browser(cast.ines)


def test_no_line_is_a_fault_or_slow(client):
    for line in LINES:
        began = time.process_time()
        for kind in ("text/html", "application/json"):
            answer = client.get("/find", query_string={"q": line}, headers={"Accept": kind})
            assert answer.status_code == 200, (line[:60], answer.status_code)
        assert time.process_time() - began < 5, line[:60]


@in_one_house("after", ["", "x", "0", "0-", "9-1", "0-99999999999999999999", "-1", "٣-٣"])
def test_a_cursor_that_is_none_begins_at_the_start_or_the_end(client, after):
    assert client.get("/find", query_string={"q": "post", "after": after}).status_code == 200


def test_nul_is_refused_in_words(client):
    assert client.get("/find?q=a%00b").status_code == 400


def test_a_question_is_bounded():
    asked = understood(" ".join(f"w{n}" for n in range(10_000)) + " from:a" * 1000)

    assert len(asked.sought) == MOST
    assert sum(len(one.written) for one in asked.sought) <= LONGEST
    assert len(asked.notes) == 2


def test_no_sign_of_the_engines_gets_into_a_word():
    hostile = "".join(map(chr, [*range(1, 0x250), 0x2019, 0x202E, 0xFF07, 0xFF02, 0x2032, 0xFE0F]))
    words = words_of(hostile)

    assert words
    assert all(word.folded.isalnum() for word in words)
    term = Every((Some((Sign("a"), Sign("~b", begins=True))), Phrase(("c", "d"))), (Sign("e"),))
    assert fts5(term) == '((("a" OR "~b" *) AND "c d") NOT ("e"))'
    assert tsquery(term) == "(('a' | '~b':*) & ('c' <-> 'd') & !'e')"


def test_a_search_that_takes_too_long_is_given_up_in_words(app, client):
    app.config["SEARCH_SECONDS"] = 0.000_001
    for number in range(40):
        assert client.get(f"/find?q=post{number}").status_code in {200, 503}
    app.config["SEARCH_SECONDS"] = 2
    assert client.get("/find?q=post").status_code == 200
