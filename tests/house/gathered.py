"""The meetings of every place on the stage: under way, prepared, and one with minutes."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from commons.documents.models import Document, Kind, Level
from commons.meetings.models import (
    AgendaItem,
    Correction,
    DateOption,
    DatePoll,
    Meeting,
    Minutes,
    Recusal,
    Speaker,
    Task,
)
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from tests.house.refs import Ref, canary
from tests.house.things import MINUTES


def gather(
    here: Workspace, at: tuple[str, str], resident: int, people: dict[Any, int]
) -> Iterator[tuple[Any, dict[str, Ref]]]:
    """What each part finds there: the same for all, but from one item all of them withdrew."""
    under_way = _meeting(here, at, "a meeting", resident, called_at=now(), opened_at=now())
    prepared = _meeting(here, at, "a meeting that is being prepared", resident)
    open_item, closed, left = (
        AgendaItem(meeting=under_way, position=number, title=f"{canary(*at, name)} title")
        for number, name in enumerate(
            ("an item", "an item closed to observers", "an item one withdrew from"), 1
        )
    )
    closed.closed = True
    left.recusals = [Recusal(person_id=each, by_name="Somebody") for each in people.values()]
    task = Task(meeting=under_way, what=f"{canary(*at, 'a task')} task", owner_id=resident)
    poll = DatePoll(workspace=here, title="Which day", until=today(), by_id=resident)
    poll.options = [DateOption(number=1, starts_at=now(), ends_at=now())]
    said = {"person_id": resident, "name": "Somebody"}
    db.session.add_all((open_item, closed, left, task, poll, Speaker(meeting=under_way, **said),
                        Correction(meeting=under_way, item=open_item, wanted="Other words",
                                   **said)))  # fmt: skip
    minutes = _minutes(here, at, resident)
    db.session.flush()
    found = {
        "a meeting": under_way,
        "a meeting that is being prepared": prepared,
        "an item": open_item,
        "an item closed to observers": closed,
        "an item one withdrew from": left,
        "a task": task,
        "a question for a day": poll,
        MINUTES: minutes,
    }
    refs = {name: Ref(type(thing), thing.id) for name, thing in found.items()}
    yield from ((who, refs) for who in people)


def _meeting(here: Workspace, at: tuple[str, str], name: str, by: int, **facts: Any) -> Meeting:
    until = now() + timedelta(hours=2)
    begun = {"starts_at": now() + timedelta(hours=1), "ends_at": until, "by_id": by}
    made = Meeting(workspace=here, title=f"{canary(*at, name)} title", **begun, **facts)
    db.session.add(made)
    return made


def _minutes(here: Workspace, at: tuple[str, str], by: int) -> Document:
    held = _meeting(here, at, MINUTES, by, called_at=now(), opened_at=now(), closed_at=now())
    held.title = (
        "Held, with minutes"  # the word is that of the minutes: not all who see it see them
    )
    text = Document(workspace=here, kind=Kind.TEXT, title=f"{canary(*at, MINUTES)} text",
                    level=Level.BODY, author_id=by, author_name="Somebody",
                    key=f"minutes-{by}")  # fmt: skip
    db.session.add_all((text, Minutes(meeting=held, document=text)))
    return text
