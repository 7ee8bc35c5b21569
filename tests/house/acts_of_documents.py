"""The acts of a library: what each asks, on which things."""

from dataclasses import replace
from uuid import uuid4

from commons.archive import actions as archive
from commons.documents import actions as library
from commons.documents.actions import sharing
from commons.documents.actions.sharing import Terms
from commons.documents.facts import Facts, facts_of
from commons.documents.models import Document
from commons.drafting.actions import begin_with
from commons.files.arriving import Arrived
from commons.files.models import Scan
from commons.notices.actions import listen_to_document, listen_to_folder
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.lending import Right
from rules.notices import Level
from tests.house.doors_documents import (
    ADD,
    ARRANGE,
    FILE_NAMES,
    FOLDER_NAMES,
    PAPER_NAMES,
    PLACE,
    READ,
    SHARE,
)

FACTS = Facts(title="A title")


def came():
    return Arrived("a.txt", "txt", "0" * 64, 1, None, Scan.CLEAN)


def key():
    return str(uuid4())


def of_all(place):
    """A document that everybody there may read."""
    here = (Document.workspace_id == place.id, Document.level == "limited")
    found = db.select(Document).where(*here, Document.binned_at.is_(None), Document.kind == "file")
    return db.session.scalars(found.limit(1)).one()


def share(actor, paper):
    place = db.session.scalars(db.select(Workspace).where(Workspace.slug == "alliance")).one()
    return sharing.share(actor, paper, place, Terms(Right.READ, "-"))


def end_share(actor, paper):
    return sharing.end_share(actor, paper, paper.shares[0])


def describe(actor, paper):
    return library.describe(actor, paper, replace(facts_of(paper), title="Another title"))


TEXT_NAMES = [name for name in PAPER_NAMES if "text" in name]
ACTS_OF_DOCUMENTS = {
    f"commons.documents.actions.{name}": act
    for name, act in {
        "adding.begin_text": (
            ADD,
            PLACE,
            lambda actor, place: library.begin_text(actor, place, FACTS, key()),
        ),
        "adding.bring_file": (
            ADD,
            PLACE,
            lambda actor, place: library.bring_file(actor, place, came(), FACTS, key()),
        ),
        "adding.make_folder": (
            ADD,
            PLACE,
            lambda actor, place: library.make_folder(actor, place, "Opinions"),
        ),
        "adding.tell_of_many": (
            READ,
            PAPER_NAMES,
            lambda actor, paper: library.tell_of_many(actor, paper, 2),
        ),
        "arranging.describe": (ARRANGE, PAPER_NAMES, describe),
        "arranging.bin_document": (ARRANGE, PAPER_NAMES, library.bin_document),
        "arranging.restore_document": (ARRANGE, PAPER_NAMES, library.restore_document),
        "arranging.rename_folder": (
            ARRANGE,
            FOLDER_NAMES,
            lambda actor, folder: library.rename_folder(actor, folder, "Opinions"),
        ),
        "arranging.bin_folder": (ARRANGE, FOLDER_NAMES, library.bin_folder),
        "moving.move_document": (
            ARRANGE,
            PAPER_NAMES,
            lambda actor, paper: library.move_document(actor, paper, None),
        ),
        "moving.move_folder": (
            ARRANGE,
            FOLDER_NAMES,
            lambda actor, folder: library.move_folder(actor, folder, None),
        ),
        "moving.copy_document": (
            ADD,
            PLACE,
            lambda actor, place: library.copy_document(actor, place, of_all(place), None, key()),
        ),
        "sharing.share": (SHARE, PAPER_NAMES, share),
        "sharing.end_share": (SHARE, PAPER_NAMES, end_share),
        "versions.bring_version": (
            ADD,
            FILE_NAMES,
            lambda actor, paper: library.bring_version(actor, paper, came(), 1, key()),
        ),
        "versions.take": (ADD, FILE_NAMES, library.take),
        "versions.give_back": (ADD, FILE_NAMES, library.give_back),
        "versions.note_opening": (
            READ,
            PAPER_NAMES,
            lambda actor, paper: library.note_opening(actor, paper, 1),
        ),
    }.items()
}
ACTS_OF_DOCUMENTS |= {
    "commons.notices.actions.listen_to_document": (
        READ,
        PAPER_NAMES,
        lambda actor, paper: listen_to_document(actor, paper, Level.NOTHING),
    ),
    "commons.notices.actions.listen_to_folder": (
        READ,
        FOLDER_NAMES,
        lambda actor, folder: listen_to_folder(actor, folder, Level.NOTHING),
    ),
}
SAID = {"author": {"name": "Anna"}, "created_at": "2026-01-01T00:00:00Z", "changed_by": "",
        "changed_at": "2026-01-01T00:00:00Z", "status": "draft", "locked_at": None,
        "locked_by": ""}  # fmt: skip
ACTS_OF_DOCUMENTS |= {
    "commons.archive.actions.import_version": (
        "documents.settle",
        FILE_NAMES,
        lambda actor, paper: archive.import_version(
            actor, paper, came(), 1, {"at": SAID["created_at"], "description": ""}
        ),
    ),
    "commons.archive.actions.settle_import": (
        "documents.settle",
        PAPER_NAMES,
        lambda actor, paper: archive.settle_import(actor, paper, SAID, None),
    ),
}
ACTS_OF_DOCUMENTS["commons.drafting.actions.writing.begin_with"] = (
    "documents.write",
    TEXT_NAMES,
    lambda actor, paper: begin_with(actor, paper, "opinion", b"\x00\x00", 7),
)
