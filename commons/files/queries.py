"""Which files belong to a post, and which wait for theirs?"""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import func, or_, select

from commons.files.models import LOOSE, File
from commons.membership.models import Person
from kernel.database import db

SEARCHED = 20_000
"""Characters of one file that are found."""


def file_for(person: Person, thread_id: int, file_id: int) -> File:
    """A file of a thread this person was found to read; before it is posted, and while its
    post is hidden, theirs alone.
    """
    found = db.session.scalar(
        select(File).where(
            File.id == file_id,
            File.thread_id == thread_id,
            or_(File.number > 0, File.person_id == person.id),
        )
    )
    return found or abort(404)


def words_of(thread_id: int, number: int) -> list[str]:
    """What the files of a post are called, show and say, as far as anybody searches."""
    here = (File.thread_id == thread_id, File.number == number)
    found = select(File.name, File.alt, func.substr(File.text, 1, SEARCHED)).where(*here)
    return [words for row in db.session.execute(found) for words in row if words]


def waiting_for(person: Person, thread_id: int) -> Sequence[File]:
    """What this person brought for a post of theirs that is not sent yet."""
    mine = (File.person_id == person.id, File.thread_id == thread_id, *LOOSE)
    return db.session.scalars(select(File).where(*mine).order_by(File.id)).all()
