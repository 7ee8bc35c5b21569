"""The acts of the Pact's network and pledges: what each asks, on which things."""

from typing import Any

ACTS_OF_PLEDGE: dict[str, tuple[str, list[str], Any]] = {}
