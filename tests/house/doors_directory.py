"""The addresses of directory, catalogue, initiatives and matches: what each asks, what is sent."""

from collections.abc import Mapping
from typing import Any

_Door = tuple[str, list[str], Mapping[str, Any] | None]

DIRECTORY_DOORS: dict[tuple[str, str], _Door] = {}
