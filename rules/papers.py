"""Which kinds of papers do the bodies write, so that a text can begin as one of them?"""

from enum import StrEnum


class Paper(StrEnum):
    """The words are those of the rules profile."""

    OPINION = "opinion"
    RECOMMENDATION = "recommendation"
    POSITION = "position paper"
    MINUTES = "minutes"
    ALERT = "qualified alert"


def papers_in(value: str) -> list[Paper]:
    """The papers a rules profile names, in its order; what it does not know it leaves out."""
    named = [each.strip() for each in value.split(",")]
    return [Paper(each) for each in named if each in list(Paper)]
