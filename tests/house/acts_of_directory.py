"""The acts of directory, catalogue, initiatives and matches: what each asks, on which things."""

from typing import Any

ACTS_OF_DIRECTORY: dict[str, tuple[str, list[str], Any]] = {}
