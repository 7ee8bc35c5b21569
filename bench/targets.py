"""What is measured, and what must it be? Ratios to a floor of the same round hold anywhere.

*Must* is ahead of everything that was measured for comparison; *goal* is near what is possible.
"""

from typing import NamedTuple

from bench.drafting import Crew
from bench.extent import Extent

Bounds = tuple[tuple[float | None, float | None], ...]
"""Must and goal of p50, p99 and CPU."""


class Row(NamedTuple):
    """One line of the table; at most `must`, at best `goal` (None: for information)."""

    key: str
    name: str
    unit: str
    must: float | None = None
    goal: float | None = None


def rows(extent: Extent) -> list[Row]:
    watched = [row for count in extent.viewers for row in live(count)]
    watched += [row for count in extent.votes for row in live(count, "vote")]
    watched += [row for count in extent.asking for row in asking(count)]
    drafted = [row for crew in extent.crews for row in drafts(crew)]
    drafted += [row for count in extent.changes for row in histories(count)]
    return [
        *PAGES,
        *REPLIES,
        *SITTING,
        *LIBRARY,
        *OBSERVATORY,
        *CROWD_ROWS,
        *watched,
        *drafted,
        *PROCESS,
    ]


PAGES = [
    Row("first", "thread page, first", "x rows", 1.0, 0.5),
    Row("deep", "thread page, post 90,000 of 100,000", "x rows", 1.0, 0.5),
    Row("deep.p50", "the same, time to answer", "x rows", 1.0, 0.5),
    Row("deep.kb", "the same, size", "KB", 40, 25),
    Row("deep.sql", "the same, SQL", "statements", 6, 3),
    Row("fresh", "thread page, never shown before", "x rows"),
    Row("middle", "deep page, of 10,000 posts", "x of 100", 1.05, 1.0),
    Row("long", "deep page, of 100,000 posts", "x of 100", 1.05, 1.0),
    Row("list", "list of 200 threads, newest 40", "x rows", 0.9, 0.4),
    Row("list.sql", "the same, SQL", "statements"),
    Row("home", "personal home, 200 followed threads", "x rows", 5.0, 2.0),
    Row("home.sql", "the same, SQL", "statements"),
    Row("counts", "/counts", "x rows"),
    Row("counts.sql", "the same, SQL", "statements"),
]
REPLIES = [
    Row("reply", "reply, one after the other", "x insert", 3.0, 2.0),
    Row("reply.p50", "the same, time to answer", "x insert", 3.75),
    Row("reply.sql", "the same, SQL", "statements"),
    Row("reply8", "reply, eight at once", "x insert", 3.4, 2.0),
]
SITTING = [
    Row("decision", "page of a decision, 27 seats", "x rows"),
    Row("decision.sql", "the same, SQL", "statements"),
    Row("minutes", "minutes of 40 items, written in one request", "x rows"),
    Row("tick", "tick over 10,000 open procedures", "x of none", 1.5, 1.1),
    Row("settle", "the same, each that is due", "x rows"),
]
LIBRARY = [
    Row("library.all", "library of 50,000 records, nothing asked: p99", "x bare page", 6.0, 3.0),
    Row("library.facet", "the same, one facet: p99", "x bare page", 6.0, 3.0),
    Row("library.facets", "the same, four facets: p99", "x bare page", 6.0, 3.0),
    Row("library.rare", "the same, a rare word: p99", "x bare page", 10.0, 4.0),
    Row("library.common", "the same, a word of most records: p99", "x bare page", 10.0, 4.0),
    Row("library.both", "the same, two words and two facets: p99", "x bare page", 10.0, 4.0),
    Row("library.phrase", "the same, a phrase: p99", "x bare page", 10.0, 4.0),
    Row("library.first", "the same, the first question of a process", "x bare page"),
    Row("library.ms", "the same, nothing asked: p99", "ms"),
]
OBSERVATORY = [
    Row(
        "observatory.newest",
        "an indicator of 1,000,000 observations (quick: 100,000)",
        "x bare page",
        3.0,
        2.0,
    ),
    Row("observatory.country", "the same, a country over all periods", "x bare page", 3.0, 2.0),
    Row("observatory.sector", "the same, a sector and a size", "x bare page", 3.0, 2.0),
    Row("observatory.deep", "the same, deep in all rows", "x bare page", 3.0, 2.0),
    Row("observatory.before", "the same, as it was shown on a day", "x bare page", 3.0, 2.0),
    Row("observatory.history", "the same, what one value was before", "x bare page", 3.0, 2.0),
    Row("observatory.chart", "the same, its chart over time", "x bare page", 3.0, 2.0),
    Row("observatory.front", "the same, front page of the Observatory", "x bare page"),
    Row("observatory.fresh", "the same, a page that was never shown", "x bare page"),
    Row("observatory.load.first", "loading these rows, CPU", "s"),
    Row("observatory.load.revision", "loading a revision of them, CPU", "s"),
    Row("observatory.load.again", "the same", "x the first load", 1.2, 1.0),
]
CROWD_ROWS = [
    Row("crowd", "500 registrations at once, CPU of each", "ms"),
    Row("crowd.seconds", "the same, until the last was told", "s"),
    Row("crowd.p50", "the same, p50", "ms"),
    Row("crowd.p99", "the same, p99", "ms"),
    Row("crowd.again", "the same, told to come again", "answers"),
    Row("crowd.lost", "the same, lost", "people", 0, 0),
    Row("crowd.over", "the same, past the last place", "people", 0, 0),
    Row("crowd.disorder", "the same, out of order", "people", 0, 0),
]
PROCESS = [
    Row("memory", "memory at rest", "MB", 105, 80),
    Row("start", "cold start to the first answer", "x floor", 6.0, 3.0),
]
SMALL: Bounds = ((2.0, 1.3), (2.0, 1.3), (None, None))
BIG: Bounds = ((1.0, 0.5), (1.0, 1.0), (0.9, 0.4))
TOLD: Bounds = ((None, None), (None, None), (None, None))
"""A ballot is weighed against a bare emit for information: it is a guarded, recorded write."""
CROWD = 500
"""From so many viewers on, the targets are those of a thousand."""


def live(count: int, what: str = "live") -> list[Row]:
    p50, p99, cpu = TOLD if what == "vote" else BIG if count >= CROWD else SMALL
    return [
        Row(f"{what}{count}.p50", f"{what}, {count} viewers: p50", "x room", *p50),
        Row(f"{what}{count}.p99", f"{what}, {count} viewers: p99", "x room", *p99),
        Row(f"{what}{count}.cpu", f"{what}, {count} viewers: CPU per delivery", "x room", *cpu),
        Row(f"{what}{count}.lost", f"{what}, {count} viewers: lost", "frames", 0, 0),
        Row(f"{what}{count}.kb", f"{what}, {count} viewers: memory for each", "KB", 50, 25),
    ]


def asking(count: int) -> list[Row]:
    """What hostile clients may do to others at most, those who only look are to do as well."""
    key, what = f"asking{count}", f"{count} open pages that ask after each post"
    return [
        Row(f"{key}.busy95", f"{what}: p95 of another page", "x quiet", 2.0),
        Row(f"{key}.told", "the same, until they have their numbers: p50", "ms"),
        Row(f"{key}.told95", "the same, p95", "ms"),
    ]


MANY = 50
"""People in one text from whom on what each delivery costs is bound."""


def drafts(crew: Crew) -> list[Row]:
    key, many = crew.key, "a text" if crew.documents == 1 else f"each of {crew.documents} texts"
    what, must = f"drafting, {crew.together} in {many}", 0.6 if crew.together >= MANY else None
    return [
        Row(f"{key}.cpu", f"{what}: CPU per delivery", "x Hocuspocus", must),
        Row(f"{key}.p50", f"{what}: p50", "ms"),
        Row(f"{key}.theirs.p50", "the same, Hocuspocus", "ms"),
        Row(f"{key}.p99", f"{what}: p99", "ms"),
        Row(f"{key}.theirs.p99", "the same, Hocuspocus", "ms"),
        Row(f"{key}.lost", f"{what}: lost", "letters", 0, 0),
        Row(f"{key}.apart", f"{what}: copies that differ in the end", "texts", 0, 0),
        Row(f"{key}.memory", f"{what}: memory for each text", "KB"),
        Row(f"{key}.theirs.memory", "the same, Hocuspocus", "KB"),
    ]


def histories(count: int) -> list[Row]:
    key, what = f"history{count}", f"text of {count:,} changes, opened"
    return [
        Row(key, what, "x the same words at once", 1.2),
        Row(f"{key}.kb", "the same, size", "KB"),
    ]
