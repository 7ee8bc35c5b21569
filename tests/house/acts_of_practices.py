"""The acts of practices, use cases and articles: what each asks, on which things."""

from typing import Any
from uuid import uuid4

from commons.practices import actions as practices
from commons.practices.facts import Content
from commons.practices.models import Practice
from kernel.database import db
from tests.house.doors_practices import DO, HANDLE, PLACE, START

BY_THE_LAW_OF_PRACTICES = (
    "Only the organisation that handed it in|That cannot be done with it now|It is your own: others"
    "|Nothing of this kind is handed in here|You speak for no organisation here|It is not published"
)
SAID = Content("Another practice", "Short")


def record_in(place: Any) -> Practice:
    found = db.select(Practice).where(Practice.workspace_id == place.id).order_by(Practice.id)
    return db.session.scalars(found).first()


def on_a_record(act: Any) -> Any:
    return lambda actor, place: act(actor, record_in(place))


WRITING = {
    "begin": lambda a, p: practices.begin(a, p, "practice", SAID, str(uuid4())),
    "revise": on_a_record(lambda a, r: practices.revise(a, r, SAID, 1)),
    "hand_in": on_a_record(practices.hand_in),
    "withdraw": on_a_record(practices.withdraw),
    "consent": on_a_record(lambda a, r: practices.consent(a, r, yes=True)),
}
REVIEWING = {
    "send_back": on_a_record(lambda a, r: practices.send_back(a, r, "Because")),
    "publish": on_a_record(practices.publish),
    "take_down": on_a_record(lambda a, r: practices.take_down(a, r, "Because")),
}
USING = {
    "reuse": on_a_record(lambda a, r: practices.reuse(a, r, "We do")),
    "endorse": on_a_record(lambda a, r: practices.endorse(a, r, on=True)),
}
TALKING = {"discuss": on_a_record(lambda a, r: practices.discuss(a, r, "How?", str(uuid4())))}
ACTS_OF_PRACTICE: dict[str, tuple[str, list[str], Any]] = {
    f"commons.practices.actions.{module}.{name}": (permission, PLACE, act)
    for module, permission, acts in (
        ("writing", DO, WRITING),
        ("reviewing", HANDLE, REVIEWING),
        ("using", DO, USING),
        ("using", START, TALKING),
    )
    for name, act in acts.items()
}
