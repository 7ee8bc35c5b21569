"""The acts of surveys and ideas: what each asks, on which things."""

from typing import Any

ACTS_OF_SURVEY: dict[str, tuple[str, list[str], Any]] = {}
