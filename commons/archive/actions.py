"""What is done about archives: the record says who took one, and what came in from one."""

from typing import Any

from sqlalchemy import select

from commons.documents.models import Document, Status
from commons.drafting.drawing import digest, words
from commons.drafting.models import Comment, Version
from commons.drafting.storing import head_of_text
from commons.files.arriving import Arrived
from commons.files.keeping import keep_once
from commons.files.models import File
from commons.imports.json_shapes import EARLIEST, moment
from commons.imports.wording import NAME, line
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.text import render
from rules.access import Permission

Said = dict[str, Any]


@action(Permission.EXPORT)
def export_workspace(_actor: Person, _workspace: Workspace) -> None:
    """Take a workspace along. It is written down first, and read afterwards: nobody waits."""


@action(Permission.SETTLE_TEXT)
def import_version(
    actor: Person, document: Document, came: Arrived, number: int, said: Said
) -> None:
    """Keep a version of a file as it was; the first came with the document."""
    here = (File.document_id == document.id, File.version == number)
    kept = db.session.scalar(select(File).where(*here))
    if kept is None:
        where = {"workspace_id": document.workspace_id, "document_id": document.id}
        key = f"archive-{document.id}-{number}"
        kept = keep_once(actor, came, key, **where, version=number)
    kept.at, kept.alt = moment(said["at"]) or now(), line(said["description"], 300)
    document.version = max(document.version, number)
    witness(version=number, digest=came.digest)


@action(Permission.SETTLE_TEXT)
def settle_import(actor: Person, document: Document, said: Said, original_id: int | None) -> None:
    """Let it say of itself what it said where it comes from: whose it was, when, how it stands."""
    document.author_name = line(said["author"]["name"], NAME) or actor.name
    document.created_at = moment(said["created_at"]) or EARLIEST
    document.changed_at = moment(said["changed_at"]) or EARLIEST
    document.changed_by, document.original_id = line(said["changed_by"], NAME), original_id
    document.status = Status(said["status"])
    document.locked_at = moment(said["locked_at"]) if said["locked_at"] else None
    document.locked_by = line(said["locked_by"], NAME)
    for comment in said.get("comments", ()):
        db.session.merge(_comment(actor, document, comment))
    for version in said.get("versions", ()) if "tree" in said else ():
        db.session.merge(_version(document, version))
        document.version = max(document.version, version["number"])
    witness(document=document.id)


def _comment(actor: Person, document: Document, said: Said) -> Comment:
    """Beside the same words, by the name its author had; its anchor is of another text."""
    gone = said["gone"]
    return Comment(
        document_id=document.id,
        number=said["number"],
        answers=said["answers"],
        author_id=actor.id,
        author_name=line(said["author"]["name"], NAME) or "-",
        seat="",
        seat_name=line(said["seat"]["name"], NAME),
        key=f"archive-{said['number']}",
        source=said["text"],
        html="" if gone else render(said["text"]).html,
        anchor={},
        quote=said["quote"],
        at=moment(said["at"]) or EARLIEST,
        edited_at=_maybe(said["edited_at"]),
        deleted_at=now() if gone else None,
        resolved_at=_maybe(said["resolved_at"]),
        resolved_by=line(said["resolved_by"], NAME),
    )


def _version(document: Document, said: Said) -> Version:
    return Version(
        document_id=document.id,
        number=said["number"],
        name=line(said["name"], 120),
        author_id=0,
        author_name=line(said["author_name"], NAME),
        at=moment(said["at"]) or EARLIEST,
        seq=head_of_text(document.id),
        tree=said["tree"],
        digest=digest(said["tree"]),
        words=words(said["tree"]),
        writers=[line(name, NAME) for name in said["writers"]],
        frozen_for=line(said["frozen_for"], 120),
    )


def _maybe(text: str | None) -> Any:
    return moment(text) if text else None
