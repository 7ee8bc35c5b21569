"""The addresses of meetings: what each asks, on which things, and a form that would be taken."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from kernel.clock import today
from tests.house.doors_decisions import QUESTION
from tests.house.things import AGENDA, MEETINGS, MINUTES

HERE = "/<workspace>/meetings"
ONE = f"{HERE}/<int:meeting_id>"
ITEM = f"{ONE}/items/<int:item_id>"
TASK = f"{HERE}/tasks/<int:task_id>"
DAYS = f"{HERE}/dates/<int:poll_id>"
READ, ANSWER, RUN, CALL = (f"meetings.{verb}" for verb in ("read", "answer", "run", "call"))
MEETING_NAMES = [each.name for each in MEETINGS]
ITEM_NAMES = [each.name for each in AGENDA]
PLACE, POLL, TO_DO = ["the workspace"], ["a question for a day"], ["a task"]
SOON = f"{today() + timedelta(days=40)}T10:00"
FACTS = {"title": "A meeting", "form": "online", "starts_at": SOON, "ends_at": f"{SOON[:11]}12:00"}
DAY = today().isoformat()


def meeting_of(here: Mapping[str, Any], name: str) -> int:
    """The meeting a thing belongs to: that with minutes stands after the two others."""
    if name == "a meeting that is being prepared":
        return int(here[name].key)
    return int(here["a meeting"].key) + 2 * (name == MINUTES)


_Door = tuple[str, list[str], Mapping[str, Any] | None]


def _acts(base: str, permission: str, names: list[str], **forms: Mapping[str, Any]) -> Any:
    """Addresses below one, to which a form is sent."""
    paths = {f"{base}/{name.replace('__', '/').replace('_', '-')}": f for name, f in forms.items()}
    return {(path, "POST"): (permission, names, form) for path, form in paths.items()}


def _reads(permission: str, names: list[str], *paths: str) -> Any:
    return {(path, "GET"): (permission, names, None) for path in paths}


MEETING_DOORS: dict[tuple[str, str], _Door] = {
    **_reads(READ, PLACE, HERE, f"{HERE}/tasks"),
    **_reads(RUN, PLACE, f"{HERE}/new"),
    **_reads(CALL, PLACE, f"{HERE}/dates/new"),
    **_acts(HERE, RUN, PLACE, new=FACTS),
    **_acts(HERE, CALL, PLACE, dates__new={"title": "Which day", "moments": SOON.replace("T", " "),
                                           "minutes": "60", "until": DAY}),
    **_reads(READ, MEETING_NAMES, ONE, *(f"{ONE}/{p}" for p in ("live", "minutes", "tasks",
                                                                "attendance"))),
    **_reads(READ, ["a meeting"], f"{ONE}/calendar"),
    **_reads(CALL, MEETING_NAMES, *(f"{ONE}/{p}" for p in ("edit", "repeat", "items/import"))),
    **_reads("documents.read", [MINUTES], f"{ONE}/minutes/export"),
    **_acts(ONE, ANSWER, MEETING_NAMES, answer={"seat": "1", "comes": "online"},
            come={"seat": "1"}, leave={}, floor={}, floor__give_up={},
            minutes__corrections={"wanted": "Other words"}),
    **_acts(ONE, RUN, MEETING_NAMES, open={}, end={}, agenda__adopt={},
            present={"seat": "1", "person": "1"}, left={"id": "1"}, minutes__adopt={"id": "1"}),
    **_acts(ONE, RUN, ["a meeting"], floor__give={"id": "1"}, floor__end={"id": "1"},
            tasks={"what": "To do", "owner": "1"}),
    **_acts(ONE, CALL, MEETING_NAMES, call={}, cancel={}, edit=FACTS, items={"title": "An item"},
            items__import={"text": "An item"}, minutes__write={}, minutes__send={"until": DAY},
            repeat={"moments": SOON.replace("T", " ")}, join={"place": "1"}),
    (f"{ONE}/minutes/corrections/<int:number>/settle", "POST"): (
        CALL, ["a meeting"], {"settled": "taken"}),
    **_reads(READ, ITEM_NAMES, ITEM),
    **_reads(RUN, ITEM_NAMES, f"{ITEM}/decision/new"),
    **_acts(ITEM, ANSWER, ITEM_NAMES, withdraw={}),
    **_acts(ITEM, RUN, ITEM_NAMES, begin={}, end={}, close={}, admit={}, outcome={"outcome": "So"},
            recuse={"person": "1"}, lift={"id": "1"}, decision__new=QUESTION),
    **_acts(ITEM, CALL, ITEM_NAMES, edit={"title": "Another"}, move={"by": "1"}, remove={},
            papers={"id": "1"}, papers__release={"id": "1"}, thread={}, decision={}),
    **_acts(TASK, ANSWER, TO_DO, done={}, reopen={}),
    **_acts(TASK, RUN, TO_DO, drop={}),
    **_reads(READ, POLL, DAYS),
    **_acts(DAYS, ANSWER, POLL, answer={}),
    **_acts(DAYS, CALL, POLL, settle={"id": "1"}),
}  # fmt: skip
