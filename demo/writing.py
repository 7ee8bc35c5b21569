"""How do the words of a demonstration come into its texts? As people write, suggest and comment."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from commons.documents.models import Document
from commons.drafting import actions
from commons.drafting.actions import Passage
from commons.drafting.gathering import gather
from commons.drafting.models import Comment
from commons.drafting.papers.blocks import tree
from commons.drafting.reading import engine, read
from commons.drafting.storing import kept
from commons.drafting.versioning import Moment
from demo.texts import TEXTS
from demo.texts.shapes import Remark, Text, Written
from demo.told import ago, keeper, somebody
from kernel.database import db

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def write_texts() -> None:
    """Fill the texts that were begun."""
    for title, text in TEXTS.items():
        document = db.session.scalars(select(Document).where(Document.title == title)).one()
        for written in text.written:
            with ago(written.ago):
                _write(document, written)
        _remark(document, text.remarks)
        _settle(document, text)
    gather()
    engine().close()


def _write(document: Document, written: Written) -> None:
    by = somebody(written.by)
    client = actions.begin_writing(by, document, 0)
    wanted = tree([_named(block) for block in written.blocks])
    change = engine().turned_into(document.id, kept(document), wanted, client)
    actions.take_down(by, document, [(by.id, change)])
    reading = read(document)
    moment = Moment(reading.tree, reading.seq)
    if written.kept:
        actions.keep_version(by, document, moment, written.kept)
    if written.frozen:
        actions.freeze_version(keeper(document.workspace), document, moment, written.frozen)


def _named(node: Any) -> Any:
    """Suggestions bear who made them and when, as those of an editor do."""
    if isinstance(node, list):
        return [_named(each) for each in node]
    if not isinstance(node, dict):
        return node
    if "marks" in node:
        marks = [mark | {"attrs": {"id": _id(mark["attrs"]["id"])}} for mark in node["marks"]]
        return node | {"marks": marks}
    return {key: _named(value) for key, value in node.items()}


def _id(told: str) -> str:
    by, minutes, name = told.split("/")
    then = datetime.now(UTC) - timedelta(minutes=int(minutes))
    return f"{somebody(by).id}-{_base36(int(then.timestamp()))}-{name}"


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, len(DIGITS))
        digits = DIGITS[rest] + digits
    return digits


def _remark(document: Document, remarks: tuple[Remark, ...]) -> None:
    made = list[Comment]()
    for number, each in enumerate(remarks, 1):
        by, about = somebody(each.by), Passage(each.quote)
        answers = made[each.answers - 1] if each.answers else None
        key = f"demo-{document.id}-{number}"
        with ago(each.ago):
            found = actions.comment(by, document, each.text, key, about, answers,
                                    within=each.within)  # fmt: skip
            made.append(found)
            if each.resolved:
                actions.resolve_comment(by, found)


def _settle(document: Document, text: Text) -> None:
    ids = {mark.rpartition("-")[2]: mark for mark in _suggestions(read(document).tree)}
    for name, handles in text.supports.items():
        for handle in handles:
            actions.support(somebody(handle), document, ids[name], on=True)
    if text.locked:
        actions.lock(keeper(document.workspace), document)


def _suggestions(node: Any) -> set[str]:
    marks = {mark["attrs"]["id"] for mark in node.get("marks", ()) if "id" in mark.get("attrs", {})}
    return marks.union(*(_suggestions(each) for each in node.get("content", ())))
