"""What is a draft? A post half written, kept with how far its author has read."""

from typing import NamedTuple

from commons.threads.models import Reading


class Draft(NamedTuple):
    text: str = ""
    reply_to: int | None = None
    device: str = ""
    """On what it was typed."""
    note: str = ""
    """Why it is a draft although its author had sent it."""
    mark: str = ""
    """When it was kept: tells one state of a draft from another."""


def draft_in(reading: Reading) -> Draft:
    return Draft(**reading.draft) if reading.draft else Draft()
