"""Would it carry in the Council? An indicator, never the outcome of a body here.

TEU 16(4): 55 % of the members with 65 % of the population; a blocking minority needs four. TFEU
238(2): 72 % where the Commission proposes nothing. TFEU 238(3): where not all take part, the fewest
members with more than 35 % of the population taking part, plus one. AIA 98(2) brings it to the
committee (Regulation (EU) No 182/2011, Article 5).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from rules.electorate import Choice
from rules.outcomes import Saying
from rules.populations import Populations
from rules.words import sentence as _

STATES = _("%(states)s of %(all)s states in favour; %(needed)s needed.")
PEOPLE = _("They hold %(share)s %% of the population; %(bar)s %% needed.")
NO_BLOCK = _("Not in favour: %(number)s; a blocking minority needs %(blockers)s.")
INDICATOR = _("An indicator only: this is the Council's rule (%(cite)s), not this body's.")


@dataclass(frozen=True, slots=True)
class QualifiedRule:
    states: Fraction
    people: Fraction
    cite: str
    blockers: int | None = None
    """How many a blocking minority needs where all take part; None: population alone blocks."""


COMMISSION_PROPOSAL = QualifiedRule(Fraction(55, 100), Fraction(65, 100), "TEU 16(4)", 4)
NO_PROPOSAL = QualifiedRule(Fraction(72, 100), Fraction(65, 100), "TFEU 238(2)")


@dataclass(frozen=True, slots=True)
class Qualified:
    carries: bool
    in_favour: frozenset[str]
    not_in_favour: frozenset[str]
    needed: int
    """States in favour that are needed."""
    share: Fraction
    """Of the population taking part, that of the states in favour."""
    blockers: int | None
    by_blockers: bool
    """It carries although the population falls short: too few are not in favour."""
    says: tuple[Saying, ...]

    def __bool__(self) -> bool:
        return self.carries


def indicator(
    said: Mapping[str, Choice],
    table: Populations,
    rule: QualifiedRule = COMMISSION_PROPOSAL,
    taking_part: Iterable[str] | None = None,
) -> Qualified:
    """Who abstains, is away or has not voted is not in favour."""
    part = frozenset(table.people if taking_part is None else taking_part) & set(table.people)
    yes = frozenset(state for state in part if said.get(state) is Choice.FOR)
    return _of(yes, part, table, rule)


def enough(
    yes: frozenset[str], part: frozenset[str], table: Populations, rule: QualifiedRule
) -> bool:
    """Is this a qualified majority of those taking part?"""
    if not part or len(yes) < states_needed(rule, len(part)):
        return False
    blockers = blockers_needed(part, table, rule)
    return people_suffice(yes, part, table, rule) or (
        blockers is not None and len(part - yes) < blockers
    )


def states_needed(rule: QualifiedRule, number: int) -> int:
    return ceil(rule.states * number)


def people_suffice(
    yes: frozenset[str], part: frozenset[str], table: Populations, rule: QualifiedRule
) -> bool:
    return people(yes, table) >= rule.people * people(part, table)


def people(states: Iterable[str], table: Populations) -> int:
    return sum(table.people[state] for state in states)


def blockers_needed(part: frozenset[str], table: Populations, rule: QualifiedRule) -> int | None:
    """How many a blocking minority needs at least."""
    if rule.blockers is None or part == set(table.people):
        return rule.blockers
    most, count = (1 - rule.people) * people(part, table), 0
    blocked = 0
    for state in sorted(part, key=lambda each: -table.people[each]):
        blocked, count = blocked + table.people[state], count + 1
        if blocked > most:
            break
    return count + 1


def percent(share: Fraction) -> str:
    """With two places, never rounded up: what falls short of a bar is not shown as reaching it."""
    hundredths = int(share * 10_000)
    return f"{hundredths // 100}.{hundredths % 100:02}"


def _of(
    yes: frozenset[str], part: frozenset[str], table: Populations, rule: QualifiedRule
) -> Qualified:
    carries, against = enough(yes, part, table, rule), part - yes
    share = Fraction(people(yes, table), people(part, table) or 1)
    needed, blockers = states_needed(rule, len(part)), blockers_needed(part, table, rule)
    by_blockers = carries and not people_suffice(yes, part, table, rule)
    facts = {"states": len(yes), "all": len(part), "needed": needed, "cite": rule.cite}
    facts |= {"share": percent(share), "bar": percent(rule.people)}
    facts |= {"number": len(against), "blockers": blockers or 0}
    texts = (STATES, PEOPLE, *((NO_BLOCK,) if by_blockers else ()), INDICATOR)
    says = tuple(Saying(text, facts) for text in texts)
    return Qualified(carries, yes, against, needed, share, blockers, by_blockers, says)
