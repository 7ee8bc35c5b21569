"""Which rule is a decision counted by? That of the day it was opened, whatever changes later."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from commons.decisions.models import Decision, Procedure
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.words import gettext
from rules.charter import Matter
from rules.consent import Consensus, Silence, Unanimity
from rules.habits import REMIND_DAYS, SECRET_MINIMUM
from rules.holidays import COMMISSION
from rules.majority import MAJORITY_OF_MEMBERS, Base, Majority
from rules.periods import Period, Unit, last_day
from rules.quorum import Stands
from rules.record import Rule, described
from rules.recusal import Late
from rules.wordings import deciding, late, majority, quorum_of, silence, stands

YES = "yes"
BY_CONSENSUS = {"kind": "consensus", "cite": "decision.default"}
STOPS = "written.stop_rule"
QUORUM = "quorum"
PUBLIC = "public.decisions_days"
STANDS = {Procedure.VOTE: "quorum.vote", Procedure.WRITTEN: "quorum.written"}


def law_for(place: Workspace, matter: str, procedure: Procedure) -> dict[str, Any]:
    """The rule of the body for a matter, as it is kept with a decision and published with it."""
    figures = {rule.key: rule.value for rule in place.charter.rules}
    positions = procedure == Procedure.POSITIONS
    return {
        "rule": BY_CONSENSUS if positions else _rule_for(place, matter),
        "quorum": described(quorum_of(place.charter)) if QUORUM in figures else None,
        "stands": _stands_for(place, procedure, figures),
        "late": str(late(place.charter)) if "vote.recused_late" in figures else Late.FALLS,
        "silence": str(silence(place.charter)) if "written.silence_means" in figures else None,
        "stop": _kept(
            majority(place.charter, STOPS) if STOPS in figures else MAJORITY_OF_MEMBERS, STOPS
        ),
        "minimum": int(figures[SECRET_MINIMUM]),
        "annex_days": int(figures.get("vote.dissent_days", "0")),
        "remind_days": int(figures[REMIND_DAYS]),
        "public_days": int(figures[PUBLIC]) if PUBLIC in figures else None,
        "annexes": figures.get("vote.dissent_annex", "") == YES,
    }


def answers_by(place: Workspace) -> date | None:
    """The last day of a written procedure begun today, by the time the profile gives to answer."""
    days = {rule.key: rule.value for rule in place.charter.rules}.get("written.deadline_days")
    return last_day(today(), Period(int(days), Unit.WORKING_DAYS), COMMISSION) if days else None


def _stands_for(place: Workspace, procedure: Procedure, figures: Mapping[str, str]) -> str:
    key = STANDS.get(Procedure(procedure), "")
    return str(stands(place.charter, key) if key in figures else Stands.NOTHING)


def _rule_for(place: Workspace, matter: str) -> dict[str, Any]:
    """The majority as the profile has it, with what it says of abstentions and recusals."""
    known = Matter(matter) if matter in list(Matter) else None
    found = deciding(place.charter, known) if known else None
    if known is None or found is None:
        return dict(BY_CONSENSUS)
    return _kept(found, place.charter.decides[known].source.cite)


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


def quorum_rule_of(decision: Decision) -> Majority | None:
    """How many must take part; None: no quorum is asked of it."""
    kept = decision.law.get("quorum")
    return _majority(kept) if kept and stands_of(decision) is not Stands.NOTHING else None


def counts_absence(decision: Decision) -> bool:
    """Does whoever does not answer count against?"""
    rule = rule_of(decision)
    return isinstance(rule, Majority) and rule.base in {Base.SEATS, Base.OFFICE}


def stands_of(decision: Decision) -> Stands:
    """What counts as presence where nobody sits together."""
    return Stands(decision.law.get("stands", Stands.NOTHING))


def late_of(decision: Decision) -> Late:
    return Late(decision.law.get("late", Late.FALLS))


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
