"""Whose posts do the moderators of a workspace read before they appear?"""

from enum import StrEnum


class Premoderation(StrEnum):
    NOBODY = ""
    NEWCOMERS = "newcomers"
    """Observers, and people whose mandate began lately."""
    ALL = "all"


def concerns(premoderation: str, *, newcomer: bool) -> bool:
    """Where this is the rule, does it concern somebody who does not moderate?"""
    return premoderation == Premoderation.ALL or (
        premoderation == Premoderation.NEWCOMERS and newcomer
    )
