"""How are states, kinds and demands called on a page?"""

from collections.abc import Sequence
from typing import NamedTuple

from commons.selection.models import Call, Selection, State, Step
from kernel.countries import countries
from kernel.words import gettext as _
from rules.charter import Source, Trust
from rules.selection.asked import sentence_of
from rules.selection.balance import Limit, Measure, Trait
from rules.selection.selecting import Selecting
from rules.states import EEA_EFTA, MEMBER_STATES

UNION_AND_EEA = {state.code for state in (*MEMBER_STATES, *EEA_EFTA)}


def state_name(state: str) -> str:
    return {
        State.DRAFT: _("Draft"),
        State.SUBMITTED: _("Sent in"),
        State.ELIGIBLE: _("Eligible"),
        State.INELIGIBLE: _("Not eligible"),
        State.APPOINTED: _("Appointed"),
        State.RESERVE: _("Reserve list"),
        State.REJECTED: _("Not chosen"),
        State.WITHDRAWN: _("Withdrawn"),
    }[State(state)]


def state_look(state: str) -> str:
    looks = {State.APPOINTED: "ok", State.ELIGIBLE: "brand", State.INELIGIBLE: "bad"}
    return looks.get(State(state), "")


def step_name(step: str) -> str:
    return {
        Step.WAITS: _("Waits for its turn"),
        Step.SCORES: _("Looks for the greatest sum of scores"),
        Step.LOTS: _("Breaks ties by lot"),
        Step.CONFLICT: _("Looks for the rules that cannot be kept together"),
        Step.FOUND: _("Found"),
        Step.IMPOSSIBLE: _("Not possible"),
        Step.FAILED: _("It did not come to an end: ask again"),
    }[Step(step)]


def value_name(selecting: Selecting, trait: str, value: str) -> str:
    """What a kind is called: a country, a field, a category."""
    if trait == Trait.COUNTRY:
        return countries().get(value, value)
    if trait == Trait.GENDER:
        return {"woman": _("women"), "man": _("men")}.get(value, _("not stated"))
    known = {each.code: each.name for each in (*selecting.areas, *selecting.categories)}
    return _(known[value]) if value in known else value


def figure_shown(limit: Limit, figure: str = "") -> str:
    """A share as a percentage, a number as it is."""
    part = limit.part if not figure else limit.__class__(
        limit.balance, figure, limit.cite, limit.trust
    ).part  # fmt: skip
    if limit.balance.measure in {Measure.SHARE, Measure.EACH_SHARE}:
        return f"{float(part * 100):g} %"
    return str(part)


def per_cent(score: int) -> str:
    return f"{score / 100:.2f}"


def source_of(limit: Limit) -> Source:
    return Source(limit.cite, Trust(limit.trust))


def kinds_named(selecting: Selecting, trait: str, kinds: Sequence[str]) -> str:
    """The kinds a rule is about, in words; the states of the Union by their common name."""
    if set(kinds) == UNION_AND_EEA:
        return _("nationals of the EU and EEA-EFTA states")
    return ", ".join(value_name(selecting, trait, kind) for kind in kinds)


def demand_words(
    selecting: Selecting, limit: Limit, value: str = "", number: int | None = None
) -> str:
    """What a rule asks, of one kind or of all it names."""
    trait = limit.balance.trait
    kinds = [value] if value else list(limit.balance.values)
    return _(
        sentence_of(limit, value),
        number=limit.number if number is None else number,
        figure=figure_shown(limit),
        value=kinds_named(selecting, trait, kinds),
        trait=trait_name(trait),
        among=kinds_named(selecting, trait, limit.balance.among),
    )


def trait_name(trait: str) -> str:
    return {
        Trait.COUNTRY: _("country"),
        Trait.GENDER: _("gender"),
        Trait.AREA: _("field"),
        Trait.CATEGORY: _("category"),
    }.get(Trait(trait), "")


class Conflict(NamedTuple):
    """One rule of those that cannot be kept together."""

    words: str
    source: Source | None
    kinds: str = ""


def conflict_words(selection: Selection) -> list[Conflict]:
    """The demands that cannot be kept together, rule by rule."""
    by_rule: dict[str, list[str]] = {}
    for name in selection.conflict:
        rule, _colon, value = name.partition(":")
        by_rule.setdefault(rule, []).append(value)
    rules = {limit.key: limit for limit in selection.rules}
    return [_conflict(selection.call, rules.get(key), key, kinds) for key, kinds in by_rule.items()]


def _conflict(call: Call, limit: Limit | None, key: str, kinds: list[str]) -> Conflict:
    if limit is None:
        numbers = ", ".join(kinds)
        wished = {
            "in": _("These are chosen whatever it costs: %(numbers)s.", numbers=numbers),
            "out": _("These are not chosen: %(numbers)s.", numbers=numbers),
        }
        return Conflict(
            wished.get(key, _("These sit already: %(numbers)s.", numbers=numbers)), None
        )
    one = kinds[0] if len(kinds) == 1 else ""
    named = kinds_named(call.selecting, limit.balance.trait, kinds) if len(kinds) > 1 else ""
    return Conflict(demand_words(call.selecting, limit, one), source_of(limit), named)
