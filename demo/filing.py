"""How do the papers of the demonstration world come into the libraries? As people bring them."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select
from werkzeug.datastructures import FileStorage

from commons.documents import actions
from commons.documents.actions.sharing import Terms, share
from commons.documents.facts import Facts, facts_of
from commons.documents.models import Document, Folder, Status
from commons.files.arriving import Arrived, arrived
from commons.files.models import Scan
from commons.files.storage import written
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from demo.papers import LIBRARIES
from demo.papers.shapes import Paper
from demo.printing import printed
from demo.told import ago, keeper, somebody
from kernel.clock import today
from kernel.database import db


def file_papers() -> None:
    """Fill the libraries, the oldest paper first."""
    for slug, papers in LIBRARIES.items():
        place = workspace_named(slug)
        for paper in sorted(papers, key=lambda paper: -paper.ago):
            with ago(paper.ago):
                document = _added(place, paper)
            _afterwards(document, paper)


def workspace_named(slug: str) -> Workspace:
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def _added(place: Workspace, paper: Paper) -> Document:
    by, key = somebody(paper.by), f"demo-{place.id}-{paper.ago}"
    facts = _facts(place, by, paper)
    if not paper.file:
        return actions.begin_text(by, place, facts, key, numbered=paper.numbered)
    with file_from(by, paper.file, paper.words) as came:
        return actions.bring_file(by, place, came, facts, key, numbered=paper.numbered)


def _facts(place: Workspace, by: Person, paper: Paper) -> Facts:
    plain = ("title", "description", "keywords", "language", "level", "suggestions_only")
    original = select(Document.id).where(Document.title == paper.of) if paper.of else None
    return Facts(
        **{name: getattr(paper, name) for name in plain},
        status=Status.DISCUSSION if paper.status is Status.ADOPTED else paper.status,
        folder_id=_folder(place, by, paper.folder),
        original_id=None if original is None else db.session.scalar(original),
        eyes=frozenset(somebody(handle).id for handle in paper.eyes),
    )


def _folder(place: Workspace, by: Person, path: str) -> int | None:
    """The last folder of a path; those that are not there yet are made."""
    inside: int | None = None
    for name in filter(None, path.split("/")):
        here = (Folder.workspace_id == place.id, Folder.parent_id == inside, Folder.name == name)
        found = db.session.scalar(select(Folder).where(*here))
        inside = (found or actions.make_folder(by, place, name, inside)).id
    return inside


def _afterwards(document: Document, paper: Paper) -> None:
    for n, (handle, when, words) in enumerate(paper.again, 1):
        with ago(when), file_from(somebody(handle), paper.file, words) as came:
            key = f"demo-{document.id}-{n}"
            actions.bring_version(somebody(handle), document, came, document.version, key)
    if paper.status is Status.ADOPTED:
        with ago(paper.ago - 60):
            adopted = replace(facts_of(document), status=Status.ADOPTED)
            actions.describe(keeper(document.workspace), document, adopted)
    for slug, rights, days, because in paper.shared:
        with ago(30):
            terms = Terms(rights, because, today() + timedelta(days=days) if days else None)
            share(somebody(paper.by), document, workspace_named(slug), terms)
    if paper.taken:
        actions.take(somebody(paper.taken), document)
    if paper.binned:
        actions.bin_document(somebody(paper.by), document)


@contextmanager
def file_from(by: Person, name: str, words: str) -> Iterator[Arrived]:
    """A file as it arrives. Its words are known: only a picture is looked at."""
    ending = name.rpartition(".")[2]
    made = printed(ending, words)
    if ending == "png":
        with arrived(FileStorage(io.BytesIO(made), name), by) as came:
            yield came
        return
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made"
        digest, size = written(io.BytesIO(made), path)
        yield Arrived(name, ending, digest, size, path, Scan.NOT_SCANNED, words)
