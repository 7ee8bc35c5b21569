"""What can become of a pledge of the Pact, what must it hold, and when is it reported on?

AI Pact page, Pillar II: three core commitments, others by choice, planned actions with their dates,
published; a public report twelve months after publication. Nothing of it is law: a pledge gives no
presumption of compliance.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.cases import Verdict
from rules.commitments import CORE
from rules.periods import months_on
from rules.words import sentence as _


class State(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    CHECKED = "checked"
    PUBLISHED = "published"
    REPORT_DUE = "report due"
    REPORTED = "reported"
    RENEWED = "renewed"
    WITHDRAWN = "withdrawn"


class Act(StrEnum):
    WRITE = "write"
    SUBMIT = "submit"
    RETURN = "return"
    CHECK = "check"
    PUBLISH = "publish"
    PROGRESS = "say how far it is"
    REPORT = "report"
    RENEW = "renew"
    WITHDRAW = "withdraw"
    CONSENT = "consent"


class Progress(StrEnum):
    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    DONE = "done"


class Stage(StrEnum):
    """When a report is asked for; the order is that of the calendar."""

    FIRST = "first"
    LAST = "last"
    DUE = "due"
    OVERDUE = "overdue"


OPEN = {State.DRAFT, State.SUBMITTED, State.CHECKED}
PUBLIC = {State.PUBLISHED, State.REPORT_DUE, State.REPORTED}
"""In these anybody can read of it what its organisation consents to."""
FROM: Mapping[Act, Collection[State]] = {
    Act.WRITE: {State.DRAFT},
    Act.SUBMIT: {State.DRAFT},
    Act.RETURN: {State.SUBMITTED, State.CHECKED},
    Act.CHECK: {State.SUBMITTED},
    Act.PUBLISH: {State.CHECKED},
    Act.PROGRESS: PUBLIC,
    Act.REPORT: {State.PUBLISHED, State.REPORT_DUE},
    Act.RENEW: {State.REPORTED},
    Act.WITHDRAW: OPEN | PUBLIC,
    Act.CONSENT: OPEN | PUBLIC,
}
INTO: Mapping[Act, State] = {
    Act.SUBMIT: State.SUBMITTED,
    Act.RETURN: State.DRAFT,
    Act.CHECK: State.CHECKED,
    Act.PUBLISH: State.PUBLISHED,
    Act.REPORT: State.REPORTED,
    Act.RENEW: State.RENEWED,
    Act.WITHDRAW: State.WITHDRAWN,
}
FITS = _("It fits.")
NOT_NOW = _("This cannot be done now: the pledge is in the state “%(state)s”.")
UNSIGNED = _("Say who signs it, and on which day.")
CORE_MISSING = _("The core commitments belong to every pledge; missing: %(codes)s.")
UNPLANNED = _("Say of each core commitment what you plan, and by when; missing: %(codes)s.")
UNTOLD = _("Say of each commitment how far it is, with the evidence; missing: %(codes)s.")
RETIRED = _("No longer in the list: %(codes)s.")


def may(act: Act, state: State) -> Verdict:
    fits = state in FROM[act]
    return Verdict(fits, FITS if fits else NOT_NOW, {} if fits else {"state": state})


def state_on(state: State, due: date | None, day: date) -> State:
    """As it stands on a day: twelve months after its publication, its report is due."""
    over = state is State.PUBLISHED and due is not None and day >= due
    return State.REPORT_DUE if over else state


def due_on(published: date, months: int) -> date:
    """Calendar months, each pledge from its own publication."""
    return months_on(published, months)


@dataclass(frozen=True, slots=True)
class Planned:
    what: str
    by: date


@dataclass(frozen=True, slots=True)
class Item:
    """What a pledge says of one commitment."""

    code: str
    planned: Sequence[Planned] = ()
    progress: Progress | None = None
    evidence: str = ""


def may_submit(
    items: Sequence[Item], signatory: str, signed: date | None, held: Collection[str]
) -> Verdict:
    """Is everything there that a pledge needs before it is checked? `held` is in the list today."""
    planned = {each.code for each in items if each.planned}
    here = {each.code for each in items}
    if missing := [code for code in CORE if code not in here]:
        return Verdict(False, CORE_MISSING, {"codes": ", ".join(missing)})
    if missing := [code for code in CORE if code not in planned]:
        return Verdict(False, UNPLANNED, {"codes": ", ".join(missing)})
    if gone := sorted(here - set(held)):
        return Verdict(False, RETIRED, {"codes": ", ".join(gone)})
    signs = bool(signatory.strip()) and signed is not None
    return Verdict(signs, FITS if signs else UNSIGNED)


def may_report(items: Sequence[Item]) -> Verdict:
    """Is it said of every commitment how far it is, with evidence where something was done?"""
    untold = [
        each.code
        for each in items
        if each.progress is None
        or (each.progress is not Progress.NOT_STARTED and not each.evidence.strip())
    ]
    facts = {"codes": ", ".join(untold)}
    return Verdict(False, UNTOLD, facts) if untold else Verdict(True, FITS)


def reminder_on(
    day: date, due: date, sent: Collection[str], days: Mapping[Stage, int]
) -> Stage | None:
    """Which reminder goes out on this day? The newest that fell due, once; what was missed before
    it is not made up for. `days` are those before the report is due, or after it for the last.
    """
    reached = [
        stage for stage in Stage if stage in days and day >= _starts(stage, due, days[stage])
    ]
    last = reached[-1] if reached else None
    return last if last is not None and last not in sent else None


def _starts(stage: Stage, due: date, days: int) -> date:
    away = timedelta(days=days)
    return due + away if stage is Stage.OVERDUE else due - away
