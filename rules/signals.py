"""What do figures tell by themselves: which words are said by more people than before, and when has
a figure crossed a line that somebody drew?

Nothing is told of few: behind every number stand at least as many as the setting says.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from rules.charter import Rule
from rules.sources import chosen
from rules.words import sentence as _

LEAST = "signals.least"
DAYS = "signals.days"
SIGNAL_HABITS: tuple[Rule, ...] = (
    chosen(
        LEAST,
        _("People or organisations that stand behind a number before it is shown"),
        "5",
        "free choice; small groups could be recognised (Regulation (EU) 2018/1725, Article 4)",
    ),
    chosen(
        DAYS,
        _("Days that are compared with as many before, for topics that rise"),
        "28",
        "free choice: four weeks",
    ),
)
TWICE = 2
MOST = 10


class Rise(NamedTuple):
    """A word, and how many people used it now and before."""

    word: str
    now: int
    before: int


Said = tuple[int, Iterable[str]]
"""Who said something, and the words of it."""


def rising(now: Iterable[Said], before: Iterable[Said], least: int) -> list[Rise]:
    """Words that twice as large a part of those who speak uses; each person counts once. Where
    nobody spoke before, nothing can have risen.
    """
    (users, many), (earlier, few) = _users(now), _users(before)
    found = [
        Rise(word, count, earlier[word])
        for word, count in users.items()
        if few and count >= least and count * few >= TWICE * earlier[word] * many
    ]
    return sorted(found, key=lambda each: (each.before - each.now, each.word))[:MOST]


def _users(said: Iterable[Said]) -> tuple[Counter[str], int]:
    """By how many people each word was used, and how many spoke at all."""
    pairs, people = set[tuple[int, str]](), set[int]()
    for person, words in said:
        people.add(person)
        pairs.update((person, word) for word in words)
    return Counter(word for _person, word in pairs), len(people)


class Watched(NamedTuple):
    """Does a line wait for a figure to come over it, and has one just come?"""

    armed: bool
    crossed: bool


def reaches(value: float, bound: float, *, above: bool) -> bool:
    return value >= bound if above else value <= bound


def watched(value: float | None, bound: float, *, above: bool, armed: bool) -> Watched:
    """A line that was drawn where the figure lies already waits until the figure has been on the
    other side. No figure, no news.
    """
    if value is None:
        return Watched(armed, crossed=False)
    beyond = reaches(value, bound, above=above)
    return Watched(armed=not beyond, crossed=armed and beyond)
