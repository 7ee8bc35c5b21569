"""Has what is in an archive the shape that docs/archive.md describes? Else it is refused whole."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from commons.archive.shapes import FORMAT, READ, VERSION, Json
from commons.imports.conversations import Unreadable
from commons.imports.json_shapes import moment
from commons.threads.models import Audience
from kernel.text import LONGEST
from kernel.words import gettext as _

KEY = re.compile(r"import:[0-9a-f]{40}(-\d{1,2})?")
DIGEST = re.compile(r"[0-9a-f]{64}")
MOST_FILES = 100
"""Files of one post."""
LINE = 1_000
"""Characters of whatever stands on one line."""


def checked_manifest(found: Any) -> Json:
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Unreadable(_("it is no archive of a workspace"))
    if found.get("version") not in READ or isinstance(found["version"], bool):
        raise Unreadable(
            _("it is of version %(found)s, and this house reads version %(known)d",
              found=str(found.get("version"))[:20], known=VERSION)
        )  # fmt: skip
    told = found.get("digests")
    if not isinstance(told, dict) or not all(_is_digest(one) for one in told.values()):
        raise Unreadable(_("manifest.json has no digests"))
    return found


def checked_thread(name: str, found: Any, has: Callable[[str], bool]) -> Json:
    """A discussion whose every field can be relied on."""
    where, thread = Where(name), mapping(Where(name), found)
    where.line(thread, "title")
    where.moment(thread, "opened_at")
    where.moment(thread, "closed_at", maybe=True)
    where.moment(thread, "resolved_at", maybe=True)
    where.line(thread, "resolved_by")
    where.author(thread, "opened_by")
    if thread.get("audience") not in set(Audience):
        raise where.fault("audience")
    posts = thread.get("posts")
    if not isinstance(posts, list):
        raise where.fault("posts")
    keys = set[str]()
    for number, post in enumerate(posts, 1):
        _check_post(Where(f"{name}, post {number}"), post, number, has)
        keys.add(post["key"])
    if len(keys) != len(posts):
        raise where.fault("key")
    return thread


def _check_post(where: "Where", found: Any, number: int, has: Callable[[str], bool]) -> None:
    post = mapping(where, found)
    if post.get("number") != number or isinstance(post["number"], bool):
        raise where.fault("number")
    if not isinstance(post.get("key"), str) or not KEY.fullmatch(post["key"]):
        raise where.fault("key")
    where.author(post, "author")
    where.moment(post, "at")
    if "gone" in post:
        where.moment(post, "gone_at")
        where.line(post, "gone_by")
        return
    where.line(post, "text", LONGEST)
    _check_answer(where, post.get("reply_to"), number)
    files = post.get("files")
    if not isinstance(files, list) or len(files) > MOST_FILES:
        raise where.fault("files")
    for file in files:
        check_file(where, file, has)


def _check_answer(where: "Where", above: Any, number: int) -> None:
    """A post answers one before it: so answers never go round in a circle."""
    if above is None:
        return
    if not isinstance(above, int) or isinstance(above, bool) or not 0 < above < number:
        raise where.fault("reply_to")


def check_file(where: "Where", found: Any, has: Callable[[str], bool]) -> None:
    file = mapping(where, found)
    where.line(file, "name")
    where.line(file, "description")
    if not _is_digest(file.get("digest")) or not has(file["digest"]):
        raise where.fault("digest")


def _is_digest(found: Any) -> bool:
    return isinstance(found, str) and DIGEST.fullmatch(found) is not None


def mapping(where: "Where", found: Any) -> Json:
    if not isinstance(found, dict):
        raise where.fault("")
    return found


class Where:
    """A place in an archive, and what may stand there."""

    def __init__(self, name: str) -> None:
        self.name = name

    def fault(self, field: str) -> Unreadable:
        place = f"{self.name}, {field}" if field else self.name
        return Unreadable(_("%(place)s: not of the shape of an archive", place=place))

    def line(self, thing: Json, field: str, longest: int = LINE) -> None:
        found = thing.get(field)
        if not isinstance(found, str) or len(found) > longest:
            raise self.fault(field)

    def moment(self, thing: Json, field: str, *, maybe: bool = False) -> None:
        found = thing.get(field)
        if found is None and maybe:
            return
        if not isinstance(found, str) or moment(found) is None:
            raise self.fault(field)

    def day(self, thing: Json, field: str) -> None:
        found = thing.get(field)
        try:
            date.fromisoformat(found or "2000-01-01")
        except (TypeError, ValueError) as fault:
            raise self.fault(field) from fault

    def author(self, thing: Json, field: str) -> None:
        found = mapping(self, thing.get(field))
        self.line(found, "name")
        self.line(found, "email")
