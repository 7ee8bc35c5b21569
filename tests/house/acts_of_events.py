"""The acts of events people register for: what each asks, on which things."""

from typing import Any

ACTS_OF_EVENT: dict[str, tuple[str, list[str], Any]] = {}
