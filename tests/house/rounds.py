"""What is consulted on in every place of the stage, and what another body asks of it."""

from datetime import timedelta

from commons.consultations.models import Consultation, Consulted, Observation
from commons.documents.models import Document, Kind, Level
from commons.drafting.models import Version
from commons.membership.models import Mandate, Person, Seat
from commons.referrals.models import Enclosure, Envelope, Milestone, Referral
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from rules.referring import Step
from tests.house.decided import decided
from tests.house.practised import practised
from tests.house.refs import Ref, canary
from tests.house.sought import sought
from tests.house.surveyed import surveyed
from tests.house.things import CONSULTATIONS, REFERRALS, Thing

BY = "Somebody"
NO_DIGEST = "0" * 64


def laid_out(
    here: Workspace, at: tuple[str, str], by: Person, seat: Seat, mandate: Mandate
) -> dict[str, Ref]:
    """All that is put to the seats of a place, sought for it, or asked of it."""
    surveyed(here, at, by.id)
    put = decided(here, at, by.id, seat) | sought(here, at, by, mandate)
    return put | going_round(here, at, by.id, seat) | practised(here, at, by, seat)


def going_round(here: Workspace, at: tuple[str, str], by: int, seat: Seat) -> dict[str, Ref]:
    found = {each.name: _consultation(here, at, by, seat, each) for each in CONSULTATIONS}
    return found | {each.name: _request(here, at, by, each) for each in REFERRALS}


def _text(here: Workspace, at: tuple[str, str], by: int, thing: Thing) -> Document:
    word, level = canary(*at, thing.name), Level.BODY if thing.members_only else Level.LIMITED
    made = Document(workspace_id=here.id, kind=Kind.TEXT, title=f"{word} text", level=level,
                    author_id=by, author_name=BY,
                    key=f"round-{here.id}-{thing.name}"[:64])  # fmt: skip
    db.session.add(made)
    db.session.flush()
    said = [{"type": "text", "text": f"{word} frozen"}]
    tree = {"type": "doc", "content": [{"type": "paragraph", "content": said}]}
    db.session.add(Version(document_id=made.id, number=1, seq=0, tree=tree, digest=NO_DIGEST,
                           author_id=by, author_name=BY, frozen_for="a round"))  # fmt: skip
    return made


def _consultation(here: Workspace, at: tuple[str, str], by: int, seat: Seat, thing: Thing) -> Ref:
    word, text = canary(*at, thing.name), _text(here, at, by, thing)
    made = Consultation(workspace=here, document_id=text.id, reference_number="C 1", comments=1,
                        title=f"{word} title", question=f"{word} question", text_version=1,
                        text_digest=NO_DIGEST, key=f"round-{thing.name}", opened_by_id=by,
                        closes_at=now() + timedelta(days=9))  # fmt: skip
    made.asked.append(Consulted(seat=seat, place=1, code=seat.code, label=seat.name))
    db.session.add(made)
    db.session.flush()
    words = {"text": f"{word} said", "passage": "1", "sort": "general", "alike": NO_DIGEST}
    db.session.add(Observation(consultation_id=made.id, seat_id=seat.id, code=seat.code,
                               label=seat.name, number=1, author_id=by, author_name=BY,
                               key=f"said-{made.id}", sent_at=now(), **words))  # fmt: skip
    return Ref(Consultation, made.id)


def _request(here: Workspace, at: tuple[str, str], by: int, thing: Thing) -> Ref:
    word, text = canary(*at, thing.name), _text(here, at, by, thing)
    made = Referral(reference_number="R 1", sender_name="Commission", receiver_name=here.name,
                    purpose="advice", cite="-", title=f"{word} title", question=f"{word} asked",
                    due_at=now() + timedelta(days=9), step=Step.SENT)  # fmt: skip
    made.milestones.append(Milestone(number=1, step=Step.SENT))
    made.enclosures.append(Enclosure(number=1, document_id=text.id, title=f"{word} enclosed",
                                     version=1, digest=NO_DIGEST))  # fmt: skip
    held = Envelope(workspace=here, sends=False, members_only=thing.members_only, by_id=by,
                    key=f"asked-{thing.name}")  # fmt: skip
    made.envelopes.append(held)
    db.session.add(made)
    db.session.flush()
    return Ref(Envelope, held.id)
