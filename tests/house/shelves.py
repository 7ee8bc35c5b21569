"""The library of every place on the stage: a document in each state, and folders."""

import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from commons.documents.models import Document, Eyes, Folder, Kind, Level, Share
from commons.drafting.models import Comment, Version
from commons.files.models import File
from commons.files.storage import storage, workplace
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from kernel.streams import Stream
from rules.lending import Right
from tests.house.refs import Ref, canary
from tests.house.things import FOLDERS, PAPERS, Thing

PICTURE = b"Pixels"


def shelve(
    here: Workspace, at: tuple[str, str], resident: int, people: dict[Any, int]
) -> Iterator[tuple[Any, dict[str, Ref]]]:
    """What each part finds there: papers and folders of their own, and those of another."""
    bytes_of(at)
    others = _all_of(here, at, resident, sorted(people.values()), own=False)
    for who, person in people.items():
        yield who, others | _all_of(here, at, person, [], own=True)


def _all_of(
    here: Workspace, at: tuple[str, str], owner: int, named: list[int], *, own: bool
) -> dict[str, Ref]:
    made: dict[str, Any] = {
        each.name: _paper(here, at, owner, each, named) for each in PAPERS if each.own is own
    }
    made |= {
        each.name: Folder(workspace_id=here.id, name=canary(*at, each.name), author_id=owner)
        for each in FOLDERS
        if each.own is own
    }
    db.session.add_all(made.values())
    db.session.flush()
    db.session.add_all(
        _share(here, made[each.name].id, each) for each in PAPERS if each.name in made
    )
    db.session.add_all(
        _file(paper, at) for paper in made.values() if getattr(paper, "kind", "") == Kind.FILE
    )
    for text in (each for each in made.values() if getattr(each, "kind", "") == Kind.TEXT):
        db.session.add_all(_beside(text))
    return {name: Ref(type(thing), thing.id) for name, thing in made.items()}


def _paper(
    here: Workspace, at: tuple[str, str], owner: int, thing: Thing, named: list[int]
) -> Document:
    word = canary(*at, thing.name)
    level = Level.BODY if thing.members_only else Level.EYES_ONLY if thing.named_only else ""
    eyes = named if thing.named and not thing.own else []
    return Document(
        workspace_id=_afar().id if thing.lent else here.id,
        shared=True,
        kind=Kind.TEXT if "text" in thing.name else Kind.FILE,
        title=f"{word} title",
        description=f"{word} description",
        level=level or Level.LIMITED,
        author_id=owner,
        author_name="Somebody",
        key=f"{owner}-{thing.name}"[:64],
        suggestions_only=thing.suggestions_only,
        locked_at=now() if thing.locked else None,
        binned_at=now() if thing.binned else None,
        eyes=[Eyes(person_id=person) for person in eyes],
    )


FAR = "far-away"


def _afar() -> Workspace:
    """A workspace in which nobody of the stage sits: what it shares is met only where it came."""
    found = db.session.scalar(select(Workspace).where(Workspace.slug == FAR))
    made = found or Workspace(slug=FAR, body="pact", name="Far away")
    db.session.add(made)
    db.session.flush()
    return made


def _share(here: Workspace, document: int, thing: Thing) -> Share:
    """As far as the name of the thing says; of what is at home here, one that ended."""
    ended = thing.lent in {"", "nothing"}
    far = {"documents.add": Right.EDIT, "documents.suggest": Right.SUGGEST}
    rights = next((right for word, right in far.items() if word in thing.lent), Right.READ)
    place = here if thing.lent else _afar()
    by = {"by_id": 0, "by_name": "Somebody", "ended_at": now() if ended else None}
    return Share(id=picture_of(document), document_id=document, workspace_id=place.id,
                 rights=rights, because="-", **by)  # fmt: skip


def _beside(text: Document) -> Iterator[Any]:
    """What its author said beside a text, and a version of it."""
    by = {"author_id": text.author_id, "author_name": "Somebody"}
    words = {"source": f"{text.title} said", "html": f"<p>{text.title} said</p>"}
    yield Comment(document_id=text.id, number=1, key=f"said-{text.id}", **by, **words)
    inner = [{"type": "text", "text": f"{text.title} kept"}]
    tree = {"type": "doc", "content": [{"type": "paragraph", "content": inner}]}
    yield Version(document_id=text.id, number=1, seq=0, tree=tree, digest="0" * 64, **by)
    yield Stream(kind="document", thing_id=text.id, head=1)
    digest = hashlib.sha256(PICTURE).hexdigest()
    where = {"workspace_id": text.workspace_id, "document_id": text.id, "person_id": text.author_id}
    yield File(id=picture_of(text.id), key=f"picture-{text.id}", name="chart.png", kind="png",
               size=len(PICTURE), digest=digest, preview=digest, **where)  # fmt: skip


def picture_of(text: Any) -> int:
    """The number of the picture that stands in a text."""
    return 1_000_000 * text if isinstance(text, int) else 0


def bytes_of(at: tuple[str, str]) -> tuple[str, str]:
    """The one file that is behind all papers of a place: its words and its digest."""
    text = f"The same in {at}"
    _put(PICTURE)
    return text, _put(text.encode())


def _put(content: bytes) -> str:
    digest = hashlib.sha256(content).hexdigest()
    with workplace() as folder:
        (folder / "source").write_bytes(content)
        storage().put(digest, folder / "source")
    return digest


def _file(paper: Document, at: tuple[str, str]) -> File:
    text = f"The same in {at}"
    return File(
        workspace_id=paper.workspace_id,
        document_id=paper.id,
        version=1,
        kind="txt",
        person_id=paper.author_id,
        key=f"paper-{paper.id}",
        name=f"{paper.title.split()[0]}.txt",
        text=paper.title,
        size=len(text),
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )
