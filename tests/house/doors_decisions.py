"""The addresses of decisions: what each asks, on which things, and a form that would be taken."""

from collections.abc import Mapping
from typing import Any

from kernel.clock import today
from tests.house.things import DECISIONS

DECISION_NAMES = [each.name for each in DECISIONS]
PLACE = ["the workspace"]
READ, PROPOSE = "decisions.read", "decisions.propose"
ANSWER, ENTER, CLOSE = "decisions.answer", "decisions.enter", "decisions.close"
LIST = "/<workspace>/decisions"
ONE = f"{LIST}/<int:decision_id>"
QUESTION = {"title": "A title", "procedure": "vote", "matter": "opinion", "ballot": "named",
            "options": "proposal", "shown": "live", "document": ""}  # fmt: skip
SAID = {"seat": "FREE", "choice": "for", "text": ""}
WHY = {"seat": "FREE", "because": "A reason"}

_Door = tuple[str, list[str], Mapping[str, Any] | None]


def _door(permission: str, **form: Any) -> _Door:
    return permission, DECISION_NAMES, form


DECISION_DOORS: dict[tuple[str, str], _Door] = {
    (LIST, "GET"): (READ, PLACE, None),
    (f"{LIST}/new", "GET"): (PROPOSE, PLACE, None),
    (f"{LIST}/new", "POST"): (PROPOSE, PLACE, QUESTION),
    (ONE, "GET"): _door(READ),
    (f"{ONE}/record.json", "GET"): _door(READ),
    (f"{ONE}/proof", "GET"): _door(CLOSE),
    (f"{ONE}/anew", "GET"): _door(PROPOSE),
    (f"{ONE}/anew", "POST"): _door(PROPOSE),
    (f"{ONE}/remind", "POST"): _door(PROPOSE),
    (f"{ONE}/answer", "POST"): _door(ANSWER, **SAID),
    (f"{ONE}/confirm", "POST"): _door(ANSWER, seat="FREE", number="1"),
    (f"{ONE}/want-stop", "POST"): _door(ANSWER, **WHY),
    (f"{ONE}/annex", "POST"): _door(ANSWER, **WHY),
    (f"{ONE}/aside", "POST"): _door(ANSWER, **WHY),
    (f"{ONE}/set-aside", "POST"): _door(CLOSE, **WHY),
    (f"{ONE}/back", "POST"): _door(CLOSE, seat="FREE"),
    (f"{ONE}/paper", "POST"): _door(ANSWER, seat="FREE"),
    (f"{ONE}/enter", "GET"): _door(ENTER),
    (f"{ONE}/enter", "POST"): _door(ENTER, **SAID),
    (f"{ONE}/published", "POST"): _door(
        ENTER, place="Register", link="https://register.example/1", public_on=today().isoformat()
    ),
    (f"{ONE}/kept-back", "POST"): _door(ENTER, ground="4(2)", because="A reason"),
    (f"{ONE}/urn", "POST"): _door(CLOSE),
    (f"{ONE}/close", "POST"): _door(CLOSE),
    (f"{ONE}/withdraw", "POST"): _door(CLOSE, because="A reason"),
    (f"{ONE}/stop", "POST"): _door(CLOSE, because="A reason"),
}
AT_THE_URN = {
    (f"{ONE}/ballot", how): "the urn asks for a paper and for nobody" for how in ("GET", "POST")
}
