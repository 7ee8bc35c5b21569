"""What did somebody ask for? Words, phrases, what is not wanted, and operators, from one line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from kernel.index.words import Word, words_of
from kernel.words import gettext as _

OPERATORS = ("body", "in", "thread", "from", "seat", "has", "is", "after", "before")
LONGEST = 400
"""Characters of a question that are read."""
MOST = 12
"""Words and phrases that are looked for."""
QUOTES = str.maketrans(dict.fromkeys("“”„«»‟", '"'))
PART = re.compile(r'(-?)(?:([^\W\d_]+):(?=\S))?(?:"([^"]*)"?|([^\s"]+))')
FIRST_YEAR, LAST_YEAR = 1970, 2199
DATE = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?|([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})"
)


class Operator(NamedTuple):
    name: str
    value: str
    without: bool = False

    @property
    def written(self) -> str:
        value = f'"{self.value}"' if " " in self.value else self.value
        return f"{'-' * self.without}{self.name}:{value}"


class Sought(NamedTuple):
    """One word, or several that stand together."""

    words: tuple[Word, ...]
    quoted: bool = False
    without: bool = False

    @property
    def written(self) -> str:
        said = " ".join(word.written for word in self.words)
        return f"{'-' * self.without}" + (f'"{said}"' if self.quoted else said)


@dataclass
class Asked:
    """A question as it was understood; notes say what was not."""

    sought: list[Sought] = field(default_factory=list)
    operators: list[Operator] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def wanted(self) -> list[Sought]:
        return [one for one in self.sought if not one.without]

    @property
    def line(self) -> str:
        """The question, written again as it was understood."""
        parts: list[Operator | Sought] = [*self.sought, *self.operators]
        return " ".join(part.written for part in parts)

    def narrowed(self, *operators: Operator) -> str:
        """The same question with these operators too, or without them where they stand already."""
        others = [each for each in self.operators if each not in operators]
        if len(others) > len(self.operators) - len(operators):
            others += operators
        return Asked(self.sought, others).line

    def wider(self) -> Iterator[str]:
        """The same question with one part less."""
        parts: list[Operator | Sought] = [*self.operators, *self.sought]
        for part in parts:
            sought = [one for one in self.sought if one != part]
            operators = [one for one in self.operators if one != part]
            if sought or operators:
                yield Asked(sought, operators).line


def understood(text: str) -> Asked:
    """Read a line. Nothing that can be typed is an error; what makes no sense is said."""
    asked = Asked()
    if len(text) > LONGEST:
        asked.notes.append(_("The question is long: only its beginning was read."))
    for part in PART.finditer(text[:LONGEST].translate(QUOTES)):
        minus, name, quoted, bare = part.groups()
        value, without = quoted if bare is None else bare, bool(minus)
        if name and name.lower() in OPERATORS:
            asked.operators.append(Operator(name.lower(), value.strip(), without))
        else:
            _doubt(asked, name, value)
            both = f"{name} {value}" if name else value
            asked.sought += _words(both, quoted=bare is None, without=without)
    return _bounded(asked)


def _words(text: str, *, quoted: bool, without: bool) -> list[Sought]:
    words = tuple(words_of(text))
    if not words:
        return []
    if quoted or without:
        return [Sought(words, quoted=quoted or len(words) > 1, without=without)]
    return [Sought((word,)) for word in words]


def _doubt(asked: Asked, name: str | None, value: str) -> None:
    if value.endswith(":") and value[:-1].lower() in OPERATORS:
        note = _("Write what you mean right after “%(name)s”, without a space.", name=value)
        asked.notes.append(note)
    near = get_close_matches((name or "").lower(), OPERATORS, 1, 0.6) if name else []
    if near and not value.startswith("//"):
        said = {"name": name, "near": near[0]}
        asked.notes.append(
            _("There is no “%(name)s:”, so it is a word here. Did you mean “%(near)s:”?", **said)
        )


def _bounded(asked: Asked) -> Asked:
    asked.sought = list(dict.fromkeys(asked.sought))
    asked.operators = list(dict.fromkeys(asked.operators))
    if len(asked.sought) > MOST or len(asked.operators) > MOST:
        asked.notes.append(_("Only the first %(n)d words are looked for.", n=MOST))
    asked.sought, asked.operators = asked.sought[:MOST], asked.operators[:MOST]
    return asked


def day_of(value: str) -> date | None:
    """A day, or the first of a month or a year; None for what is no date of ours."""
    found = DATE.fullmatch(value)
    if not found:
        return None
    year, month, day = found[1] or found[6], found[2] or found[5] or 1, found[3] or found[4] or 1
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
