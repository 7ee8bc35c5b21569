"""What stands in the addresses of the house: what leads to a thing, and what leads nowhere."""

import re
from collections.abc import Mapping
from typing import Any

from tests.house.doors_charts import CHART_VALUES
from tests.house.doors_directory import NUMBERS_OF_THE_ALLIANCE
from tests.house.doors_events import NUMBERS_OF_EVENTS
from tests.house.doors_figures import FIGURE
from tests.house.doors_meetings import meeting_of
from tests.house.doors_observatory import OBSERVATORY_NUMBERS
from tests.house.doors_panel import NUMBERS_OF_WORK
from tests.house.doors_pledges import PLEDGE_NUMBERS
from tests.house.doors_rounds import ROUND_NUMBERS
from tests.house.doors_selection import NUMBERS
from tests.house.doors_surveys import SURVEY_NUMBERS
from tests.house.practised import A_PRACTICE
from tests.house.shelves import picture_of
from tests.house.stage import Stage, Who

NOWHERE = {"workspace": "no-such-place", "thread_id": 987654, "number": 987, "mandate_id": 987654,
           "file_id": 987654, "code": "NOSEAT", "name": "no.such", "invitation_id": 987654,
           "suggestion": "1-a-b", "request_id": 987654, "document_id": 987654, "picture": 987654,
           "folder_id": 987654, "meeting_id": 987654, "item_id": 987654, "task_id": 987654,
           **dict.fromkeys((*NUMBERS, *ROUND_NUMBERS, *NUMBERS_OF_WORK, *SURVEY_NUMBERS), 987654),
           **dict.fromkeys((*OBSERVATORY_NUMBERS, "threshold_id"), 987654),
           **dict.fromkeys(NUMBERS_OF_THE_ALLIANCE, 987654),
           **CHART_VALUES,
           "poll_id": 987654, "practice_id": 987654, "decision_id": 987654, "sort": "documents",
           **dict.fromkeys((*PLEDGE_NUMBERS, *NUMBERS_OF_EVENTS), 987654),
           "share_id": 987654, "person_id": 987654, "kind": "thread",
           "thing_id": 987654}  # fmt: skip


def values_of(stage: Stage, who: Who, rule: str, name: str) -> dict[str, Any]:
    """What stands in an address that leads to this thing."""
    ref, slug = stage.things[who][name], stage.slugs[who[:2]]
    deputy = rule.endswith("/stand-in")
    number = ref.key[2] if isinstance(ref.key, tuple) else 1
    thread = ref.key[1] if isinstance(ref.key, tuple) else ref.key
    mandate = stage.deputies[who[:2]] if deputy else ref.key
    return {"workspace": slug, "thread_id": thread, "number": number, "mandate_id": mandate,
            "file_id": stage.files.get((*who[:2], name), 0), "code": "FREE", "name": FIGURE,
            "invitation_id": ref.key, "request_id": ref.key, "document_id": ref.key,
            "folder_id": ref.key, "suggestion": "1-a-b", "decision_id": ref.key,
            "item_id": ref.key, "task_id": ref.key, "poll_id": ref.key,
            "picture": picture_of(ref.key), "share_id": picture_of(ref.key),
            "person_id": stage.people[who], "kind": "thread", "thing_id": thread,
            **dict.fromkeys((*NUMBERS, *ROUND_NUMBERS, *NUMBERS_OF_WORK, *SURVEY_NUMBERS), ref.key),
            **dict.fromkeys((*OBSERVATORY_NUMBERS, "threshold_id"), ref.key), **CHART_VALUES,
            **dict.fromkeys(NUMBERS_OF_THE_ALLIANCE, ref.key),
            "practice_id": stage.things[who][A_PRACTICE].key,
            "sort": "practice" if "/practices/" in rule else "documents",
            **dict.fromkeys((*PLEDGE_NUMBERS, *NUMBERS_OF_EVENTS), ref.key),
            "meeting_id": meeting_of(stage.things[who], name)}  # fmt: skip


def address(rule: str, values: Mapping[str, Any]) -> str:
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(values[found[1]]), rule)
