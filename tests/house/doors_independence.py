"""The addresses of independence: what each asks, on which things, and a form that is taken."""

from collections.abc import Mapping
from typing import Any

from tests.house.things import DISCUSSIONS

HERE = "/<workspace>/independence"
READ, DECLARE, GUARD = "seats.read", "independence.declare", "independence.manage"
PLACE = ["the workspace"]
ABOUT = {"kind": "thread", "thing": "1", "provider": "1"}
ONE = {"id": "1", "because": "An interest"}

_Door = tuple[str, list[str], Mapping[str, Any] | None]

INDEPENDENCE_DOORS: dict[tuple[str, str], _Door] = {
    (HERE, "GET"): (READ, PLACE, None),
    (f"{HERE}/people/<int:person_id>", "GET"): (READ, PLACE, None),
    (f"{HERE}/declare", "GET"): (DECLARE, PLACE, None),
    (f"{HERE}/declare", "POST"): (DECLARE, PLACE, {"nothing": "y", "complete": "y"}),
    (f"{HERE}/sign", "GET"): (DECLARE, PLACE, None),
    (f"{HERE}/sign", "POST"): (DECLARE, PLACE, {"name": "Somebody", "read": "y"}),
    (f"{HERE}/providers", "GET"): (READ, PLACE, None),
    (f"{HERE}/providers", "POST"): (GUARD, PLACE, {"name": "Another", "country": "BE"}),
    (f"{HERE}/models", "POST"): (GUARD, PLACE, {"provider": "1", "name": "A-2"}),
    (f"{HERE}/about/<kind>/<int:thing_id>", "GET"): (
        "threads.read",
        [there.name for there in DISCUSSIONS],
        None,
    ),
    (f"{HERE}/bind", "POST"): (GUARD, PLACE, ABOUT),
    (f"{HERE}/unbind", "POST"): (GUARD, PLACE, ABOUT),
    (f"{HERE}/recuse", "POST"): (GUARD, PLACE, ABOUT | {"person": "1", "because": "Shares"}),
    (f"{HERE}/accept", "POST"): (DECLARE, PLACE, ONE),
    (f"{HERE}/record", "POST"): (GUARD, PLACE, ONE),
    (f"{HERE}/lift", "POST"): (GUARD, PLACE, ONE),
}
DECLARED_FOR_ALL = {
    ("/declarations/<slug>", "GET"): "AIA 68(4): the declarations are public",
}
