"""What does an organisation say of itself when it joins, and when that changes?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    name: str
    country: str
    size: str
    nace: str
    sector: str
    role: str
    register_id: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Outsider:
    """Somebody of whom nothing is known: they act on what they bring alone."""

    id: int = 0
    active: bool = False
