"""What people decide about being told: how much, how, when, and what of it is read."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from flask import current_app
from sqlalchemy import delete, func, select, update

from commons.documents.models import Document, Folder
from commons.membership.models import Person
from commons.notices.mail.links import DIGEST
from commons.notices.models import Habits, Interest, Mail, Notice, State
from commons.notices.queries import unread_of
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.actions import action, own_action
from kernel.clock import now
from kernel.database import db
from kernel.streams import stir
from rules.access import Permission
from rules.notices import Level


@action(Permission.READ_THREAD, recorded=False)
def listen_to_thread(person: Person, thread: Thread, level: Level | None) -> None:
    """Choose how much to hear of a thread; None: as in its workspace."""
    _choose(person, "thread", thread.id, level)


@action(Permission.READ_WORKSPACE, recorded=False)
def listen_to_workspace(person: Person, workspace: Workspace, level: Level | None) -> None:
    """Choose how much to hear of a workspace; None: as everybody with one's role."""
    _choose(person, "workspace", workspace.id, level)


@action(Permission.READ_DOCUMENT, recorded=False)
def listen_to_document(person: Person, document: Document, level: Level | None) -> None:
    """Choose how much to hear of a document; None: as in the folder it lies in."""
    _choose(person, "document", document.id, level)


@action(Permission.READ_DOCUMENT, recorded=False)
def listen_to_folder(person: Person, folder: Folder, level: Level | None) -> None:
    """Choose how much to hear of what lies in a folder; None: as in what it lies in itself."""
    _choose(person, "folder", folder.id, level)


def _choose(person: Person, kind: str, thing_id: int, level: Level | None) -> None:
    key = {"person_id": person.id, "kind": kind, "thing_id": thing_id}
    mine = (Interest.person_id == person.id, Interest.kind == kind, Interest.thing_id == thing_id)
    db.session.execute(delete(Interest).where(*mine))
    if level is not None:
        db.session.add(Interest(level=level, by_hand=True, **key))


@own_action(recorded=False)
def choose_habits(person: Person, chosen: Mapping[str, Any]) -> Habits:
    """Set when and how one wants to be told."""
    found = db.session.get(Habits, person.id)
    if found is None:
        found = Habits(person_id=person.id)
        db.session.add(found)
    for name, value in chosen.items():
        setattr(found, name, value)
    return found


@own_action(recorded=False)
def mark(
    person: Person, thing: tuple[str, int] | None, upto: int, *, read: bool, since: int = 0
) -> datetime:
    """Say that what one was told of a thing, or of everything, is read or not, from one number up
    to another.

    Returns the moment that an undo goes by.
    """
    at = now()
    numbers = unread_of(person, thing, upto, since=since) if read else _of(person, thing, upto)
    _set(person, numbers, State.READ if read else State.KEPT_UNREAD, at)
    return at


def _of(person: Person, thing: tuple[str, int] | None, upto: int) -> list[int]:
    """Made unread again is the newest of a thing: the rest was read before it."""
    return unread_of(person, thing, upto, read_too=True)[:1]


def _set(person: Person, numbers: list[int], state: State, at: datetime) -> None:
    mine = (Notice.person_id == person.id, Notice.seq.in_(numbers))
    db.session.execute(update(Notice).where(*mine).values(state=state, marked_at=at))
    stir("person", person.id)


@own_action(recorded=False)
def undo(person: Person, at: datetime) -> int:
    """Take back what was marked as read at that moment."""
    mine = (Notice.person_id == person.id, Notice.marked_at == at, Notice.state == State.READ)
    taken = update(Notice).where(*mine).values(state=State.KEPT_UNREAD)
    stir("person", person.id)
    return int(db.session.connection().execute(taken).rowcount)


@own_action(recorded=False)
def stop(person: Person, kind: str, thing_id: int) -> None:
    """Hear nothing more of a thing, or get no more digests: by the link in one's own mail."""
    if kind != DIGEST:
        _choose(person, kind, thing_id, Level.NOTHING)
        return
    found = db.session.get(Habits, person.id) or Habits(person_id=person.id)
    found.digest, found.digest_due_at = "never", None
    db.session.add(found)


@own_action(recorded=False)
def bounced(person: Person) -> int:
    """A mail to them came back for good; after some in a row no more is sent there."""
    found = db.session.get(Habits, person.id) or Habits(person_id=person.id, bounces=0)
    found.bounces += 1
    if found.bounces >= int(current_app.config["MAIL_BOUNCES"]) and not found.stopped_at:
        found.stopped_at = now()
    db.session.add(found)
    return found.bounces


@own_action(recorded=False)
def try_mail_again(person: Person) -> None:
    """Their address works again, they say."""
    found = db.session.get(Habits, person.id)
    if found:
        found.bounces, found.stopped_at = 0, None


@own_action(recorded=False)
def explain_refusal(person: Person, because: str, answers: str) -> bool:
    """Tell somebody once why their mail was not taken, and only so often a day."""
    day = (Mail.person_id == person.id, Mail.says != "", Mail.made_at > now() - timedelta(days=1))
    sent = db.session.scalar(select(func.count()).select_from(Mail).where(*day)) or 0
    if sent >= int(current_app.config["MAIL_ANSWERS"]):
        return False
    said = {"says": because[:500], "answers": answers[:250]}
    db.session.add(Mail(person_id=person.id, after_seq=0, upto_seq=0, **said))
    return True
