"""A library leaves with its workspace, and stands in another house as it stood here."""

import json
import re

import pytest
from pycrdt import XmlElement

from commons.archive.checking_documents import checked_document, checked_folders
from commons.archive.commands import workspace
from commons.documents.models import Document, Folder, Level
from commons.drafting.models import Comment, Version
from commons.drafting.reading import read
from commons.files.models import File
from commons.imports.conversations import Unreadable
from kernel.database import db
from tests.archive.conftest import packed
from tests.archive.test_exporting import DOCUMENTED, LIBRARY, fields_of
from tests.cast import Cast
from tests.conftest import browser_of, fresh_database, standing_house
from tests.documents.library import act, again, begin, bring, documents, file, folder
from tests.drafting.writer import Writer, paragraph
from tests.files.test_bringing import picture

OF_FILES = {"size", "description", "scanned", "email", "country", "kind"}
"""Told where files and posts are."""
NUMBERS = {str(number) for number in range(1, 50)}
ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def furnished(app, cast):
    """Folders, a file in two versions, a text with a picture, a comment and a version."""
    ines = browser_of(app, cast.ines)
    inner = folder(ines, "Opinions", inside=folder(ines, "Papers").rsplit("/", 1)[-1])
    made = bring(
        ines, file("paper.txt"), folder=inner.rsplit("/", 1)[-1], title="On lamps"
    ).location
    again(ines, made, 1, b"Better lamps")
    begin(ines, "Guidance on lamps", folder=inner.rsplit("/", 1)[-1])
    bring(ines, file("secret.txt", b"Zesecret"), level="eyes only", title="Zehushed")
    text = next(each for each in documents(app) if each.kind == "text")
    writer = Writer(ines, text)
    kept = act(ines, f"{writer.base}/files", file=file("chart.png", picture("PNG"))).json["id"]
    assert writer.write(paragraph("Lamps are lit."))["ok"]
    assert writer.write(lambda root: root.children.append(an_image(kept)))["ok"]
    writer.post("comments", text="Which lamps?", key="key-of-ines", quote="Lamps")
    writer.post("history", name="First reading")


def an_image(number):
    return XmlElement("image", {"file": number, "alt": "A chart"})


@ONCE
def test_a_library_goes_out_and_comes_in_again(app, cast, tmp_path):
    furnished(app, cast)
    assert cast.sela
    found = packed(app, tmp_path)
    assert found.manifest["version"] == 3
    assert found.manifest["counts"]["documents"] == 2
    assert found.manifest["left_out"]["documents_not_open_to_the_exporter"] == 1
    assert "Zehushed" not in found.words
    assert "Zesecret" not in found.words
    page = next(found.files[name] for name in found.files if name.endswith(".html")).decode()
    assert "Lamps are lit." in page
    assert '<img src="../files/' in page

    names = {name for name in found.files if name.startswith("documents/")}
    heads = [json.loads(found.files[name]) for name in names if name.endswith(".json")]
    told = set(re.findall(r"`(\w+)`", DOCUMENTED.partition(LIBRARY)[2]))
    inside = {"content", "type", "attrs", "marks", "text", "file", "alt", "numbered", "id"}
    assert set(fields_of(heads)) - inside - NUMBERS <= told | OF_FILES

    target = tmp_path / "other"
    target.mkdir()
    with fresh_database("sqlite", target) as url, standing_house(url) as other:
        assert Cast(other).sela
        told = imported(other, tmp_path / "board-sela.zip")
        assert "2  documents" in told, told
        with other.app_context():
            file_, text = db.session.scalars(db.select(Document).order_by(Document.title.desc()))
            folders = db.session.scalars(db.select(Folder.name).order_by(Folder.id)).all()
            assert folders == ["Papers", "Opinions"]
            assert (file_.author_name, file_.version) == ("Inês Carvalhal", 2)
            sizes = db.select(File.size).where(File.document_id == file_.id).order_by(File.version)
            assert db.session.scalars(sizes).all() == [16, 12]
            words = json.dumps(read(text).tree)
            assert "Lamps are lit." in words
            pictured = db.session.scalar(db.select(File.id).where(File.kind == "png"))
            assert f'"file": {pictured}' in words
            said = db.session.scalars(db.select(Comment)).one()
            assert (said.author_name, said.source) == ("Inês Carvalhal", "Which lamps?")
            assert db.session.scalars(db.select(Version.name)).one() == "First reading"
            assert text.level == Level.LIMITED
        assert "2  documents here already" in imported(other, tmp_path / "board-sela.zip")
    assert "2  documents here already" in imported(app, tmp_path / "board-sela.zip")


def imported(app, file_):
    asked = ["import", str(file_), "--into", "board", "--by", "sela"]
    return app.test_cli_runner().invoke(workspace, asked).output


HEAD = {
    "number": 1, "key": f"import:{'0' * 40}", "kind": "file", "title": "-", "changed_by": "",
    "reference_number": "", "description": "", "keywords": "", "language": "en", "folder": None,
    "original": None, "status": "draft", "level": "limited", "suggestions_only": False,
    "author": {"name": "-", "email": ""}, "created_at": "2026-01-01T00:00:00+00:00", "dated": None,
    "changed_at": "2026-01-01T00:00:00+00:00", "kept_until": None, "locked_at": None,
    "locked_by": "", "versions": [],
}  # fmt: skip
DEEP = {"type": "doc", "content": []}
for _ in range(100):
    DEEP = {"type": "blockquote", "content": [DEEP]}
TEXT = {"kind": "text", "tree": {"type": "doc"}, "pictures": {}, "comments": []}


def test_a_sound_document_is_taken():
    for more in ({}, TEXT):
        assert checked_document("documents/000001.json", HEAD | more, lambda _digest: True, set())


@pytest.mark.parametrize(
    "more",
    [
        {"number": 0}, {"kind": "zip"}, {"level": []}, {"title": None}, {"folder": 3},
        {"key": "mine"}, {"dated": "soon"}, {"versions": [{}]}, {"versions": None},
        TEXT | {"tree": DEEP}, TEXT | {"tree": []}, TEXT | {"pictures": {"x": {}}},
        TEXT | {"comments": [{"number": 1}]}, TEXT | {"versions": [{"number": 1}]},
        TEXT | {"tree": {"type": "text"}},
    ],
)  # fmt: skip
def test_what_is_no_document_is_refused(more):
    with pytest.raises(Unreadable):
        checked_document("documents/000001.json", HEAD | more, lambda _digest: True, set())


def test_folders_that_lie_in_one_another_are_refused():
    two = [{"number": 1, "name": "A", "inside": 2}, {"number": 2, "name": "B", "inside": 1}]
    with pytest.raises(Unreadable):
        checked_folders(two)
