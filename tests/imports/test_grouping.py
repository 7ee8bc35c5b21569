"""Which messages make one discussion, and in which order?"""

from datetime import timedelta

from commons.imports.conversations import Slip
from commons.imports.mbox.grouping import grouped
from tests.imports.mails import FIRST


def slip(key, hours, *related, subject="Lamps"):
    return Slip(key, key, FIRST + timedelta(hours=hours), related, subject)


def made(*slips, days=30):
    found = grouped(list(slips), timedelta(days=days))
    return [(each.title, [one.key for one in each.slips]) for each in found]


def test_answers_belong_to_what_they_answer():
    assert made(slip("a", 0), slip("c", 2, "b", "a"), slip("b", 1, "a")) == [
        ("Lamps", ["a", "b", "c"])
    ]


def test_two_answers_to_a_message_that_is_lost_belong_together():
    found = made(slip("b", 1, "lost", subject="Re: x"), slip("c", 2, "lost", subject="Re: y"))

    assert found == [("x", ["b", "c"])]


def test_an_answer_that_names_nothing_joins_its_subject_within_the_window():
    a, late = slip("a", 0), slip("b", 24 * 10, subject="AW: lamps")

    assert made(a, late) == [("Lamps", ["a", "b"])]
    assert made(a, late, days=5) == [("Lamps", ["a"]), ("lamps", ["b"])]


def test_the_window_runs_from_what_was_said_last():
    again = [slip(key, 24 * day, subject="Re: Lamps") for key, day in (("b", 20), ("c", 45))]

    assert made(slip("a", 0), *again) == [("Lamps", ["a", "b", "c"])]


def test_the_same_subject_twice_is_two_discussions_unless_it_answers():
    assert made(slip("a", 0, subject="Agenda"), slip("b", 24, subject="Agenda")) == [
        ("Agenda", ["a"]), ("Agenda", ["b"]),
    ]  # fmt: skip
    assert len(made(slip("a", 0, subject=""), slip("b", 1, subject="Re:"))) == 2


def test_an_answer_from_a_slow_clock_comes_after_what_it_answers():
    found = made(slip("a", 5), slip("b", 0, "a"), slip("c", 6, "b"), slip("d", 5, "a"))

    assert found == [("Lamps", ["a", "b", "d", "c"])]


def test_a_circle_ends():
    found = made(slip("a", 0, "b"), slip("b", 1, "c"), slip("c", 2, "a"), slip("d", 3, "a"))

    assert [sorted(keys) for _title, keys in found] == [["a", "b", "c", "d"]]


def test_a_chain_of_thousands_is_no_burden():
    long = [slip(f"{n:05}", n, f"{n - 1:05}") for n in range(20_000, 0, -1)]

    [(_title, keys)] = made(*long)

    assert keys == [f"{n:05}" for n in range(1, 20_001)]


def test_the_tag_that_most_subjects_carry_is_the_lists_own():
    tagged = [slip(str(n), n * 1000, subject=f"[lamps] [DRAFT] Text {n}") for n in range(3)]

    assert [title for title, _keys in made(*tagged)] == [f"[DRAFT] Text {n}" for n in range(3)]
    others = [slip(str(n), n * 1000, subject=f"Text {n}") for n in range(3)]
    assert made(slip("a", 0, subject="[DRAFT] Text"), *others)[1][0] == "[DRAFT] Text"
