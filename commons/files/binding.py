"""How do files get to their post, and go with it? Inside the act that writes or deletes it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import select, update

from commons.files.keeping import Released
from commons.files.models import LOOSE, File
from commons.files.refusals import NotTaken
from commons.membership.models import Person
from kernel.database import db
from kernel.transactions import announce
from kernel.words import gettext as _


class Wanted(NamedTuple):
    """A file that a post is to show, and what its author says is to be seen in it."""

    id: int
    alt: str = ""


def bind(
    author: Person, workspace_id: int, thread_id: int, number: int, wanted: Sequence[Wanted]
) -> list[dict[str, Any]]:
    """Give the files of an author to their post. Returns what the post shows of them."""
    ids = [each.id for each in wanted]
    loose = select(File).where(
        File.id.in_(ids),
        File.person_id == author.id,
        File.workspace_id == workspace_id,
        *LOOSE,
    )
    found = {each.id: each for each in db.session.scalars(loose.with_for_update())}
    if set(ids) - found.keys():
        raise NotTaken(_("A file you attached is no longer there. Attach it again."))
    for each in wanted:
        file = found[each.id]
        file.thread_id, file.number, file.alt = thread_id, number, each.alt
    return [found[each].card for each in dict.fromkeys(ids)]


def hold(
    author: Person, wanted: Sequence[Wanted], until: datetime, thread_id: int | None = None
) -> None:
    """Files of a post that goes out later are not swept before, and offered for no other post;
    with a thread, they wait there again.
    """
    mine = (File.id.in_([each.id for each in wanted]), File.person_id == author.id)
    if wanted:
        held = update(File).where(*mine, *LOOSE)
        db.session.execute(held.values(at=until, thread_id=thread_id))


def unbind(thread_id: int, number: int) -> None:
    """A post is deleted: its files go with it."""
    for each in _of(thread_id, number):
        db.session.delete(each)
        announce(Released((each.digest, each.preview)))


def put_apart(thread_id: int, number: int) -> None:
    """A post is hidden: its files belong to nothing that can be read, until it is shown again."""
    for each in _of(thread_id, number):
        each.number = -number


def put_back(thread_id: int, number: int) -> list[dict[str, Any]]:
    """Returns what the post shows of them again."""
    files = _of(thread_id, -number)
    for each in files:
        each.number = number
    return [each.card for each in files]


def describe(thread_id: int, number: int, words: dict[int, str]) -> list[dict[str, Any]]:
    """Say anew what the pictures of a post show. Returns what the post shows of its files."""
    files = _of(thread_id, number)
    for each in files:
        each.alt = words.get(each.id, each.alt)
    return [each.card for each in files]


def _of(thread_id: int, number: int) -> Sequence[File]:
    here = (File.thread_id == thread_id, File.number == number)
    return db.session.scalars(select(File).where(*here).order_by(File.id)).all()
