"""How large may a table be? Beyond its bounds a file is refused, with the bound in the sentence."""

from dataclasses import dataclass

from kernel.words import gettext as _


class Unreadable(Exception):
    """The whole file cannot be read; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Figures of our own choosing, each with what it guards."""

    rows: int = 1_500_000
    """Lines that hold anything, the heading among them: a minute of reading."""
    columns: int = 200
    """Cells of a line that are looked at; further ones are left out."""
    line: int = 100_000
    """Signs in one line: a file without line breaks would otherwise be one line in memory."""
    unpacked: int = 600 * 1024 * 1024
    """Bytes a workbook may hold once unpacked: a small file can hide a very large one."""
    words: int = 60 * 1024 * 1024
    """Bytes of the list of texts of a workbook, the one part that is held in memory."""


def too_many(most: int) -> Unreadable:
    return Unreadable(_("This file has more than %(most)s lines.", most=most))
