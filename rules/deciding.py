"""What does a rule make of a tally, and which sentences explain it?"""

from rules.electorate import Choice, Electorate, Tally
from rules.outcomes import Deciding, Outcome, Saying, State, more_needed, outstanding, standing
from rules.words import sentence as _

CARRIED = _("Carried: %(in_favour)s in favour, %(against)s against, %(abstained)s abstained.")
REJECTED = _("Not carried: %(in_favour)s in favour, %(against)s against, %(abstained)s abstained.")
TIED = _("Not carried: %(in_favour)s in favour and as many against. A tie is no majority.")
SURE = _("Carried already; the votes still out cannot change it: %(out)s.")
APART_IN = _("Taking no part: %(recused)s; they stay in the base.")
APART_OUT = _("Taking no part: %(recused)s; they are left out of the base.")
LOST = _("Rejected already; the votes still out are too few: %(out)s.")


def decide(
    rule: Deciding,
    tally: Tally,
    electorate: Electorate,
    *,
    closed: bool = True,
    cite: str = "rules of procedure",
) -> Outcome:
    """How it ended; or while the vote is open, how it stands and what is still needed."""
    out = 0 if closed else outstanding(tally, electorate)
    base = rule.size(tally, electorate)
    state = standing(rule, tally, electorate, closed=closed)
    more = more_needed(rule, tally, electorate, out)
    verdict = _running(rule, tally, electorate, state, more) if out else _final(tally, state)
    return Outcome(
        carries=rule.carries(tally, electorate),
        state=state,
        says=(verdict, rule.bar(base, cite), *_apart(rule, electorate)),
        cite=cite,
        in_favour=tally[Choice.FOR],
        base=base,
        needed=rule.needed(base),
        more=more,
        outstanding=out,
    )


def _apart(rule: Deciding, electorate: Electorate) -> tuple[Saying, ...]:
    """Who stepped aside, and whether that changed the base."""
    if not electorate.recused:
        return ()
    text = APART_IN if rule.keeps_recused else APART_OUT
    return (Saying(text, {"recused": electorate.recused}),)


def _running(
    rule: Deciding, tally: Tally, electorate: Electorate, state: State, more: int | None
) -> Saying:
    if state is State.OPEN:
        return rule.short(tally, electorate, more or 0)
    out = outstanding(tally, electorate)
    return Saying(SURE if state is State.CARRIED else LOST, {"out": out})


def _final(tally: Tally, state: State) -> Saying:
    facts = {
        "in_favour": tally[Choice.FOR],
        "against": tally[Choice.AGAINST],
        "abstained": tally[Choice.ABSTAIN],
    }
    if state is State.CARRIED:
        return Saying(CARRIED, facts)
    tied = tally[Choice.FOR] == tally[Choice.AGAINST] > 0
    return Saying(TIED if tied else REJECTED, facts)
