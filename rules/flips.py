"""What is the smallest change that would turn the result round?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rules.electorate import Choice, Electorate, Tally
from rules.outcomes import Deciding, Saying, outstanding
from rules.populations import Populations
from rules.qualified import COMMISSION_PROPOSAL, QualifiedRule, enough, indicator
from rules.words import sentence as _

LOSE = _(
    "With %(number)s more against instead (%(in_favour)s of those in favour), it would not carry."
)
WIN = _("With %(number)s more in favour instead (%(against)s of those against), it would carry.")


@dataclass(frozen=True, slots=True)
class Change:
    """How many seats would have had to speak otherwise: from what, to what."""

    number: int
    to: Choice
    of: Mapping[str, int]
    """How many of those for, against, abstaining, or silent."""
    says: Saying


def smallest_change(rule: Deciding, tally: Tally, electorate: Electorate) -> Change | None:
    """None: whatever those who may vote had said, the result would have been the same."""
    carried = rule.carries(tally, electorate)
    ways = _lose if carried else _win
    for number in range(1, electorate.able + 1):
        for of in ways(tally, electorate, number):
            if rule.carries(_moved(tally, of, carried=carried), electorate) is not carried:
                return _change(number, of, carried=carried)
    return None


def _lose(tally: Tally, electorate: Electorate, number: int) -> Iterable[Counter[str]]:
    """From for to against weighs most on every base; where nobody need be for, one more speaks."""
    gone = min(number, tally[Choice.FOR])
    rest, silent = number - gone, outstanding(tally, electorate)
    if rest <= silent + tally[Choice.ABSTAIN]:
        said = min(rest, tally[Choice.ABSTAIN])
        yield Counter({"for": gone, "abstain": said, "silent": rest - said})


def _win(tally: Tally, electorate: Electorate, number: int) -> Iterable[Counter[str]]:
    """From against to for weighs most on every base; then abstentions or the silent."""
    against = min(number, tally[Choice.AGAINST])
    rest, silent = number - against, outstanding(tally, electorate)
    for abstained in range(min(rest, tally[Choice.ABSTAIN]) + 1):
        if rest - abstained <= silent:
            of = {"against": against, "abstain": abstained, "silent": rest - abstained}
            yield Counter(of)


def _moved(tally: Tally, of: Counter[str], *, carried: bool) -> Tally:
    gone = Counter({choice: of[choice.value] for choice in Choice})
    to = Choice.AGAINST if carried else Choice.FOR
    return tally - gone + Counter({to: of.total()})


def _change(number: int, of: Counter[str], *, carried: bool) -> Change:
    facts = {"number": number, "against": of["against"], "in_favour": of["for"]}
    to = Choice.AGAINST if carried else Choice.FOR
    return Change(number, to, +of, Saying(LOSE if carried else WIN, facts))


def smallest_switch(
    said: Mapping[str, Choice],
    table: Populations,
    rule: QualifiedRule = COMMISSION_PROPOSAL,
    taking_part: Iterable[str] | None = None,
) -> tuple[str, ...]:
    """Which states, as few as can be, would turn a qualified majority round? The largest first:
    no others of the same number do more.
    """
    now = indicator(said, table, rule, taking_part)
    part, yes = now.in_favour | now.not_in_favour, now.in_favour
    movable = yes if now.carries else now.not_in_favour
    largest = sorted(movable, key=lambda state: (-table.people[state], state))
    for number in range(1, len(largest) + 1):
        moved = frozenset(largest[:number])
        if enough(yes ^ moved, part, table, rule) is not now.carries:
            return tuple(largest[:number])
    return ()
