"""Is what the public may see published in time, and may a meeting be closed?"""

from dataclasses import replace
from datetime import date

import pytest

from rules.publication import Clock, Fate, Publication, may_close, publication, withheld

DUE = date(2026, 10, 1)
MINUTES = Publication("Minutes", DUE, Fate.LATER)


@pytest.mark.parametrize(
    ("paper", "today", "clock", "sentence"),
    [
        (MINUTES, DUE, Clock.DUE, "To be public by 2026-10-01 (public.minutes)."),
        (
            MINUTES,
            date(2026, 10, 3),
            Clock.OVERDUE,
            "It should be public since 2026-10-01; days late: 2 (public.minutes).",
        ),
        (
            replace(MINUTES, published_on=DUE),
            date(2027, 1, 1),
            Clock.PUBLISHED,
            "Public since 2026-10-01.",
        ),
        (
            replace(MINUTES, published_on=date(2026, 10, 4)),
            date(2027, 1, 1),
            Clock.PUBLISHED,
            "Public since 2026-10-04; days late: 3 (public.minutes).",
        ),
        (
            replace(MINUTES, fate=Fate.WITHHOLD, ground="4(1)(a), public security"),
            DUE,
            Clock.WITHHELD,
            "Withheld: 4(1)(a), public security. It is named in the minutes.",
        ),
        (
            replace(MINUTES, fate=Fate.WITHHOLD),
            DUE,
            Clock.UNSETTLED,
            "Withheld without a ground of Article 4 of Regulation (EC) No 1049/2001.",
        ),
        (
            replace(MINUTES, fate=None),
            DUE,
            Clock.UNSETTLED,
            "Nobody has settled yet whether it is published.",
        ),
    ],
)
def test_the_clock_of_a_paper(paper, today, clock, sentence):
    found, says = publication(paper, today)

    assert (found, says.because % says.facts) == (clock, sentence)


def test_a_meeting_is_closed_when_the_fate_of_every_paper_is_settled():
    kept = replace(MINUTES, name="Annex", fate=Fate.WITHHOLD, ground="4(3)")
    bare = replace(kept, name="Note", ground="")

    refused = may_close([MINUTES, bare, kept, replace(MINUTES, name="Agenda", fate=None)])

    assert refused.because % refused.facts == "Not settled yet: Agenda, Note."
    assert may_close([MINUTES, kept])
    assert withheld([MINUTES, bare, kept]) == (kept,)
