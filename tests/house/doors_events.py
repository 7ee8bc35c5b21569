"""The addresses of events people register for: what each asks, and a form that would be taken."""

from collections.abc import Mapping
from typing import Any

_Door = tuple[str, list[str], Mapping[str, Any] | None]

EVENT_DOORS: dict[tuple[str, str], _Door] = {}
