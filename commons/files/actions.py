"""What people do with files: bring them, and take back what is not posted yet."""

from commons.files.arriving import Arrived
from commons.files.keeping import Released, keep_once
from commons.files.models import File
from commons.membership.models import Person
from kernel.access import Thing
from kernel.actions import Repeated, action, own_action
from kernel.database import db
from kernel.transactions import announce
from rules.access import Permission


@action(Permission.POST, recorded=False)
def attach(author: Person, thread: Thing, came: Arrived, key: str) -> File:
    """Bring a file for a post in a thread. The same key again gives the first answer.

    What enters the record is the post that shows it.
    """
    return _kept(author, thread.workspace.id, getattr(thread, "id", None), came, key)


@action(Permission.START_THREAD, recorded=False)
def attach_first(author: Person, workspace: Thing, came: Arrived, key: str) -> File:
    """Bring a file for the first post of a thread that is not there yet."""
    return _kept(author, workspace.workspace.id, None, came, key)


def _kept(author: Person, place: int, thread_id: int | None, came: Arrived, key: str) -> File:
    return keep_once(author, came, key, workspace_id=place, thread_id=thread_id)


@own_action(recorded=False)
def take_back(owner: Person, file_id: int) -> None:
    """Take back a file that was not posted; one that is not there any more is taken back too."""
    found = db.session.get(File, file_id)
    if found is None or found.person_id != owner.id or _has_a_place(found):
        raise Repeated(None)
    db.session.delete(found)
    announce(Released((found.digest, found.preview)))


def _has_a_place(file: File) -> bool:
    return bool(file.number or file.document_id or file.application_id)
