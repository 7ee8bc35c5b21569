"""Who is elected? A choice of one by a majority, or a ranking by Schulze's method.

AIA 65(5): how the Board chooses its Chair is for its rules of procedure. AIA 67(6): the Forum
elects two co-chairs. SPR 5: the Panel nominates, the Commission chooses. A tie is said and never
broken unseen: somebody breaks it, and the record says how.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rules.electorate import Choice, Electorate
from rules.majority import SIMPLE, Majority
from rules.outcomes import Saying
from rules.words import sentence as _

ELECTED = _("%(name)s is elected. Votes: %(votes)s; needed: %(needed)s, of %(base)s (%(cite)s).")
RUN_OFF = _("Nobody is elected. Votes needed: %(needed)s, of %(base)s. Second round: %(names)s.")
UNBEATEN = _("Elected: %(names)s. Nobody left out is preferred to them.")
TIE = _("Tied: %(names)s. Places left for them: %(left)s. The votes alone do not decide it.")
BY_LOT = _("The tie was broken by lot, drawn by %(who)s: %(names)s.")
NONE = _("Nobody stands.")


@dataclass(frozen=True, slots=True)
class Paper:
    """What one voter prefers: the first group before the next; who is not named comes last."""

    ranking: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Election:
    elected: tuple[str, ...]
    tied: frozenset[str]
    left: int
    """How many places those tied still contend for; a lot leaves none."""
    says: tuple[Saying, ...]
    figures: Mapping[str, int] = field(default_factory=dict)
    """Votes by name, in a choice of one."""
    duels: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """How many prefer the first to the second, in a ranking."""
    second_round: tuple[str, ...] = ()
    lot: tuple[str, ...] = ()
    """Those of the tied whom a lot elected."""


def choice_of_one(
    candidates: Iterable[str],
    votes: Counter[str],
    electorate: Electorate,
    rule: Majority = SIMPLE,
    *,
    abstained: int = 0,
    cite: str = "chair.election_majority",
) -> Election:
    """Each voter names one; without a majority the strongest two, and whoever ties with the second,
    stand again.
    """
    figures = {name: votes[name] for name in sorted(set(candidates))}
    tallies = {name: _tally(figures, name, abstained) for name in figures}
    winners = [name for name in figures if rule.carries(tallies[name], electorate)]
    base = rule.size(_tally(figures, "", abstained), electorate)
    facts: dict[str, object] = {"needed": rule.needed(base), "base": base, "cite": cite}
    if len(winners) == 1:
        told = Saying(ELECTED, facts | {"name": winners[0], "votes": figures[winners[0]]})
        return Election((winners[0],), frozenset(), 0, (told,), figures)
    again = _strongest_two(figures)
    told = Saying(RUN_OFF, facts | {"names": ", ".join(again)}) if again else Saying(NONE)
    return Election((), frozenset(), 1, (told,), figures, second_round=again)


def ranked(candidates: Iterable[str], papers: Iterable[Paper], places: int = 1) -> Election:
    """Schulze: one is preferred to another if the strongest chain of duels leads that way. Elected
    is who has a place however ties are broken.
    """
    names = sorted(set(candidates))
    duels = _duels(names, papers)
    paths = _strongest_paths(names, duels)
    beats = {(a, b) for a in names for b in names if paths[a, b] > paths[b, a]}
    open_to = [n for n in names if sum((o, n) in beats for o in names) < places]
    sure = [n for n in open_to if sum((n, o) not in beats for o in names if o != n) < places]
    tied = frozenset(open_to) - set(sure)
    left = min(places, len(names)) - len(sure)
    return Election(tuple(sure), tied, left, _told(sure, tied, left), duels=duels)


def by_lot(election: Election, drawn: Sequence[str], who: str) -> Election:
    """Somebody drew lots among those tied; the record says who, and what came out."""
    if len(set(drawn)) != election.left or not set(drawn) <= election.tied:
        raise ValueError("the lot names as many of those tied as there are places left")
    told = Saying(BY_LOT, {"who": who, "names": ", ".join(drawn)})
    elected, says = (*election.elected, *drawn), (*election.says, told)
    return replace(election, elected=elected, left=0, says=says, lot=tuple(drawn))


def _tally(figures: Mapping[str, int], name: str, abstained: int) -> Counter[Choice]:
    own = figures.get(name, 0)
    against = sum(figures.values()) - own
    return Counter({Choice.FOR: own, Choice.AGAINST: against, Choice.ABSTAIN: abstained})


def _strongest_two(figures: Mapping[str, int]) -> tuple[str, ...]:
    second = sorted(figures.values(), reverse=True)[:2][-1:]
    return tuple(name for name in figures if [figures[name]] >= second)


def _duels(names: list[str], papers: Iterable[Paper]) -> dict[tuple[str, str], int]:
    duels = {(a, b): 0 for a in names for b in names if a != b}
    for paper in papers:
        place = {name: at for at, group in enumerate(paper.ranking) for name in group}
        last = len(paper.ranking)
        for a, b in duels:
            duels[a, b] += place.get(a, last) < place.get(b, last)
    return duels


def _strongest_paths(
    names: list[str], duels: Mapping[tuple[str, str], int]
) -> dict[tuple[str, str], int]:
    """Floyd and Warshall: a chain is as strong as its weakest duel won."""
    paths = {(a, b): n if n > duels[b, a] else 0 for (a, b), n in duels.items()}
    paths |= {(name, name): 0 for name in names}
    for via in names:
        for a, b in duels:
            if via not in {a, b}:
                paths[a, b] = max(paths[a, b], min(paths[a, via], paths[via, b]))
    return paths


def _told(sure: list[str], tied: frozenset[str], left: int) -> tuple[Saying, ...]:
    says = []
    if sure:
        says.append(Saying(UNBEATEN, {"names": ", ".join(sure)}))
    if tied:
        says.append(Saying(TIE, {"left": left, "names": ", ".join(sorted(tied))}))
    return tuple(says) or (Saying(NONE),)
