"""The acts of the Observatory: what each asks, on which things."""

from typing import Any

ACTS_OF_OBSERVATORY: dict[str, tuple[str, list[str], Any]] = {}
