"""What is a paper of the demonstration world made of?"""

from dataclasses import dataclass

from commons.documents.models import Level, Status
from rules.lending import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A text that was begun, or a file that was brought; the ending of its name tells which."""

    by: str
    ago: int
    """Minutes before the world is made."""
    title: str
    folder: str = ""
    """Folders one inside the other, as "Opinions/2026"."""
    file: str = ""
    """The name of the file; empty for a text that is written here."""
    words: str = ""
    """What the file says."""
    again: tuple[tuple[str, int, str], ...] = ()
    """Later versions: by whom, when, and what they say."""
    language: str = "en"
    of: str = ""
    """The title of the original, for a language version."""
    status: Status = Status.DRAFT
    level: Level = Level.LIMITED
    description: str = ""
    keywords: str = ""
    eyes: tuple[str, ...] = ()
    numbered: bool = False
    suggestions_only: bool = False
    taken: str = ""
    """Who works on it alone just now."""
    binned: bool = False
    shared: tuple[tuple[str, Right, int, str], ...] = ()
    """With which workspace, how far, for how many days, and why."""
