"""Which rule is a decision counted by? That of the day it was opened, whatever changes later."""

from fractions import Fraction
from typing import Any

from commons.decisions.models import Decision
from commons.workspaces.models import Workspace
from kernel.words import gettext
from rules.charter import Matter
from rules.consent import Consensus, Silence, Unanimity
from rules.habits import REMIND_DAYS, SECRET_MINIMUM
from rules.majority import MAJORITY_OF_MEMBERS, Base, Majority
from rules.record import Rule, described
from rules.wordings import majority, silence

YES = "yes"
BY_CONSENSUS = {"kind": "consensus", "cite": "decision.default"}
STOPS = "written.stop_rule"


def law_for(place: Workspace, matter: str, *, positions: bool) -> dict[str, Any]:
    """The rule of the body for a matter, as it is kept with a decision and published with it."""
    figures = {rule.key: rule.value for rule in place.charter.rules}
    return {
        "rule": BY_CONSENSUS if positions else _rule_for(place, matter),
        "silence": str(silence(place.charter)) if "written.silence_means" in figures else None,
        "stop": _kept(
            majority(place.charter, STOPS) if STOPS in figures else MAJORITY_OF_MEMBERS, STOPS
        ),
        "minimum": int(figures[SECRET_MINIMUM]),
        "annex_days": int(figures.get("vote.dissent_days", "0")),
        "remind_days": int(figures[REMIND_DAYS]),
        "annexes": figures.get("vote.dissent_annex", "") == YES,
    }


def _rule_for(place: Workspace, matter: str) -> dict[str, Any]:
    decides = place.charter.decides.get(Matter(matter)) if matter in list(Matter) else None
    return _kept(decides.majority, decides.source.cite) if decides else dict(BY_CONSENSUS)


def _kept(rule: Majority, cite: str) -> dict[str, Any]:
    return described(rule) | {"cite": cite}


def rule_of(decision: Decision) -> Rule:
    found = decision.law["rule"]
    if found["kind"] == "majority":
        return _majority(found)
    return Unanimity(found["absence_blocks"]) if found["kind"] == "unanimity" else Consensus()


def cite_of(decision: Decision) -> str:
    """Where the rule stands: an article, or the name of a setting of the body."""
    cite = str(decision.law["rule"]["cite"])
    names = {rule.key: rule.name for rule in decision.workspace.charter.rules}
    return gettext(names[cite]) if cite in names else cite


def stop_rule_of(decision: Decision) -> Majority:
    return _majority(decision.law["stop"])


def silence_of(decision: Decision) -> Silence:
    """What not answering means: something else than nothing in writing only."""
    return Silence(decision.law["silence"] or Silence.NOTHING)


def _majority(kept: dict[str, Any]) -> Majority:
    return Majority(
        Fraction(kept["share"]),
        Base(kept["base"]),
        kept["strict"],
        kept["abstentions_count"],
        kept["recused_count"],
    )
