"""What is done to put a question to the seats: once, again with another text, and again to those
who are silent.
"""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import select

from commons.decisions.closing import finish, held_open
from commons.decisions.finding import FOUND
from commons.decisions.fitting import refuse_parts, refuse_what_does_not_fit
from commons.decisions.grounds import refuse_unasked
from commons.decisions.laws import law_for
from commons.decisions.models import (
    Ballot,
    Decision,
    Elector,
    End,
    Procedure,
    Provision,
)
from commons.decisions.numbering import next_reference
from commons.decisions.proposals import Proposal, Subject
from commons.decisions.queries.counting import standing_of
from commons.decisions.queries.seats import electors_of, seats_for, voice_of
from commons.decisions.stepping import leave_out, set_apart
from commons.decisions.telling import stir_all, tell_seats
from commons.documents.obstacles import refuse_obstructed
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import refuse_unless, require
from kernel.actions import Repeated, action
from kernel.clock import days_before, now
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import Permission
from rules.electorate import may_be_secret
from rules.words import sentence as _


@action(Permission.PROPOSE_DECISION)
def propose(actor: Person, place: Workspace, proposal: Proposal, key: str) -> Decision:
    """Put a question to the seats; which they are, and who fills them, is written down now."""
    if before := _sent_before(actor, place, key):
        raise Repeated(before)
    if proposal.members_only:
        require(actor, Permission.CONFER, place)
    made = _made(actor, place, proposal, key)
    made.reference_number = next_reference(place)
    _open(actor, made, proposal)
    return made


@action(Permission.PROPOSE_DECISION)
def put_anew(
    actor: Person, decision: Decision, subject: Subject, closes_at: datetime | None, key: str
) -> Decision:
    """The text has changed: end it, and put the new text to the seats. No answer goes along."""
    if before := _sent_before(actor, decision.workspace, key):
        raise Repeated(before)
    held_open(decision)
    again = _proposal_of(decision, subject, closes_at)
    made = _made(actor, decision.workspace, again, key)
    made.reference_number, made.round = decision.reference_number, decision.round + 1
    made.supersedes_id = decision.id
    finish(decision, End.SUPERSEDED, actor)
    _open(actor, made, again)
    return made


@action(Permission.PROPOSE_DECISION)
def remind(actor: Person, decision: Decision) -> int:
    """Put it afresh before those who have not answered, and before nobody else."""
    held_open(decision)
    refuse_unless(not decision.secret, _("Who has voted in secret is not asked for it."))
    silent = [line.elector for line in standing_of(decision, closed=False).silent]
    witness(seats=[each.code for each in silent])
    return tell_seats(decision, silent, "reminded", actor.id)


def _proposal_of(decision: Decision, subject: Subject, closes_at: datetime | None) -> Proposal:
    """The same question about another text."""
    same = (
        "title",
        "question",
        "procedure",
        "ballot",
        "options",
        "places",
        "matter",
        "shown",
        "thread_id",
    )
    kept: dict[str, Any] = {name: getattr(decision, name) for name in same}
    return Proposal(
        **kept,
        candidates=tuple(decision.candidates),
        provisions=tuple(each.title for each in decision.provisions),
        members_only=decision.members_only or subject.members_only,
        closes_at=closes_at,
        subject=subject,
    )


def _sent_before(actor: Person, place: Workspace, key: str) -> Decision | None:
    mine = (Decision.workspace_id == place.id, Decision.opened_by_id == actor.id)
    return db.session.scalar(select(Decision).where(*mine, Decision.key == key))


def _made(actor: Person, place: Workspace, proposal: Proposal, key: str) -> Decision:
    subject = proposal.subject
    return Decision(
        workspace=place,
        key=key,
        opened_by=actor,
        opened_at=now(),
        law=law_for(place, proposal.matter, proposal.procedure),
        document_id=subject.document_id if subject else None,
        text_title=subject.title if subject else "",
        text_version=subject.version if subject else None,
        text_digest=subject.digest if subject else "",
        members_only=proposal.members_only or bool(subject and subject.members_only),
        **_plain(proposal),
    )


def _plain(proposal: Proposal) -> dict[str, Any]:
    elsewhere = {"provisions", "subject", "members_only", "candidates", "apart", "apart_because"}
    plain = {name: value for name, value in asdict(proposal).items() if name not in elsewhere}
    return plain | {"candidates": list(proposal.candidates)}


def _open(actor: Person, made: Decision, proposal: Proposal) -> None:
    refuse_unasked(made.workspace, made.matter, made.document_id)
    refuse_obstructed(made.document_id)
    refuse_what_does_not_fit(made)
    refuse_parts(made, proposal)
    db.session.add(made)
    db.session.flush()
    for number, title in enumerate(proposal.provisions, 1):
        db.session.add(Provision(decision_id=made.id, number=number, title=title))
    _freeze(made)
    set_apart(made, proposal.apart, proposal.apart_because)
    leave_out(made)
    made.reminds_at = _reminder(made)
    asked = [each for each in electors_of(made) if not each.apart]
    told = tell_seats(made, asked, "opened", actor.id)
    stir_all(made)
    FOUND.find_again(made, stir("workspace", made.workspace_id))
    if proposal.apart:
        why = fingerprint(proposal.apart_because.strip())
        witness(apart=list(proposal.apart), apart_because=why)
    witness(reference=made.reference_number, round=made.round, told=told, law=made.law["rule"])
    witness(question=fingerprint(made.question), text=made.text_digest, ballot=str(made.ballot))


def _freeze(made: Decision) -> None:
    """Write down which seats are asked and who fills them at this moment."""
    seats = seats_for(made.workspace, made.procedure)
    refuse_unless(seats, _("No seat of this workspace votes."))
    for place, seat in enumerate(seats, 1):
        voice = voice_of(seat)
        made.electors.append(
            Elector(
                seat=seat,
                place=place,
                code=seat.code,
                label=seat.name,
                country=seat.country,
                holder=voice.holder,
                stand_in=voice.stand_in,
            )
        )
    db.session.flush()
    refuse_unless(any(not each.vacant for each in made.electors), _("Nobody fills these seats."))
    alike = may_be_secret(each.weight for each in made.electors)
    refuse_unless(made.ballot != Ballot.SECRET or alike.granted, alike.because)


def _reminder(made: Decision) -> datetime | None:
    if made.procedure != Procedure.WRITTEN or made.closes_at is None:
        return None
    return days_before(made.closes_at, made.law["remind_days"])
