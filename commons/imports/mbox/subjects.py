"""What is a mail about, whatever was put before its subject on the way?"""

import re

_PREFIX = re.compile(
    r"^\s*(re|aw|antw|antwort|sv|vs|odp|rif|r|res|resp|ynt|vá|atb|bls|απ|回复|答复|返信"
    r"|fwd?|wg|tr|rv|vb|vl|pd|doorst|σχετ|转发)"
    r"\s*(\[\d{1,3}\]|\^\d{1,3})?\s*[:：]\s*",  # noqa: RUF001 the wide colon of East Asia
    re.IGNORECASE,
)
_FORWARDS = {"fw", "fwd", "wg", "tr", "rv", "vb", "vl", "pd", "doorst", "σχετ", "转发"}
_TAG = re.compile(r"^\s*\[([^\[\]]{1,60})\]\s*")
MOST = 30
"""Prefixes looked at: who needs more is playing."""


def bare(subject: str) -> str:
    """What two subjects have in common when they mean the same: no prefixes, tags or case."""
    rest = _stripped(subject, None)
    return "" if _PREFIX.fullmatch(rest) else " ".join(rest.casefold().split())


def titled(subject: str, list_tags: set[str]) -> str:
    """A subject as a title: without prefixes and the tags of the list, with every other tag."""
    return _stripped(subject, list_tags).strip()


def tag_of(subject: str) -> str:
    """The first tag in brackets, as lists put it there."""
    rest = subject
    while found := _PREFIX.match(rest):
        rest = rest[found.end() :]
    tag = _TAG.match(rest)
    return tag[1].casefold() if tag else ""


def answers(subject: str) -> bool:
    """Does it say that it answers? A forwarded mail does not."""
    rest = subject
    for _turn in range(MOST):
        if tag := _TAG.match(rest):
            rest = rest[tag.end() :]
        found = _PREFIX.match(rest)
        if not found:
            return False
        if found[1].casefold() not in _FORWARDS:
            return True
        rest = rest[found.end() :]
    return False


def _stripped(subject: str, tags: set[str] | None) -> str:
    rest = subject
    for _turn in range(MOST):
        found = _PREFIX.match(rest) or _tag(rest, tags)
        if not found or not rest[found.end() :].strip():
            return rest
        rest = rest[found.end() :]
    return rest


def _tag(rest: str, tags: set[str] | None) -> re.Match[str] | None:
    found = _TAG.match(rest)
    return found if found and (tags is None or found[1].casefold() in tags) else None
