"""How do the decisions of the demonstration world come about? As the chair puts them."""

from datetime import datetime, timedelta

from sqlalchemy import select

from commons.decisions import actions
from commons.decisions.actions.casting import Said
from commons.decisions.models import Decision, Elector
from commons.decisions.proposals import Proposal
from commons.decisions.queries.seats import voice_of
from commons.decisions.settling import settle_due
from commons.decisions.subjects import subject_of
from commons.documents.models import Document
from commons.figures.actions import Setting, set_figure
from commons.membership.models import OfficeHolder, Person
from commons.workspaces.models import Workspace
from demo.decisions import DECISIONS
from demo.decisions.shapes import DAY, Put, Spoken
from demo.told import ago, keeper
from kernel import clock
from kernel.clock import BRUSSELS, today
from kernel.database import db

FIGURES = (
    (
        60 * DAY,
        "minutes.draft_days",
        Setting(
            "10",
            "Rules of procedure of the Board, Article 12(2)",
            "Delegations asked for the draft before the next sub-group meets.",
            "15",
        ),
    ),
    (
        25 * DAY,
        "written.remind_days",
        Setting(
            "3",
            "Conclusions of the 16th plenary",
            "Trzy delegacje prosiły o jeden dzień więcej na uzgodnienia krajowe.",
            "2",
        ),
    ),
)


def put_questions() -> None:
    """Put them to the seats, the oldest first, and let the seats answer."""
    for put in sorted(DECISIONS, key=lambda put: -put.ago):
        _put(put)


def _put(put: Put) -> None:
    place = db.session.scalars(select(Workspace).where(Workspace.slug == put.workspace)).one()
    by = _chair(place)
    with ago(put.ago):
        decision = actions.propose(by, place, _proposal(put), f"demo-{place.id}-{put.ago}")
    electors = {each.code: each for each in decision.electors}
    for spoken in sorted(put.spoken, key=lambda spoken: -spoken.ago):
        _remind(decision, spoken.ago)
        _speak(decision, electors, spoken)
    _remind(decision, 0)
    if put.closed is not None:
        with ago(put.closed):
            actions.close(by, decision)
    if put.public:
        _publish(put, decision)
    for code, words in put.annexed.items():
        with ago((put.closed or 0) - 90):
            actions.annex(_speaker(electors[code]), decision, code, words)


def _remind(decision: Decision, before: int) -> None:
    """The house reminded on its day: nobody is written to because it opens its doors."""
    due = decision.reminds_at
    if due and due <= clock.now() - timedelta(minutes=before):
        with clock.at(due):
            settle_due()


def _publish(put: Put, decision: Decision) -> None:
    """A day after it was decided."""
    with ago((put.closed or 0) - DAY):
        link = f"https://register.example/{decision.reference_number.replace('/', '-')}"
        by = keeper(decision.workspace)
        actions.note_publication(by, decision, put.public, link.replace(" ", "-"), today())


def set_figures() -> None:
    """What the rules of procedure of the Board say otherwise than the profile began."""
    place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
    for minutes, key, wanted in FIGURES:
        with ago(minutes):
            set_figure(keeper(place), place, key, wanted)


def _proposal(put: Put) -> Proposal:
    document = db.session.scalar(select(Document).where(Document.title == put.document))
    return Proposal(
        title=put.title,
        question=put.question,
        procedure=put.procedure,
        ballot=put.ballot,
        options=put.options,
        candidates=put.candidates,
        provisions=put.provisions,
        matter=put.matter,
        closes_at=_closes(put) if put.until else None,
        subject=subject_of(document) if document else None,
    )


def _closes(put: Put) -> datetime:
    """At six in the evening, in Brussels, as people choose it."""
    shown = datetime.now(BRUSSELS) + timedelta(minutes=put.until)
    return shown.replace(hour=18, minute=0, second=0, microsecond=0)


def _speak(decision: Decision, electors: dict[str, Elector], spoken: Spoken) -> None:
    for code in spoken.seats.split():
        said = Said(spoken.choice, spoken.reason, (), spoken.provision, decision.text_digest)
        with ago(spoken.ago):
            if spoken.by_phone:
                actions.enter(keeper(decision.workspace), decision, code, said)
            else:
                actions.answer(_speaker(electors[code]), decision, code, said)


def _speaker(elector: Elector) -> Person:
    voice = voice_of(elector.seat)
    return voice.acting[0]


def _chair(place: Workspace) -> Person:
    found = select(Person).join(OfficeHolder, OfficeHolder.person_id == Person.id)
    held = db.session.scalars(found.where(OfficeHolder.workspace_id == place.id)).first()
    return held or keeper(place)
