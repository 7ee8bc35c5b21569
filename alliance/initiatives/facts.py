"""What the desk says of an initiative, and of a milestone."""

from dataclasses import dataclass

from rules.milestones import Due, State


@dataclass(frozen=True, slots=True)
class Said:
    name: str
    basis: str = ""
    link: str = ""
    about: str = ""
    owner: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    due: Due
    state: State = State.PLANNED
    source: str = ""
