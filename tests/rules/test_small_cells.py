"""Counts of few are kept back so that nobody works them out, whatever they know of the rule."""

from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.small_cells import SMALLEST, median, published, share_published

NAMES = "abcd"
TABLES = st.dictionaries(st.sampled_from("abcdefghij"), st.integers(0, 40), max_size=10)
THRESHOLDS = st.integers(SMALLEST, 12)


@given(TABLES, THRESHOLDS)
def test_what_is_listed_is_never_small_and_all_adds_up(cells, threshold):
    table = published(cells, threshold)

    assert all(many >= threshold for many in table.shown.values())
    if table.total is None:
        assert sum(cells.values()) < threshold
        assert not table.shown
        assert not table.rest
    else:
        assert table.total == sum(cells.values()) == sum(table.shown.values()) + table.rest
        assert all(table.shown[key] == cells[key] for key in table.shown)


@given(TABLES, THRESHOLDS)
def test_no_small_count_stands_alone_behind_a_total(cells, threshold):
    table = published(cells, threshold)
    hidden = [many for key, many in cells.items() if many and key not in table.shown]

    if table.total is not None and any(many < threshold for many in hidden):
        assert table.rest >= threshold
        assert len(hidden) > 1


@pytest.mark.parametrize(("threshold", "names", "most"), [(3, 3, 12), (4, 3, 13), (3, 4, 9)])
def test_whoever_knows_rule_and_total_still_finds_two_answers(threshold, names, most):
    """All tables of a size, put together by what of them is public."""
    alike = defaultdict(list)
    for counts in product(range(most + 1), repeat=names):
        table = published(dict(zip(NAMES, counts, strict=False)), threshold)
        alike[tuple(sorted(table.shown.items())), table.rest, table.total].append(counts)
    for (listed, rest, total), tables in alike.items():
        if total is None or not rest or rest > most:
            continue
        for place in {0, 1, 2, names - 1}:
            if NAMES[place] not in dict(listed):
                assert len({counts[place] for counts in tables}) > 1, (listed, rest, tables)


def test_the_next_one_goes_with_a_small_one_and_whoever_equals_it():
    table = published({"BE": 2, "DE": 30, "FR": 9, "IT": 9, "MT": 0}, 5)

    assert table.shown == {"DE": 30}
    assert table.rest == 20


def test_a_share_is_kept_back_where_few_did_it_and_where_few_did_not():
    assert share_published(12, 20, 5) == 12
    assert share_published(2, 20, 5) is None
    assert share_published(19, 20, 5) is None
    assert share_published(20, 20, 5) == 20


def test_of_too_few_peers_there_is_no_middle():
    assert median([10, 20, 30, 40], 5) is None
    assert median([10, 20, 30, 40, 90], 5) == 30
    assert median([10, 90], 1) is None, "a threshold below three keeps nothing back"
