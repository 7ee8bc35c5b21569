"""How does the name of somebody go from the libraries? What they wrote there stays, as in posts."""

import re

from sqlalchemy import or_, select, update

from commons.documents.finding import find_again
from commons.documents.models import Document, Opening, Share
from commons.drafting.models import Client, Comment, Version
from commons.membership.models import Person
from kernel.database import db
from kernel.streams import append


def rename_in_libraries(person: Person, was: tuple[str, str], name: str, handle: str) -> None:
    """What they brought, opened, kept and said; `was` is their name and their handle before."""
    opened = update(Opening).where(Opening.person_id == person.id)
    db.session.execute(opened.values(reader_name=name))
    _documents(person, name)
    _shares(person, was[0], name)
    _versions(person, was[0], name)
    _comments(person, was[1], name, handle)


def _documents(person: Person, name: str) -> None:
    for document in db.session.scalars(select(Document).where(Document.author_id == person.id)):
        document.author_name = name
        find_again(document)
        append(document.workspace_id, "document", document.id, "facts", 0)


def _shares(person: Person, was: str, name: str) -> None:
    """What they shared, and what they ended."""
    db.session.execute(update(Share).where(Share.by_id == person.id).values(by_name=name))
    db.session.execute(update(Share).where(Share.ended_by == was).values(ended_by=name))


def _versions(person: Person, was: str, name: str) -> None:
    """Versions they kept, and those of texts in which they wrote."""
    kept = update(Version).where(Version.author_id == person.id)
    db.session.execute(kept.values(author_name=name))
    wrote = select(Client.document_id).where(Client.person_id == person.id)
    for version in db.session.scalars(select(Version).where(Version.document_id.in_(wrote))):
        version.writers = [name if each == was else each for each in version.writers]


def _comments(person: Person, was: str, name: str, handle: str) -> None:
    """Their own, and those that call them by their handle."""
    own, called = Comment.author_id == person.id, Comment.source.contains(f"@{was}")
    mention = re.compile(rf"@{re.escape(was)}\b")
    shown = re.compile(rf'(<span[^>]*data-mention="person:{person.id}"[^>]*>)[^<]*(</span>)')
    for comment in db.session.scalars(select(Comment).where(or_(own, called))):
        if comment.author_id == person.id:
            comment.author_name = name
        comment.source = mention.sub(f"@{handle}", comment.source)
        comment.html = shown.sub(rf"\g<1>@{name}\g<2>", mention.sub(f"@{handle}", comment.html))
        append(comment.workspace.id, "document", comment.document_id, "commented", 0)
