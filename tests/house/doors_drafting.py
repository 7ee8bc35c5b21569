"""The addresses of a text many write in: what each asks, on which things."""

from collections.abc import Mapping
from typing import Any

from tests.house.doors_documents import PAPER, PAPER_NAMES, READ

TEXT_NAMES = [name for name in PAPER_NAMES if "text" in name]
COMMENT, SUGGEST = "documents.comment", "documents.suggest"
WRITE, SETTLE = "documents.write", "documents.settle"
SAID = f"{PAPER}/comments"
ONE = f"{SAID}/<int:number>"
KEPT = f"{PAPER}/history"
UPDATES = f"{PAPER}/updates"
PICTURES = f"{PAPER}/files"
EMPTY = b"\0\0"
"""A change in which nothing is changed."""

_Door = tuple[str, list[str], Mapping[str, Any] | None]


def _door(permission: str, **form: Any) -> _Door:
    return permission, TEXT_NAMES, form


TEXT_DOORS: dict[tuple[str, str], _Door] = {
    (f"{PAPER}/state", "GET"): _door(READ),
    (f"{PAPER}/client", "POST"): _door(SUGGEST),
    (UPDATES, "POST"): _door(SUGGEST),
    (SAID, "GET"): _door(READ),
    (SAID, "POST"): _door(COMMENT, text="Text"),
    (f"{SAID}/people", "GET"): _door(COMMENT),
    (f"{ONE}/edit", "GET"): _door(COMMENT),
    (f"{ONE}/edit", "POST"): _door(COMMENT, text="Text"),
    (f"{ONE}/delete", "POST"): _door(COMMENT),
    (f"{ONE}/resolve", "POST"): _door(COMMENT),
    (f"{ONE}/reopen", "POST"): _door(COMMENT),
    (f"{PAPER}/suggestions/<suggestion>/support", "POST"): _door(SUGGEST, on="1"),
    (KEPT, "GET"): _door(READ),
    (KEPT, "POST"): _door(WRITE, name="For the meeting"),
    (f"{KEPT}/<int:number>", "GET"): _door(READ),
    (f"{KEPT}/<int:number>/restore", "POST"): _door(SETTLE),
    (f"{KEPT}/<int:number>/approval", "GET"): _door(READ),
    (f"{KEPT}/<int:number>/approval", "POST"): _door(COMMENT, says="yes"),
    (f"{KEPT}/<int:number>/approval/ask", "POST"): _door(SETTLE),
    (f"{PAPER}/compare", "GET"): _door(READ),
    (f"{PAPER}/freeze", "POST"): _door(SETTLE, purpose="the consultation"),
    (f"{PAPER}/export", "GET"): _door(READ),
    (PICTURES, "POST"): _door(SUGGEST),
    (f"{PAPER}/files/<int:picture>", "GET"): _door(READ),
    (f"{PAPER}/lift", "POST"): _door(SETTLE),
    (f"{PAPER}/lock", "POST"): _door(SETTLE),
    (f"{PAPER}/unlock", "POST"): _door(SETTLE),
}
