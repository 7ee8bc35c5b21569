"""The addresses of the Observatory: what each asks, and a form that would be taken."""

from collections.abc import Mapping
from typing import Any

_Door = tuple[str, list[str], Mapping[str, Any] | None]

OBSERVATORY_DOORS: dict[tuple[str, str], _Door] = {}
