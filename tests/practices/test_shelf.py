"""Is what stands on the shelf counted exactly, also after it changed? One counts along."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from commons.practices.shelf import PUBLIC, Row, Shelf

VALUES = st.fixed_dictionaries(
    {
        "sector": st.lists(st.sampled_from(["hlt", "ene", "pub"]), max_size=1),
        "article": st.lists(st.sampled_from(["4", "14", "50"]), unique=True),
    }
)
RECORDS = st.lists(
    st.tuples(st.integers(1, 8), VALUES, st.booleans(), st.booleans()), max_size=25
)  # which one, what it is found by, whether it is shown, whether all may read it


def rows(told):
    return [
        Row(number, at, 7, "practice", 1 if shown else None, consents, facets)
        for at, (number, facets, shown, consents) in enumerate(told, 1)
    ]


def standing(told):
    last = {row.id: row for row in rows(told)}
    return {number: row for number, row in last.items() if row.shown}


@settings(max_examples=40)
@given(RECORDS, st.integers(0, 25))
def test_it_counts_as_one_would_count(told, half):
    shelf = Shelf()
    shelf.take(rows(told)[:half])
    shelf.take(rows(told))  # what was taken up already stays as it is
    here = standing(told)

    found = shelf.holding([])
    assert set(shelf.newest(found, 100)) == set(here)
    counted = Counter(value for row in here.values() for value in row.facets["article"])
    assert shelf.counted(found, ["article"]).get("article", {}) == counted
    for value in ("4", "14"):
        both = {n for n, row in here.items() if value in row.facets["article"] and row.consents}
        narrowed = shelf.holding([("article", value), PUBLIC])
        assert narrowed.bit_count() == len(both)
        assert set(shelf.newest(narrowed, 100)) == both


@settings(max_examples=40)
@given(RECORDS)
def test_pages_follow_one_another_without_gap(told):
    shelf = Shelf()
    shelf.take(rows(told))
    everything = shelf.newest(shelf.holding([]), 100)
    assert everything == sorted(everything, key=lambda n: -standing(told)[n].changed)

    turned, after = [], None
    while page := shelf.newest(shelf.holding([]), 2, after):
        turned, after = [*turned, *page], page[-1]
    assert turned == everything


@settings(max_examples=40)
@given(RECORDS, VALUES)
def test_those_that_share_most_come_first(told, mine):
    shelf = Shelf()
    shelf.take(rows(told))
    marks = [(facet, value) for facet, values in mine.items() for value in values]
    here = standing(told)
    shares = {
        n: sum(value in row.facets[facet] for facet, value in marks) for n, row in here.items()
    }

    found = shelf.alike(marks, shelf.holding([]), 3)
    best = sorted((n for n in shares.values() if n), reverse=True)[:3]
    assert [shares[number] for number in found] == best
