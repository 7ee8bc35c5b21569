"""The acts of practices, use cases and articles: what each asks, on which things."""

from typing import Any

ACTS_OF_PRACTICE: dict[str, tuple[str, list[str], Any]] = {}
