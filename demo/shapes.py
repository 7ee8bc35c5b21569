"""What is a piece of the demonstration world made of?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import dedent

from rules.access import Role

HOUR = 60
DAY = 24 * HOUR

STARTS_A_LINE = re.compile(r"\s*(?:[-*]\s|\||>|#|\d+\.\s)")


@dataclass(frozen=True, slots=True)
class Organisation:
    code: str
    name: str
    country: str = ""
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    handle: str
    name: str
    language: str
    organisation: str

    @property
    def email(self) -> str:
        return f"{self.handle.replace('-', '.')}@{self.organisation.lower()}.example"


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat the charter does not set out itself: of a sub-group, a stakeholder, a guest."""

    workspace: str
    kind: str
    code: str
    name: str
    country: str = ""
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Sits:
    """A mandate. Days are counted from today; without a last day the charter's term sets it."""

    person: str
    workspace: str
    seat: str
    role: Role
    starts: int
    ends: int | None = None
    renewals: int = 0
    votes_from: int | None = None
    votes_until: int | None = None


@dataclass(frozen=True, slots=True)
class Holds:
    """An office of a workspace."""

    person: str
    workspace: str
    title: str
    starts: int
    ends: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    by: str
    ago: int
    """Minutes before the world is made."""
    text: str
    reactions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Who answered with which sign: support, thanks, question or follow."""
    reply_to: int | None = None
    edited: int | None = None
    """Minutes ago, like `ago`."""
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A discussion; whoever wrote the first post began it."""

    workspace: str
    title: str
    posts: tuple[Post, ...]
    members_only: bool = False
    closed: int | None = None
    """Minutes ago, if it is closed."""

    @property
    def by(self) -> str:
        return self.posts[0].by


def say(
    by: str,
    ago: int,
    text: str,
    *,
    reply_to: int | None = None,
    edited: int | None = None,
    **reactions: str,
) -> Post:
    """A post; each sign is given with the handles of those who set it, as words of one string."""
    signs = {sign: tuple(handles.split()) for sign, handles in reactions.items()}
    return Post(by, ago, folded(text), signs, reply_to, edited)


def withdrawn(by: str, ago: int, text: str) -> Post:
    """A post that was deleted again: only its tombstone is read."""
    return Post(by, ago, folded(text), deleted=True)


def folded(text: str) -> str:
    """Undo the line breaks of the source: in a post a line break is a line break."""
    lines: list[str] = []
    for line in dedent(text).strip().splitlines():
        if lines and lines[-1] and line and not STARTS_A_LINE.match(line):
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line)
    return "\n".join(lines)
