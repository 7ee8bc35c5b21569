"""What the demonstration world consults on, and what its bodies ask of each other."""

# ruff: noqa: RUF001 - people write in their own script

from datetime import datetime, timedelta

from sqlalchemy import select

from commons.consultations import actions as rounds
from commons.consultations.facts import Call, Said
from commons.consultations.models import Consultation
from commons.decisions.proposals import Subject
from commons.decisions.subjects import subject_of
from commons.documents.models import Document
from commons.drafting.actions import freeze_version
from commons.drafting.reading import read
from commons.drafting.versioning import Moment
from commons.referrals import actions as requests
from commons.referrals.facts import Letter
from commons.referrals.models import Envelope
from commons.workspaces.models import Workspace
from demo.shapes import DAY, HOUR
from demo.told import ago, keeper, somebody
from kernel.clock import BRUSSELS
from kernel.database import db
from rules.consulting import Answer, Sort
from rules.referring import Step

REPORT = "Annual report of the Advisory Forum"
CHATBOTS = "Opinion on the transparency of chatbots"
EXAMPLES = "Examples for the guidelines on high-risk systems"
ONE_PLACE = "One place is not enough: the drafts must be there in all languages of the Union."
Spoken = tuple[str, str, int, Sort, int, str, str]
COMMENTS: tuple[Spoken, ...] = (
    ("fiorella-dantoni", "S013", 1, Sort.TECHNICAL, 3,
     "Manca il numero dei servizi provati. Dodici su venti non erano accessibili.",
     "Twelve of twenty public services could not be used by people with disabilities."),
    ("zbigniew-orlowicz", "S009", 1, Sort.GENERAL, 5, ONE_PLACE, ""),
    ("caoimhe-tierney", "S008", 2, Sort.GENERAL, 5, ONE_PLACE, ""),
    ("ulrike-steinmeyer", "S004", 3, Sort.EDITORIAL, 1,
     "„Viermal“ und die Termine nennen: wer später liest, sucht sie sonst.",
     "The Forum met four times, in February, May, September and November."),
    ("stelios-vranas", "ENISA", 4, Sort.LEGAL, 1,
     "Να αναφερθεί το άρθρο 67(10), που ζητεί την έκθεση.", ""),
    ("mart-kuusemets", "S017", 5, Sort.TECHNICAL, 3,
     "Standardite kohta puudub viide: millised kümme kavandit?", ""),
)  # fmt: skip
"""By whom, for which seat, how many hours after the opening, of which kind, on which block."""


def go_round() -> None:
    _consult()
    _ask()


def _document(title: str) -> Document:
    return db.session.scalars(select(Document).where(Document.title == title)).one()


def _frozen(title: str, purpose: str) -> Subject:
    """The text as it is, kept for what follows."""
    document = _document(title)
    if subject_of(document) is None:
        reading = read(document)
        moment = Moment(reading.tree, reading.seq)
        freeze_version(keeper(document.workspace), document, moment, purpose)
    found = subject_of(document)
    if found is None:
        raise LookupError(title)
    return found


def _in_days(days: int) -> datetime:
    """At six in the evening, in Brussels, as people choose it."""
    shown = datetime.now(BRUSSELS) + timedelta(days=days)
    return shown.replace(hour=18, minute=0, second=0, microsecond=0)


def _place(slug: str) -> Workspace:
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def _consult() -> None:
    place = _place("forum")
    by = keeper(place)
    with ago(2 * DAY):
        subject = _frozen(REPORT, "the consultation of members")
        call = Call(title="Annual report: your comments", subject=subject, closes_at=_in_days(6),
                    question="What is missing, and what would you say otherwise?")  # fmt: skip
        made = rounds.open_consultation(by, place, call, "demo-round-report")
    for comment in COMMENTS:
        _comment(made, comment)
    with ago(HOUR):
        reply = "The article opens the chapter now."
        rounds.answer_comments(by, made, [5], Answer.ACCEPTED, reply)


def _comment(made: Consultation, comment: Spoken) -> None:
    by, code, after, sort, block, text, words = comment
    who, key = somebody(by), f"demo-{code}"
    said = Said(text=text, sort=sort, passage=_name(block), proposed=words, block=block)
    with ago(2 * DAY - after * HOUR):
        rounds.draft_comment(who, made, code, said, key)
        rounds.send_in(who, made, code)


def _name(block: int) -> str:
    return {1: "What the Forum did", 3: "What it heard", 5: "What it asks for next year"}[block]


def _ask() -> None:
    board, forum = _place("board"), _place("forum")
    with ago(9 * DAY):
        letter = Letter(
            receiver_id=forum.id,
            purpose="opinion",
            title="How chatbots say what they are",
            question="Article 50 asks that people know they talk to a machine. By which signs do "
            "they know it soonest, and what can a small firm do at little cost?",
            due_at=_in_days(30),
            enclosed=(_frozen(EXAMPLES, "a request"),),
        )
        requests.send_request(keeper(board), board, letter, "demo-request-chatbots")
    held = db.session.scalars(select(Envelope).where(Envelope.workspace_id == forum.id)).one()
    for step, when in ((Step.RECEIVED, 8), (Step.ACCEPTED, 7)):
        with ago(when * DAY):
            requests.take_on(keeper(forum), held, step)
    with ago(2 * DAY):
        requests.take_on(keeper(forum), held, Step.IN_WORK, _document(CHATBOTS))
