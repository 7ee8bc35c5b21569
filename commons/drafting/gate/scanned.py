"""What is known of a change once the gate has read it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from commons.drafting.gate.circles import Span


class Section(NamedTuple):
    """Where in a change the pieces of one client stand, and how many they are."""

    starts: int
    pieces_at: int
    ends: int
    pieces: int


@dataclass(frozen=True, slots=True)
class Scanned:
    spans: Mapping[int, Span]
    """Whose pieces it brings."""
    sections: Mapping[int, Section]
    deletions_at: int
    needs: Mapping[int, int]
    """How far each client must be known before this can be put in its place."""
    structs: int
    types: int
    deletions: int
