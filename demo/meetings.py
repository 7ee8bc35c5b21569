"""The meetings of the Board in the demonstration world: two that were held, one that is called.

Beside them a question which day suits.
"""

from sqlalchemy import select

from commons.documents.models import Document
from commons.drafting.gathering import gather
from commons.drafting.reading import engine, read
from commons.drafting.versioning import Moment
from commons.meetings import actions
from commons.meetings.facts import ItemFacts
from commons.meetings.models import DatePoll, ItemKind, Meeting, Suits
from commons.meetings.queries.meetings import own_seats
from commons.meetings.writing_up import begin_minutes
from commons.membership.models import Person
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from demo.sittings import CHAIR, DESK, answered, begun, held, moment, on
from demo.told import somebody
from kernel.database import db

INFORMATION, DISCUSSION, DECISION = ItemKind


def hold_meetings() -> None:
    board = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
    autumn, sandboxes = _autumn(board), _sandboxes(board)
    _adopt(autumn, sandboxes)
    _correct(sandboxes)
    _winter(board)
    _spring(board)
    gather()
    engine().close()


def _autumn(board: Workspace) -> Meeting:
    made = begun(
        board,
        -52,
        "Autumn plenary",
        ItemFacts(title="Opening and adoption of the agenda", kind=INFORMATION, minutes=10),
        ItemFacts(
            title="Guidelines on high-risk systems: examples from the Member States",
            kind=DISCUSSION,
            minutes=60,
            duty="66.e.i",
        ),
        ItemFacts(title="Preparation of the answer to the Commission", kind=DECISION, minutes=40,
                  duty="66.c"),
        ItemFacts(title="Any other business", kind=INFORMATION, minutes=10),
    )  # fmt: skip
    made.items[2].closed = True
    made.items[1].internal = "Two delegations asked that their reservations not be made public."
    held(made, -52, (
        "The Chair welcomed the delegations.",
        """Slovenia presented one example for each point of Annex III.
        Seventeen delegations spoke. The Board asked for examples from small administrations.""",
        "The Board agreed on the line to take.",
        "Latvia offered to write an outline for the reports on resources.",
    ))  # fmt: skip
    with on(-52, 12, 50):
        what, due = "Collect examples from small administrations", moment(-20, 12).date()
        actions.add_task(somebody(CHAIR), made, what, somebody("matej-zorman"), due, made.items[1])
    with on(-50, 16):
        begin_minutes(somebody(DESK), made)
        actions.send_minutes(somebody(DESK), made, moment(-36, 12).date())
    return made


def _sandboxes(board: Workspace) -> Meeting:
    made = begun(
        board,
        -13,
        "Exchange on regulatory sandboxes",
        ItemFacts(title="Opening and adoption of the agenda", kind=INFORMATION, minutes=10),
        ItemFacts(title="Minutes of the autumn plenary", kind=DECISION, minutes=5),
        ItemFacts(title="Exit reports: what the first ones tell", kind=DISCUSSION, minutes=70,
                  duty="66.k"),
    )  # fmt: skip
    held(made, -13, (
        "The Chair welcomed the delegations.",
        "The minutes were adopted without a change.",
        "Estonia, Spain and Luxembourg reported. The Board will look at the reports again.",
    ))  # fmt: skip
    with on(-13, 12, 50):
        chair, item = somebody(CHAIR), made.items[2]
        for what, who, days in (
            ("Send the exit report in English", "kadri-vahtramae", 6),
            ("Draft a common table of contents for exit reports", "ilze-kronberga", 12),
        ):
            actions.add_task(chair, made, what, somebody(who), moment(days, 12).date(), item)
    return made


def _adopt(autumn: Meeting, later: Meeting) -> None:
    minutes = db.session.scalars(
        select(Document).where(Document.key == f"minutes-{autumn.id}")
    ).one()
    reading = read(minutes)
    with on(-13, 10, 20):
        moment = Moment(reading.tree, reading.seq)
        actions.adopt_minutes(somebody(CHAIR), autumn, later, moment)


def _correct(meeting: Meeting) -> None:
    with on(-8, 15):
        begin_minutes(somebody(DESK), meeting)
        actions.send_minutes(somebody(DESK), meeting, moment(9, 12).date())
    with on(-3, 11):
        actions.ask_correction(
            somebody("kadri-vahtramae"),
            meeting,
            "Exit reports",
            "Estonia reported on two sandboxes, not on one.",
        )


def _winter(board: Workspace) -> None:
    made = begun(
        board,
        20,
        "Winter plenary",
        ItemFacts(title="Opening and adoption of the agenda", kind=INFORMATION, minutes=10),
        ItemFacts(title="Minutes of the exchange on sandboxes", kind=DECISION, minutes=5),
        ItemFacts(
            title="Guidelines on high-risk systems: second reading",
            about="The delegations say which examples they could not live with.",
            kind=DECISION,
            minutes=60,
            duty="66.e.i",
        ),
        ItemFacts(title="Reports on resources: one outline for all", kind=DISCUSSION, minutes=40,
                  duty="66.d"),
        ItemFacts(title="Exchange of views among members", kind=DISCUSSION, minutes=30),
        ItemFacts(title="Any other business", kind=INFORMATION, minutes=10),
        about="In Brussels and online, with interpretation from and into six languages.",
    )  # fmt: skip
    _bind(made)
    with on(-13, 17):
        actions.call_meeting(somebody(DESK), made)
    answered(made, -9, skip=9)


def _bind(meeting: Meeting) -> None:
    examples = select(Document).where(Document.title.startswith("Examples for the guidelines"))
    reports = select(Thread).where(Thread.title.startswith("Resource reports"))
    desk, items = somebody(DESK), meeting.items
    actions.bind_paper(desk, items[2], db.session.scalars(examples).one())
    actions.bind_thread(desk, items[3], db.session.scalars(reports).one())
    actions.close_to_observers(somebody(CHAIR), items[4])


def _spring(board: Workspace) -> None:
    moments = [(moment(days, 10), moment(days, 13)) for days in (96, 103, 110)]
    with on(-4, 10):
        asked = ("Spring plenary", moment(12, 12).date(), moments)
        poll = actions.ask_for_dates(somebody(DESK), board, *asked)
    for number, handle in enumerate(("lena-fuerst", "jeroen-nijland", "eeva-tuominen",
                                     "rui-sarmento", "solene-marchadier")):  # fmt: skip
        with on(-3, 10 + number):
            _suits(poll, somebody(handle), number)


def _suits(poll: DatePoll, person: Person, number: int) -> None:
    said = (Suits.YES, Suits.MAYBE, Suits.NO)
    if own_seats(person, poll.workspace):
        answers = {n: said[(n + number) % 3] if n != 2 else Suits.YES for n in (1, 2, 3)}  # noqa: PLR2004 the second suits all
        actions.answer_dates(person, poll, answers)
