"""The addresses of consultations and requests: what each asks, on which things, and a form."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from kernel.clock import today
from tests.house.things import CONSULTATIONS, REFERRALS

CONSULTATION_NAMES = [each.name for each in CONSULTATIONS]
REFERRAL_NAMES = [each.name for each in REFERRALS]
ROUND_NUMBERS = ("consultation_id", "draft_id", "envelope_id")
PLACE = ["the workspace"]
READ, ANSWER, RUN = "consultations.read", "consultations.answer", "consultations.run"
SEES, MOVES = "referrals.read", "referrals.run"
LIST, SENT = "/<workspace>/consultations", "/<workspace>/referrals"
ONE = f"{LIST}/<int:consultation_id>"
DRAFT = f"{ONE}/drafts/<int:draft_id>"
HELD = f"{SENT}/<int:envelope_id>"
LATER = f"{today() + timedelta(days=30)}T12:00"
CALL = {"title": "A title", "document": "0", "closes": LATER}
SAYS = {"seat": "FREE", "text": "Words", "sort": "general", "block": "-1"}
WHY = {"because": "A reason"}
LETTER = {"to": "Commission", "purpose": "advice", "title": "A title", "question": "What?",
          "closes": LATER}  # fmt: skip
BY_THE_LAW_OF_ROUNDS = (
    "You do not draft for|There is no such comment|No seat of this workspace can be asked"
    "|Not a valid choice|Choose a file first|None of your seats is asked"
    "|takes no such request from|takes no requests from here|A request that is"
    "|Choose the text that answers it|The seats are deciding on this text"
    "|gives this only on request|is not put on record here"
)

_Door = tuple[str, list[str], Mapping[str, Any] | None]


def _on(permission: str, **form: Any) -> _Door:
    return permission, CONSULTATION_NAMES, form


def _of(permission: str, **form: Any) -> _Door:
    return permission, REFERRAL_NAMES, form


ROUND_DOORS: dict[tuple[str, str], _Door] = {
    (LIST, "GET"): (READ, PLACE, None),
    (f"{LIST}/new", "GET"): (RUN, PLACE, None),
    (f"{LIST}/new", "POST"): (RUN, PLACE, CALL),
    (ONE, "GET"): _on(READ),
    (f"{ONE}/text", "GET"): _on(READ),
    (f"{ONE}/export", "GET"): _on(READ),
    (f"{ONE}/comments/<int:number>", "GET"): _on(READ),
    (f"{ONE}/comments/new", "GET"): _on(ANSWER),
    (f"{ONE}/comments/new", "POST"): _on(ANSWER, **SAYS),
    (DRAFT, "GET"): _on(ANSWER),
    (DRAFT, "POST"): _on(ANSWER, **SAYS),
    (f"{DRAFT}/take-back", "POST"): _on(ANSWER),
    (f"{ONE}/send", "POST"): _on(ANSWER, seat="FREE"),
    (f"{ONE}/comments/<int:number>/answer", "POST"): _on(RUN, verdict="noted", reply="Why"),
    (f"{ONE}/remind", "POST"): _on(RUN),
    (f"{ONE}/end", "POST"): _on(RUN),
    (f"{ONE}/withdraw", "POST"): _on(RUN, **WHY),
    (f"{ONE}/bring", "GET"): _on(RUN),
    (f"{ONE}/bring", "POST"): _on(RUN),
    (SENT, "GET"): (SEES, PLACE, None),
    (f"{SENT}/new", "GET"): (MOVES, PLACE, None),
    (f"{SENT}/new", "POST"): (MOVES, PLACE, LETTER | {"to": "0"}),
    (f"{SENT}/record", "GET"): (MOVES, PLACE, None),
    (f"{SENT}/record", "POST"): (MOVES, PLACE, LETTER),
    (HELD, "GET"): _of(SEES),
    (f"{HELD}/enclosures/<int:number>", "GET"): _of(SEES),
    (f"{HELD}/step", "POST"): _of(MOVES, step="received"),
    (f"{HELD}/answer", "POST"): _of(MOVES),
    (f"{HELD}/decline", "POST"): _of(MOVES, **WHY),
    (f"{HELD}/withdraw", "POST"): _of(MOVES, **WHY),
}
