"""What goes with somebody who leaves for good? Their applications and what came with them."""

from sqlalchemy import ColumnElement, delete

from commons.files.keeping import Released
from commons.files.models import File
from commons.membership.models import Person
from commons.selection.models import Application
from kernel.database import db
from kernel.transactions import announce


def forget_files(application: Application, but: int = 0) -> None:
    _gone(File.application_id == application.id, File.id != but)


def forget_application_files(person: Person) -> None:
    """The applications themselves go as all rows of a person's own do; their files would stay."""
    _gone(File.person_id == person.id, File.application_id.is_not(None))


def _gone(*which: ColumnElement[bool]) -> None:
    gone = db.session.execute(delete(File).where(*which).returning(File.digest, File.preview))
    announce(Released(tuple(digest for row in gone for digest in row)))
