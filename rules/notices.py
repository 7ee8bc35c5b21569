"""What sort of news is it, as far as telling people is concerned?"""

from enum import StrEnum


class Event(StrEnum):
    """What something that happened is to one particular person."""

    NAMED = "named"
    """They are named in it: by name, by seat or by role."""
    ASKED = "asked"
    """Something is asked of them by a day."""
    OPENED = "opened"
    """There is a new thing to look at."""
    SAID = "said"
    """One more contribution to a thing that was there."""
    SETTLED = "settled"
    """A thing came to its end, or was opened again."""
