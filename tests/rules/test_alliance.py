"""Facets, milestones, matches and the cells of a directory: rules of the Alliance."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from rules.facets import counted, says, sifted
from rules.matching import Listed, Side, Subject, matches
from rules.milestones import Due, Looks, State, due_in, due_text, last_of_quarter, looks, worst
from rules.structures import Unfit, country_in, day_in, kind_in, sectors_in, share_of, words_in

FACETS = {"kind": lambda row: (row.kind,), "sector": lambda row: row.sectors}
ROWS = [
    SimpleNamespace(kind="hub", sectors=["energy", "energy", "culture"]),
    SimpleNamespace(kind="hub", sectors=["culture"]),
    SimpleNamespace(kind="testing", sectors=[]),
]
TODAY = date(2026, 11, 30)


def test_a_facet_counts_what_each_other_choice_would_leave():
    chosen = {"kind": "hub", "sector": "energy"}
    assert sifted(ROWS, FACETS, chosen) == ROWS[:1]
    counts = counted(ROWS, FACETS, chosen)
    assert counts["sector"] == {"energy": 1, "culture": 2}, "each row once"
    assert counts["kind"] == {"hub": 1}
    assert sifted(ROWS, FACETS, {"unknown": "x"}) == ROWS
    assert sifted(ROWS, FACETS, {"kind": "no such"}) == []
    assert says("GROSSE maschinen", "Große Maschinen") == says("maschinen gross", "Große Maschinen")
    assert not says("robots", "Maschinen")


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("2027 Q2", Due(date(2027, 6, 30), by_quarter=True)),
        ("2027-q4", Due(date(2027, 12, 31), by_quarter=True)),
        ("2027-02-28", Due(date(2027, 2, 28))),
        ("2027 Q5", None),
        ("0001 Q1", None),
        ("2027-02-29", None),
        ("soon", None),
    ],
)
def test_a_milestone_is_due_on_a_day_or_in_a_quarter(said, due):
    assert due_in(said) == due
    assert due is None or due_in(due_text(due)) == due


def test_late_is_what_is_not_done_when_its_last_day_is_over():
    last = last_of_quarter(2026, 4)
    assert looks(State.RUNNING, last, date(2026, 12, 31), 30) is Looks.SOON
    assert looks(State.RUNNING, last, date(2027, 1, 1), 30) is Looks.LATE
    assert looks(State.DONE, last, date(2027, 1, 1), 30) is Looks.DONE
    assert looks(State.DROPPED, last, date(2027, 1, 1), 30) is Looks.DROPPED
    assert looks(State.PLANNED, last, date(2026, 12, 1), 30) is Looks.SOON
    assert looks(State.PLANNED, last, date(2026, 11, 30), 30) is Looks.AHEAD
    assert worst([Looks.DONE, Looks.SOON, Looks.LATE]) is Looks.LATE
    assert worst([Looks.DROPPED, Looks.DONE]) is Looks.DONE
    assert worst([]) is None


def listed(number, side="offer", subject="data", by="o1", sectors="", country="", until=None):
    return Listed(number, Side(side), Subject(subject), by, frozenset(sectors.split()), country,
                  until or date(2026, 12, 31))  # fmt: skip


def test_an_offer_meets_the_needs_of_others_and_says_why():
    need = listed(1, "need", by="o1", sectors="energy culture", country="SI")
    others = [
        listed(2, by="o2", sectors="energy", country="DE"),
        listed(3, by="o3", country="SI"),
        listed(4, by="o4", sectors="mobility"),
        listed(5, by="o1", sectors="energy"),
        listed(6, by="o5", subject="compute"),
        listed(7, "need", by="o6", sectors="energy"),
        listed(8, by="o7", sectors="energy", until=date(2026, 11, 29)),
        listed(9, by="o8", sectors="energy culture"),
    ]
    found = matches(need, others, TODAY)
    assert [each.number for each in found] == [3, 9, 2], "the same country first, then sectors"
    said = {each.number: [r.because for r in each.reasons] for each in found}
    assert said[3][:3] == [
        "They offer the data you need.",
        "One of the two is open to every sector.",
        "Both are in %(country)s.",
    ]
    assert found[1].reasons[1].facts == {"sectors": ("culture", "energy")}
    assert "across a border" in said[2][2]
    assert [m.number for m in matches(others[0], [need], TODAY)] == [1], "both ways alike"
    assert matches(need._replace(until=date(2026, 11, 29)), others, TODAY) == []
    assert matches(need, others, date(2026, 12, 31)), "the last day counts"


def test_the_cells_of_a_directory_are_read_or_refused():
    assert country_in("gr", {"EL"}) == "EL"
    assert sectors_in("Energy | culture,energy", {"energy", "culture"}) == ("energy", "culture")
    assert share_of(Decimal("12.345")) == Decimal("12.34")
    assert [day_in(said) for said in ("2026-11-24", "24.11.2026", "24/11/2026")] == [
        date(2026, 11, 24)
    ] * 3
    assert kind_in("Hub ") == "hub"
    for read, said in (
        (lambda said: country_in(said, {"EL"}), "XX"),
        (lambda said: sectors_in(said, {"energy"}), "energy|magic"),
        (day_in, "24th of November"),
        (kind_in, "palace"),
        (words_in, "M\N{REPLACEMENT CHARACTER}nchen"),
        (lambda said: share_of(Decimal(said)), "120"),
        (lambda said: share_of(Decimal(said)), "-1"),
    ):
        with pytest.raises(Unfit):
            read(said)
