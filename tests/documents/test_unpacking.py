"""A ZIP archive comes in with its folders, and nothing in it can do harm."""

import io
import zipfile

import pytest

from commons.documents import unpacking
from tests.documents.library import bring, documents, folder, folders

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def zipped(*entries):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return made.getvalue()


def bring_zip(client, content, **fields):
    return bring(client, (io.BytesIO(content), "All of it.zip"), **fields)


def test_folders_are_found_or_made_and_each_line_is_told(app, cast, browser):
    ines = browser(cast.ines)
    inside = folder(ines, "Opinions").rpartition("/")[2]
    folder(ines, "Lamps", inside)

    page = bring_zip(ines, zipped(
        ("Lamps/On_lamps.txt", "Words"),
        ("Lamps/Deep/paper.md", "Words"),
        ("run.exe", "MZ"),
        ("wrong.pdf", "Words"),
        ("__MACOSX/._x.txt", "x"),
        ("empty/", ""),
    ), folder=inside)  # fmt: skip

    assert page.status_code == 200
    assert "2 files were brought in. 2 were refused." in page.text
    assert "Files of this kind are not taken" in page.text
    assert [each.name for each in folders(app)] == ["Opinions", "Lamps", "Deep"]
    assert [each.title for each in documents(app)] == ["On lamps", "paper"]
    assert documents(app)[0].folder_id == folders(app)[1].id


@ONCE
def test_names_lead_nowhere(app, cast, browser):
    ines = browser(cast.ines)
    bring_zip(ines, zipped(("../../etc/a.txt", "A"), ("C:\\Windows\\b.txt", "B"), ("/c.txt", "C")))

    assert [each.name for each in folders(app)] == ["etc", "Windows"]
    assert [each.title for each in documents(app)] == ["a", "b", "c"]


@ONCE
@pytest.mark.parametrize(
    ("bound", "most", "says"),
    [("MOST_FILES", 1, "At most 1 files"), ("MOST_BYTES", 5, "more than can be handled")],
)
def test_a_bomb_is_not_unpacked(app, cast, browser, monkeypatch, bound, most, says):
    monkeypatch.setattr(unpacking, bound, most)
    content = zipped(("a.txt", "A" * 10), ("b.txt", "B"))

    assert says in bring_zip(browser(cast.ines), content).text
    assert documents(app) == folders(app) == []


@ONCE
def test_what_lies_about_its_size_or_is_no_archive_is_refused(app, cast, browser):
    ines = browser(cast.ines)
    honest = zipped(("a.txt", "A" * 5000))
    central = honest.rindex(b"PK\x01\x02")
    lies = honest[: central + 24] + (10).to_bytes(4, "little") + honest[central + 28 :]

    assert "could not be unpacked" in bring_zip(ines, lies).text
    assert "no ZIP archive" in bring_zip(ines, b"Words").text
    assert documents(app) == []
