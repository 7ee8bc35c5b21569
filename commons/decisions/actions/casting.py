"""What a seat answers: by whoever speaks for it today, or by phone through the secretariat."""

from typing import NamedTuple

from sqlalchemy import select

from commons.decisions.choices import REASONED, choices_of
from commons.decisions.closing import held_open
from commons.decisions.models import Answer, Decision, Elector, Options, Provision, Shown
from commons.decisions.models.said import WHOLE
from commons.decisions.queries.counting import counting
from commons.decisions.queries.seats import elector_asked, speaking_for, voice_of
from commons.decisions.refusals import noted
from commons.decisions.stepping import alternate_returns
from commons.decisions.telling import stir_all
from commons.membership.models import Person
from kernel.access import Refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.electorate import ASIDE, Aside
from rules.words import sentence as _


class Said(NamedTuple):
    """What is answered, to what, and about which text."""

    choice: str
    reason: str = ""
    ranking: tuple[str, ...] = ()
    provision: int = WHOLE
    text: str = ""
    """The digest of the text that was before whoever answers."""


@noted
@action(Permission.ANSWER_DECISION)
def answer(actor: Person, decision: Decision, seat: str, said: Said) -> Answer:
    """Answer for a seat; answered anew, the last answer counts and the others stay to be seen."""
    _open_for_named(decision)
    alternate_returns(decision, seat)
    elector = speaking_for(actor, decision, seat)
    _fits(decision, said)
    voice = voice_of(elector.seat)
    stands_in = voice.holder is None or voice.holder.id != actor.id
    before = _before(elector, said.provision)
    _before_the_holder(elector, before, stands_in=stands_in)
    return _say(elector, said, actor, stands_in=stands_in)


@noted
@action(Permission.ENTER_ANSWER)
def enter(actor: Person, decision: Decision, seat: str, said: Said) -> Answer:
    """Write down what a seat said by phone; whoever speaks for it can confirm it or answer anew."""
    _open_for_named(decision)
    elector = elector_asked(decision, seat)
    _fits(decision, said)
    voice = voice_of(elector.seat)
    speaker = voice.holder or voice.stand_in
    if speaker is None:
        raise Refused(Verdict(False, _("Nobody speaks for %(seat)s today."), {"seat": seat}))
    witness(phone=True)
    return _say(elector, said, speaker, stands_in=voice.holder is None, entered_by=actor)


@noted
@action(Permission.ANSWER_DECISION)
def confirm(
    actor: Person, decision: Decision, seat: str, number: int, provision: int = WHOLE
) -> Answer:
    """Say that what the secretariat wrote down is what one said, of the whole or of a part."""
    _open_for_named(decision)
    elector = speaking_for(actor, decision, seat)
    last = counting(_before(elector, provision))
    fits = last and last.number == number and last.entered_by_id and last.person_id == actor.id
    if last is None or not fits:
        raise Refused(Verdict(False, _("There is nothing to confirm.")))
    said = Said(last.choice, last.reason, tuple(last.ranking), provision, decision.text_digest)
    return _say(elector, said, actor, stands_in=last.stands_in, confirms=number)


def _open_for_named(decision: Decision) -> None:
    """From here on nobody else can change how it stands."""
    held_open(decision)
    refuse_unless(not decision.secret, _("This vote is secret: take a ballot paper."))


def _fits(decision: Decision, said: Said) -> None:
    changed = _("The text was changed meanwhile. Read it, then answer.")
    refuse_unless(said.text == decision.text_digest, changed)
    offered = choices_of(decision)
    ranked = decision.options == Options.RANKED and said.ranking
    wanted = said.ranking if ranked else (said.choice,)
    fine = all(each in offered for each in wanted) and len(set(wanted)) == len(wanted)
    refuse_unless(fine, _("This is no answer to the question."))
    refuse_unless(
        said.choice not in REASONED or said.reason.strip(), _("Say why: everyone reads it.")
    )
    known = _numbers(decision) or {WHOLE}
    refuse_unless(said.provision in known, _("There is no such provision."))


def _numbers(decision: Decision) -> set[int]:
    found = select(Provision.number).where(Provision.decision_id == decision.id)
    return set(db.session.scalars(found))


def _before(elector: Elector, provision: int) -> list[Answer]:
    mine = (Answer.decision_id == elector.decision_id, Answer.seat_id == elector.seat_id)
    found = select(Answer).where(*mine, Answer.provision == provision)
    return list(db.session.scalars(found.order_by(Answer.number)))


def _before_the_holder(elector: Elector, before: list[Answer], *, stands_in: bool) -> None:
    """What the holder said is not undone by an alternate."""
    spoken = any(not each.stands_in for each in before)
    refuse_unless(not (stands_in and spoken), ASIDE[Aside.HOLDER], seat=elector.label)


def _say(
    elector: Elector,
    said: Said,
    speaker: Person,
    *,
    stands_in: bool,
    entered_by: Person | None = None,
    confirms: int | None = None,
) -> Answer:
    before = _before(elector, said.provision)
    last = counting(before)
    same = last and last.said == (said.choice, said.ranking) and last.reason == said.reason.strip()
    if last and same and confirms is None and not entered_by and not last.entered_by_id:
        raise Repeated(last)
    made = Answer(
        decision_id=elector.decision_id,
        seat_id=elector.seat_id,
        provision=said.provision,
        number=before[-1].number + 1 if before else 1,
        choice=said.choice,
        ranking=list(said.ranking),
        reason=said.reason.strip(),
        person=speaker,
        stands_in=stands_in,
        entered_by=entered_by,
        confirms=confirms,
        at=now(),
    )
    db.session.add(made)
    db.session.flush()
    _announce(elector, made)
    return made


def _announce(elector: Elector, made: Answer) -> None:
    stir_all(elector.decision)
    for person in voice_of(elector.seat).acting:
        stir("person", person.id)
    witness(seat=elector.code, provision=made.provision, number=made.number)
    witness(person=made.person_id)
    if elector.decision.shown == Shown.LIVE:  # else the record would tell before the close
        witness(choice=made.choice, ranking=made.ranking, reason=fingerprint(made.reason))
