"""Has a document of an archive the shape that docs/archive.md describes?"""

from collections.abc import Callable, Iterable
from typing import Any

from commons.archive.checking import KEY, Where, check_file, mapping
from commons.archive.shapes import Json
from commons.documents.models import Kind, Level, Status
from commons.documents.names import NATIVE
from kernel.numbers import LARGEST

LINES = ("title", "reference_number", "description", "keywords", "changed_by", "locked_by")
CHOICES: dict[str, Iterable[str]] = {
    "kind": Kind,
    "status": Status,
    "level": Level,
    "language": NATIVE,
}
DEEPEST = 60
"""How deep the parts of a text may lie in one another."""
Has = Callable[[str], bool]


def checked_folders(found: Any) -> list[Json]:
    """Folders of which none lies in itself, however deep."""
    where = Where("library.json")
    if not isinstance(found, list):
        raise where.fault("")
    known = dict[int, int | None]()
    for each in found:
        folder = mapping(where, each)
        where.line(folder, "name")
        known[_number(where, folder, "number")] = _maybe(where, folder, "inside")
    for number in known:
        _ends(where, known, number)
    return found


def _ends(where: Where, known: dict[int, int | None], number: int | None) -> None:
    for _step in range(len(known) + 1):
        if number is None:
            return
        if number not in known:
            break
        number = known[number]
    raise where.fault("inside")


def checked_document(name: str, found: Any, has: Has, folders: set[int]) -> Json:
    """A document whose every field can be relied on."""
    where, said = Where(name), mapping(Where(name), found)
    _check_head(where, said, folders)
    (_check_files if said["kind"] == Kind.FILE else _check_text)(where, said, has)
    return said


def _check_head(where: Where, said: Json, folders: set[int]) -> None:
    for field in LINES:
        where.line(said, field)
    for field, choices in CHOICES.items():
        if said.get(field) not in list(choices):
            raise where.fault(field)
    _number(where, said, "number")
    _maybe(where, said, "original")
    key = said.get("key")
    sound = {
        "folder": _maybe(where, said, "folder") in {None, *folders},
        "key": isinstance(key, str) and KEY.fullmatch(key) is not None,
        "suggestions_only": isinstance(said.get("suggestions_only"), bool),
    }
    if faults := [field for field, holds in sound.items() if not holds]:
        raise where.fault(faults[0])
    where.author(said, "author")
    for field, maybe in (("created_at", False), ("changed_at", False), ("locked_at", True)):
        where.moment(said, field, maybe=maybe)
    for field in ("dated", "kept_until"):
        where.day(said, field)


def _check_files(where: Where, said: Json, has: Has) -> None:
    for version in _list(where, said, "versions"):
        check_file(where, version, has)
        where.moment(version, "at")


def _check_text(where: Where, said: Json, has: Has) -> None:
    _check_tree(where, said.get("tree"))
    for number, file in mapping(where, said.get("pictures")).items():
        if not number.isascii() or not number.isdecimal():
            raise where.fault("pictures")
        check_file(where, file, has)
    for version in _list(where, said, "versions"):
        _number(where, version, "number")
        _check_tree(where, version.get("tree"))
        where.moment(version, "at")
        for field in ("name", "author_name", "frozen_for"):
            where.line(version, field)
        if not all(isinstance(name, str) for name in _list(where, version, "writers", str)):
            raise where.fault("writers")
    for comment in _list(where, said, "comments"):
        _check_comment(where, comment)


def _check_comment(where: Where, said: Json) -> None:
    _number(where, said, "number")
    _maybe(where, said, "answers")
    where.author(said, "author")
    where.line(mapping(where, said.get("seat")), "name")
    where.line(said, "text", 5_000)
    where.line(said, "quote", 400)
    where.line(said, "resolved_by")
    where.moment(said, "at")
    for field in ("edited_at", "resolved_at"):
        where.moment(said, field, maybe=True)
    if not isinstance(said.get("gone"), bool):
        raise where.fault("gone")


def _check_tree(where: Where, found: Any, depth: int = 0) -> None:
    """Parts in parts; what each may hold is asked when it becomes a text of ours."""
    node = mapping(where, found)
    if depth > DEEPEST or not isinstance(node.get("type"), str):
        raise where.fault("tree")
    if node["type"] == "text" and not isinstance(node.get("text"), str):
        raise where.fault("tree")
    mapping(where, node.get("attrs", {}))
    for mark in _list(where, {"marks": [], **node}, "marks"):
        mapping(where, mark.get("attrs", {}))
    for each in _list(where, {"content": [], **node}, "content"):
        _check_tree(where, each, depth + 1)


def _list(where: Where, said: Json, field: str, kind: type = dict) -> list[Any]:
    found = said.get(field)
    if not isinstance(found, list) or not all(isinstance(each, kind) for each in found):
        raise where.fault(field)
    return found


def _number(where: Where, said: Json, field: str) -> int:
    found = said.get(field)
    if not isinstance(found, int) or isinstance(found, bool) or not 0 < found <= LARGEST:
        raise where.fault(field)
    return found


def _maybe(where: Where, said: Json, field: str) -> int | None:
    return None if said.get(field) is None else _number(where, said, field)
