"""How do words, marks, lists and quotes add up to lines of Markdown?"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

DEEPEST = 8
"""Lists in lists, quotes in quotes: no deeper."""

_OPENING = re.compile(r"^(#{1,6}\s|>|[-+](?=\s)|={2,}\s*$|~{3,})|^(\d{1,9})([.)])(?=\s|$)")
_QUOTE = re.compile(r"^((?:> ?)+)")


class _Open(NamedTuple):
    """A mark that is open, and where in the line its words begin."""

    mark: str
    start: int


@dataclass(slots=True)
class Lines:
    done: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    """The next number of each list that is open; 0 where there are bullets."""
    prefix: str = ""
    quotes: int = 0
    fenced: int = 0
    linked: tuple[str, int] = ("", 0)

    def say(self, words: str) -> None:
        spaced = bool(self.line) and not self.line[-1].endswith(" ")
        self.line.append(words if spaced else words.lstrip(" "))

    def say_as_it_stands(self, words: str) -> None:
        first, *others = words.replace("```", "'''").split("\n")
        self.line.append(first)
        for other in others:
            self.add("".join(self.line))
            self.line = [other]

    def turn(self, *, apart: bool = False) -> None:
        """End a line; marks that are open go on in the next."""
        marks = [known.mark for known in self.open]
        for mark in reversed(marks):
            self.unmark(mark)
        said = "".join(self.line)
        if said.strip():
            self.add(said if self.fenced else escaped(said.strip()))
        self.line, self.linked = [], ("", 0)
        self.open = [_Open(mark, 0) for mark in marks]
        if apart:
            self.gap()

    def add(self, said: str) -> None:
        indent = "   " * max(0, len(self.lists) - bool(self.prefix))
        self.done.append(f"{'> ' * self.quotes}{indent}{self.prefix}{said}".rstrip())
        self.prefix = ""

    def gap(self) -> None:
        if self.done and self.done[-1].strip("> ") and not self.fenced:
            self.done.append(("> " * self.quotes).rstrip())

    def list_of(self, first: int) -> None:
        self.lists = [*self.lists, first][-DEEPEST:]

    def end_list(self) -> None:
        self.lists, self.prefix = self.lists[:-1], ""

    def item(self) -> None:
        number = self.lists[-1] if self.lists else 0
        self.prefix = f"{number}. " if number else "- "
        if number:
            self.lists[-1] += 1

    def fence(self, step: int) -> None:
        before, self.fenced = self.fenced, max(0, self.fenced + step)
        if bool(before) != bool(self.fenced):
            self.add("```")

    def is_open(self, mark: str) -> bool:
        return any(known.mark == mark for known in self.open)

    def mark(self, mark: str) -> None:
        if not self.fenced and not self.is_open(mark):
            self.open.append(_Open(mark, len(self.line)))

    def unmark(self, mark: str) -> None:
        for known in [known for known in self.open if known.mark == mark]:
            self.open.remove(known)
            self._wrap(known.start, mark, mark)

    def link(self, address: str) -> None:
        self.linked = (address, len(self.line))

    def unlink(self) -> None:
        (address, start), self.linked = self.linked, ("", 0)
        if not address or self.fenced:
            return
        if "".join(self.line[start:]).strip().replace("\\", "") == address:
            self.line[start:] = [f"<{address}>"]
        else:
            self._wrap(start, "[", f"](<{address}>)")

    def _wrap(self, start: int, before: str, after: str) -> None:
        said = "".join(self.line[start:])
        if words := said.strip():
            self.line[start:] = [said.replace(words, f"{before}{words}{after}", 1)]


def escaped(line: str) -> str:
    """A line that would open a heading, a list or a quote by chance stays a line."""
    return _OPENING.sub(lambda m: f"{m[2]}\\{m[3]}" if m[2] else f"\\{m[0]}", line)


def depth_of(line: str) -> tuple[int, str]:
    """How deeply a line is quoted, and what it says."""
    found = _QUOTE.match(line)
    if not found:
        return 0, line
    return found[1].count(">"), line[found.end() :]


def quoted_apart(lines: list[str]) -> str:
    """Where a quote ends, leave a line: in Markdown the answer below would else belong to it."""
    made: list[str] = []
    before = 0
    for line in lines:
        depth, said = depth_of(line)
        depth, blank = min(depth, DEEPEST), not said.strip()
        if made and (blank or depth < before) and not made[-1].strip("> "):
            made.pop()
        if depth < before and not blank:
            made.append(("> " * depth).rstrip())
        made.append(f"{'> ' * depth}{said}".rstrip())
        before = depth
    return "\n".join(made).strip("\n")
