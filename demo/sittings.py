"""How is a meeting of the demonstration called in time, answered, and led by its chair?"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta

from commons.meetings import actions
from commons.meetings.facts import ItemFacts, MeetingFacts
from commons.meetings.models import Comes, Meeting
from commons.meetings.queries.meetings import filled_seats
from commons.membership.models import Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from demo.told import somebody
from kernel import clock
from kernel.database import db
from rules.access import Role

DESK, CHAIR = "austeja-norkute", "rui-sarmento"
BRUSSELS = "Brussels, Avenue de Beaulieu 25, room 0/S1"
AWAY = 7
"""In each eleven seats, one that stays away."""
LINK = "https://meet.example/board"


@contextmanager
def on(days: int, hour: int = 9, minute: int = 0) -> Iterator[None]:
    with clock.at(moment(days, hour, minute)):
        yield


def moment(days: int, hour: int, minute: int = 0) -> datetime:
    """A moment on a working day so many days from now, by the clock of Brussels; from the real now,
    whatever moment is being told.
    """
    day = datetime.now(clock.BRUSSELS).date() + timedelta(days=days)
    day -= timedelta(days=max(0, day.weekday() - 4))
    return datetime.combine(day, time(hour, minute), clock.BRUSSELS)


def begun(board: Workspace, days: int, title: str, *items: ItemFacts, about: str = "") -> Meeting:
    facts = MeetingFacts(
        title=title,
        about=about,
        starts_at=moment(days, 10),
        ends_at=moment(days, 13),
        room=BRUSSELS,
        link=LINK,
        guest_link=f"{LINK}-observers",
        requested_by=somebody(CHAIR).name,
    )
    with on(days - 34, 11):
        made = actions.prepare_meeting(somebody(DESK), board, facts)
        actions.import_items(somebody(DESK), made, items)
    db.session.refresh(made)
    return made


def held(meeting: Meeting, days: int, outcomes: tuple[str, ...]) -> None:
    """Called in time, attended by most, led by the chair."""
    with on(days - 33, 9):
        actions.call_meeting(somebody(DESK), meeting)
    answered(meeting, days - 30)
    chair = somebody(CHAIR)
    with on(days, 10, 2):
        actions.open_meeting(chair, meeting)
        _seated(meeting, days, chair)
        actions.adopt_agenda(chair, meeting)
    for number, (item, outcome) in enumerate(zip(meeting.items, outcomes, strict=True)):
        with on(days, 10, 5 + 25 * number // 2):
            actions.begin_item(chair, item)
            actions.note_outcome(chair, item, outcome, item.internal)
    with on(days, 12, 48):
        actions.end_meeting(chair, meeting)


def answered(meeting: Meeting, days: int, skip: int = 0) -> None:
    """Every seat says how it comes, some online, a few not at all; the last ones have not yet."""
    voices = [(seat, by) for seat, by in voices_of(meeting, days) if seat.kind != "secretariat"]
    hows = (Comes.ROOM, Comes.ROOM, Comes.ONLINE, Comes.ROOM, Comes.ALTERNATE, Comes.ROOM)
    with on(days, 14):
        for number, (seat, person) in enumerate(voices[: len(voices) - skip]):
            comes = Comes.ABSENT if number % 11 == AWAY else hows[number % len(hows)]
            actions.answer_invitation(person, meeting, seat, comes)


def voices_of(meeting: Meeting, days: int) -> list[tuple[Seat, Person]]:
    """The seats that were filled then and are today, and who speaks for each."""
    found = [(s, running(s.mandates)) for s in filled_seats(meeting.workspace)]
    day = moment(days, 9).date()
    older = [(seat, [m for m in here if m.starts_on < day]) for seat, here in found]
    voices = [(seat, next((m.person for m in here if m.role != Role.ADVISER), None))
              for seat, here in older]  # fmt: skip
    return [(seat, person) for seat, person in voices if person]


def _seated(meeting: Meeting, days: int, chair: Person) -> None:
    for number, (seat, person) in enumerate(voices_of(meeting, days)):
        if number % 11 != AWAY:
            actions.mark_present(chair, meeting, seat, person)
