"""How does a written procedure stand, and how did it end?

SPR 8(2): the rules of procedure may provide for silence. C(2016) 3301, Annex 3 (unverified): a
simple majority of the members can have it stopped and taken to a meeting. What silence means, how
long it lasts and who may stop it are settings of the body's profile. An answer counts if it comes
before the end; a text changed on the way is launched anew.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from rules.consent import Silence, with_silence
from rules.deciding import decide
from rules.electorate import Electorate, Tally
from rules.majority import MAJORITY_OF_MEMBERS, Majority
from rules.outcomes import Deciding, Outcome, Saying, outstanding
from rules.periods import Period, Unit, last_day, over_at
from rules.words import sentence as _

RUNNING = _("It runs until the end of its time; still to answer: %(out)s.")
SILENT = _("Not answering counted as consent; not answered: %(out)s.")
UNHEARD = _("Not answering counted for nothing; not answered: %(out)s.")
STOPPED = _("Asked for a meeting: %(stops)s, enough: %(needed)s. It ends without a result.")
CHAIR = _("The chair took it to a meeting: it ends without a result.")
CHANGED = _("The text was changed before the end: it has to be launched anew.")


class Ending(StrEnum):
    RUNNING = "running"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    TO_A_MEETING = "to a meeting"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Written:
    """What was said at the launch, and what came in between; None: it did not."""

    until: datetime
    silence: Silence = Silence.CONSENT
    stop: Majority = MAJORITY_OF_MEMBERS
    stopped_by_chair: datetime | None = None
    text_changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    ending: Ending
    says: tuple[Saying, ...]
    outcome: Outcome | None = None
    """None where it ended without a result."""

    @property
    def over(self) -> bool:
        return self.ending is not Ending.RUNNING


def ended(
    written: Written,
    rule: Deciding,
    tally: Tally,
    electorate: Electorate,
    moment: datetime,
    *,
    stops: int = 0,
    cite: str = "rules of procedure",
) -> Ended:
    """Tally and stops hold what came before the end (`in_time`) and up to the moment."""
    halted = _halted(written, electorate, moment, stops)
    if halted:
        return halted
    out = outstanding(tally, electorate)
    if moment < written.until:
        open_ = decide(rule, tally, electorate, closed=False, cite=cite)
        return Ended(Ending.RUNNING, (Saying(RUNNING, {"out": out}), *open_.says), open_)
    final = decide(rule, with_silence(tally, electorate, written.silence), electorate, cite=cite)
    heard = Saying(SILENT if written.silence is Silence.CONSENT else UNHEARD, {"out": out})
    ending = Ending.ADOPTED if final.carries else Ending.REJECTED
    return Ended(ending, (*final.says, heard), final)


def end_of(
    launched: date, working_days: int, holidays: AbstractSet[date], zone: tzinfo
) -> datetime:
    """The first moment at which it is too late, for a launch on that day."""
    return over_at(last_day(launched, Period(working_days, Unit.WORKING_DAYS), holidays), zone)


def in_time(written: Written, answered: datetime) -> bool:
    """At the end itself it is too late."""
    return answered < written.until


def _halted(written: Written, electorate: Electorate, moment: datetime, stops: int) -> Ended | None:
    """Was it stopped before its end?"""
    needed = written.stop.needed(electorate.in_office)
    if _came(written.text_changed, written, moment):
        return Ended(Ending.VOID, (Saying(CHANGED),))
    if _came(written.stopped_by_chair, written, moment):
        return Ended(Ending.TO_A_MEETING, (Saying(CHAIR),))
    if stops >= needed > 0:
        facts = {"stops": stops, "needed": needed}
        return Ended(Ending.TO_A_MEETING, (Saying(STOPPED, facts),))
    return None


def _came(at: datetime | None, written: Written, moment: datetime) -> bool:
    return at is not None and at < written.until and at <= moment
