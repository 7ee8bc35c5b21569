"""The addresses of surveys and ideas: what each asks, and a form that would be taken."""

from collections.abc import Mapping
from typing import Any

_Door = tuple[str, list[str], Mapping[str, Any] | None]

SURVEY_DOORS: dict[tuple[str, str], _Door] = {}
