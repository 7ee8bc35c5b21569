"""Which rule does a wording of the rules profile stand for, and which number a figure?

A profile is read by people: its values are sentences. Those that a rule takes are listed here.
"""

from collections.abc import Mapping
from dataclasses import replace

from rules.charter import Charter, Matter
from rules.consent import Silence
from rules.majority import (
    MAJORITY_OF_MEMBERS,
    MAJORITY_OF_PRESENT,
    MAJORITY_OF_SEATS,
    SIMPLE,
    TWO_THIRDS_OF_MEMBERS,
    TWO_THIRDS_OF_SEATS,
    Majority,
)
from rules.notice_days import Notice, Sent
from rules.quorum import Stands
from rules.recusal import Late

MAJORITIES: Mapping[str, Majority] = {
    "more than half of the voting seats are present": MAJORITY_OF_SEATS,
    "more than half of the voting seats": MAJORITY_OF_SEATS,
    "more than half of the seats of the Member States are present": MAJORITY_OF_SEATS,
    "more than half of the seats of the Member States": MAJORITY_OF_SEATS,
    "more than half of the members": MAJORITY_OF_MEMBERS,
    "more than half of the members in office": MAJORITY_OF_MEMBERS,
    "more than half of those present": MAJORITY_OF_PRESENT,
    "more than half of the votes cast": SIMPLE,
    "more than half of the members in office are present": MAJORITY_OF_MEMBERS,
    "two thirds of the voting seats": TWO_THIRDS_OF_SEATS,
    "two thirds of the voting seats are present": TWO_THIRDS_OF_SEATS,
    "two thirds of the members in office": TWO_THIRDS_OF_MEMBERS,
    "two thirds of the representatives": TWO_THIRDS_OF_MEMBERS,
}
SILENCES: Mapping[str, Silence] = {
    "consent, if the launch note said so": Silence.CONSENT,
    "nothing": Silence.NOTHING,
}
STANDS: Mapping[str, Stands] = {
    "who has answered counts as present": Stands.ANSWERED,
    "every seat that was asked counts as present": Stands.ASKED,
    "no quorum is asked": Stands.NOTHING,
}


YES, NO = "yes", "no"


def majority(charter: Charter, key: str) -> Majority:
    """The majority of the profile, with what it says of abstentions and of the recused; what the
    act fixes stays as it is.
    """
    named = MAJORITIES[charter.rule(key).value]
    return named if charter.rule(key).locked else _profiled(charter, named)


def deciding(charter: Charter, matter: Matter) -> Majority | None:
    """The majority by which the body decides a matter, as `majority` has it; None: by consensus."""
    found = charter.decides.get(matter)
    if found is None or found.locked:
        return found.majority if found else None
    return _profiled(charter, found.majority)


def _profiled(charter: Charter, named: Majority) -> Majority:
    counted = yes(charter, "vote.abstention_counts_in_base")
    return replace(
        named,
        abstentions_count=None if counted else False,
        recused_count=yes(charter, "vote.recused_count_in_base"),
    )


def quorum_of(charter: Charter) -> Majority:
    return MAJORITIES[charter.rule("quorum").value]


def stands(charter: Charter, key: str) -> Stands:
    """What counts as presence where nobody sits together?"""
    return STANDS[charter.rule(key).value]


def late(charter: Charter) -> Late:
    return Late(charter.rule("vote.recused_late").value)


def yes(charter: Charter, key: str) -> bool:
    return {YES: True, NO: False}[charter.rule(key).value]


def number(charter: Charter, key: str) -> int:
    return int(charter.rule(key).value)


def silence(charter: Charter) -> Silence:
    return SILENCES[charter.rule("written.silence_means").value]


def notice(charter: Charter) -> Notice:
    days = (number(charter, key) for key in (Sent.INVITATION, Sent.DOCUMENTS, Sent.URGENT))
    return Notice(*days)
