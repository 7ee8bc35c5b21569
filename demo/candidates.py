"""Who applies in the demonstration world? Hundreds of people who do not exist, made by rule.

The same candidates in every house: no chance is in it but that of a fixed seed.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert, select

from commons.membership.models import Person
from commons.selection.laws import limits_for
from commons.selection.models import Application, Call, Evaluation, Evaluator, State
from commons.workspaces.models import Workspace
from demo.invented import DONE, FAR, FIRST, LAST, NEAR, WEIGHTS, WHY
from demo.told import keeper
from kernel.clock import now
from kernel.database import db
from kernel.streams import advance
from kernel.transactions import unit_of_work
from rules.selection.selecting import Selecting

A_DAY = timedelta(days=1)


def plant_calls(panel: int = 700, forum: int = 48) -> None:
    """A call of the Panel that is closed and judged, and one of the Forum that is open."""
    if db.session.scalar(select(Call.id).limit(1)):
        return
    with unit_of_work():
        _panel(_place("panel"), panel)
        _forum(_place("forum"), forum)


def _place(slug: str) -> Workspace:
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def _panel(place: Workspace, many: int) -> None:
    text = (
        "The Commission seeks independent experts for the next term of the Scientific Panel.\n\n"
        "Experts act in a personal capacity, are independent of any provider of AI systems or "
        "general-purpose AI models, and hold a doctorate in a relevant field or have equivalent "
        "experience (demonstration)."
    )
    days = (now() - 120 * A_DAY, now() - 30 * A_DAY)
    call = _call(place, "Independent experts for the Scientific Panel", text, days)
    judges = _judges(call, place, 3)
    _applications(call, many, State.ELIGIBLE, judges)


def _forum(place: Workspace, many: int) -> None:
    text = (
        "The Commission seeks stakeholders from industry, start-ups, small and medium-sized "
        "enterprises, civil society and academia for the Advisory Forum (demonstration)."
    )
    days = (now() - 20 * A_DAY, now() + 40 * A_DAY)
    call = _call(place, "Stakeholders for the Advisory Forum", text, days, seats=20)
    judges = _judges(call, place, 2)
    _applications(call, many // 2, State.ELIGIBLE, judges)
    _applications(call, many - many // 2, State.SUBMITTED, [], first=many // 2)


def _selecting(place: Workspace) -> Selecting:
    found = place.charter.selecting
    if found is None:
        raise LookupError(place.slug)
    return found


def _call(
    place: Workspace, title: str, text: str, days: tuple[datetime, datetime], seats: int = 0
) -> Call:
    selecting = _selecting(place)
    seats = seats or selecting.seats
    number = advance(f"call-{days[0].year}", place.id).head
    call = Call(
        workspace=place,
        key=f"demo-call-{place.slug}",
        reference_number=f"{place.charter.mark}/CALL {days[0].year}/{number}",
        kind=selecting.kind,
        title=title,
        text=text,
        seats=seats,
        criteria=[
            {"code": c.code, "name": c.name, "weight": c.weight, "most": c.most}
            for c in selecting.criteria
        ],
        limits=[limit.kept() for limit in limits_for(place.charter, seats, {})],
        documents=[each.code for each in selecting.documents],
        languages=["en", "fr", "de"],
        opens_at=days[0],
        closes_at=days[1],
        published_at=days[0],
        by_id=keeper(place).id,
    )
    db.session.add(call)
    db.session.flush()
    return call


def _judges(call: Call, place: Workspace, many: int) -> list[int]:
    """The desk itself, and people of the AI Office."""
    office = select(Person.id).where(Person.handle.in_(("karel-vondracek", "petra-hvalica",
                                                        "wouter-claesen")))  # fmt: skip
    found = [keeper(place).id, *db.session.scalars(office.order_by(Person.id))]
    judges = list(dict.fromkeys(found))[:many]
    db.session.add_all(Evaluator(call_id=call.id, evaluator_id=each) for each in judges)
    db.session.flush()
    return judges


def _applications(
    call: Call, many: int, state: State, judges: Sequence[int], first: int = 0
) -> None:
    chance = Random(f"{call.key}-{first}")  # noqa: S311 the same people in every house
    told = [_told(call, chance, number) for number in range(first + 1, first + many + 1)]
    people = [{k: v for k, v in each.items() if k in PERSON} for each in told]
    ids = list(
        db.session.scalars(
            insert(Person).returning(Person.id, sort_by_parameter_order=True), people
        )
    )
    rows = [
        {k: v for k, v in each.items() if k not in PERSON}
        | {"call_id": call.id, "person_id": person, "state": state}
        for each, person in zip(told, ids, strict=True)
    ]
    sent = list(db.session.scalars(
        insert(Application).returning(Application.id, sort_by_parameter_order=True), rows
    ))  # fmt: skip
    judged = [each for id_ in sent for each in _judged(call, chance, id_, judges)]
    if judged:
        db.session.execute(insert(Evaluation), judged)


PERSON = {"handle", "name", "email", "language"}


def _told(call: Call, chance: Random, number: int) -> dict[str, Any]:
    gender = chance.choices(("woman", "man", ""), (36, 60, 4))[0]
    name = f"{chance.choice(FIRST[gender or 'woman'])} {chance.choice(LAST)}"
    selecting = call.selecting
    areas = [each.code for each in selecting.areas]
    kinds = [each.code for each in selecting.categories]
    return {
        "handle": f"{call.workspace.slug}-candidate-{number:03}",
        "name": name,
        "email": f"{call.workspace.slug}-candidate-{number}@applicants.example",
        "language": "en",
        "country": _country(chance, number),
        "gender": gender,
        "category": chance.choice(kinds) if kinds else "",
        "organisation": f"{chance.choice(LAST)} (invented)" if kinds else "",
        "areas": sorted(chance.sample(areas, chance.choice((1, 1, 2, 2, 3)))) if areas else [],
        "motivation": chance.choice(WHY),
        "experience": DONE,
        "declares": True,
        "saved_at": call.opens_at + A_DAY,
        "submitted_at": call.opens_at + A_DAY + timedelta(minutes=number),
        "declared_at": call.opens_at + A_DAY + timedelta(minutes=number),
    }


def _country(chance: Random, number: int) -> str:
    """Every state has somebody; beyond that, many from the large ones, some from outside."""
    if number <= len(NEAR):
        return NEAR[number - 1]
    if chance.random() < 0.15:  # noqa: PLR2004 some
        return chance.choice(FAR)
    return chance.choices(NEAR, [WEIGHTS.get(code, 1) for code in NEAR])[0]


def _judged(
    call: Call, chance: Random, application: int, judges: Sequence[int]
) -> Iterator[dict[str, Any]]:
    """Evaluators agree, but not quite."""
    good = {c.code: min(c.most, max(1, round(chance.gauss(6.5, 1.8)))) for c in call.asks}
    for judge in judges:
        points = {
            c.code: min(c.most, max(0, good[c.code] + chance.choice((-1, 0, 0, 0, 1))))
            for c in call.asks
        }
        yield {"application_id": application, "evaluator_id": judge, "points": points, "at": now()}
