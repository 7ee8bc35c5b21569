"""Several things of a library at once: moved, copied, described, binned, taken along."""

import io
import zipfile

import pytest

from commons.documents.models import Document, Eyes, Folder, Level, Opening
from kernel.database import db
from tests.documents.library import BASE, act, begin, bring, documents, file, folder, folders
from tests.drafting.test_pictures import bring as bring_picture
from tests.drafting.test_pictures import image, pixels
from tests.drafting.writer import Writer, change, paragraph

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def choose(client, do, *pick, **fields):
    sure = {"sure": "1"} if "folder" in fields or "status" in fields else {}
    return act(client, f"{BASE}/selection", do=do, pick=list(map(str, pick)), **sure, **fields)


def names_in(answer):
    with answer:
        return zipfile.ZipFile(io.BytesIO(answer.data)).namelist()


def test_what_is_chosen_is_moved_and_keeps_its_address(app, cast, browser):
    ines = browser(cast.ines)
    inside = folder(ines, "Opinions")
    bring(ines, file("a.txt"), file("b.txt"))
    a, b = [each.id for each in documents(app)]
    number = folders(app)[0].id

    assert "Addresses stay as they are" in ines.get(choose(ines, "move", a, b).location).text
    assert choose(ines, "move", a, b, f"f{number}", folder=number).status_code == 303

    assert [each.folder_id for each in documents(app)] == [number, number]
    assert folders(app)[0].parent_id is None
    assert ines.get(f"{BASE}/{a}").status_code == 200
    assert "b" in ines.get(inside).text


@ONCE
def test_a_folder_cannot_lie_in_itself(app, cast, browser):
    ines = browser(cast.ines)
    folder(ines, "Outer")
    outer = folders(app)[0].id
    folder(ines, "Inner", outer)
    inner = folders(app)[1].id

    choose(ines, "move", f"f{outer}", folder=inner)
    choose(ines, "move", f"f{inner}", folder="")

    assert [each.parent_id for each in folders(app)] == [None, None]


@ONCE
def test_each_is_done_by_itself_and_what_is_refused_is_said(app, cast, browser):
    ines, alba = browser(cast.ines), browser(cast.alba)
    bring(ines, file("mine.txt"))
    bring(alba, file("theirs.txt"))
    mine, theirs = [each.id for each in documents(app)]

    choose(alba, "bin", mine, theirs)

    assert [bool(each.binned_at) for each in documents(app)] == [False, True]
    assert "1 was refused" in alba.get(BASE).text


@ONCE
def test_a_copy_is_a_draft_of_ones_own_with_words_and_pictures(app, cast, browser):
    ines = browser(cast.ines)
    begin(ines, numbered="1")
    writer = Writer(ines, documents(app)[0])
    number = bring_picture(ines, writer.base, pixels()).json["id"]
    writer.write(paragraph("The Board may publish."))
    writer.write(image(number))
    change(app, documents(app)[0], status="adopted")
    bring(ines, file("paper.txt"))
    text, paper = [each.id for each in documents(app)]

    karin = browser(cast.karin)
    choose(karin, "copy", text, paper, folder="")

    copies = documents(app)[2:]
    assert {each.author_name for each in copies} == {"Karin Novotná"}
    assert {(each.status, each.reference_number) for each in copies} == {("draft", "")}
    page = karin.get(f"{BASE}/{copies[0].id}").text + karin.get(f"{BASE}/{copies[1].id}").text
    assert "The Board may publish." in page
    assert 'alt="A chart"' in page
    assert f"/files/{number}" not in page
    assert "paper.txt" in page


@ONCE
def test_a_zip_holds_what_one_may_read_and_notes_what_is_noted(app, cast, browser):
    ines, otto = browser(cast.ines), browser(cast.otto)
    folder(ines, "Opinions")
    number = folders(app)[0].id
    bring(ines, file("a.txt"), file("a.txt"), file("secret.txt"), folder=number)
    begin(ines, "A text", folder=number)
    hidden, noted = documents(app)[2], documents(app)[0]
    change(app, hidden, level=Level.BODY)
    with app.app_context():
        db.session.get(Document, noted.id).level = Level.EYES_ONLY
        db.session.add(Eyes(document_id=noted.id, person_id=cast.otto.id))
        db.session.commit()

    answer = choose(otto, "zip", f"f{number}")

    assert sorted(names_in(answer)) == [
        "Opinions/A text.docx", "Opinions/a (2).txt", "Opinions/a.txt",
    ]  # fmt: skip
    with app.app_context():
        assert db.session.scalars(db.select(Opening.reader_name)).all() == ["Otto Vinter"]
        assert db.session.scalar(db.select(Folder.id)) == number


@ONCE
def test_a_folder_is_copied_with_what_one_may_read_even_into_itself(app, cast, browser):
    ines, otto = browser(cast.ines), browser(cast.otto)
    outer = folder(ines, "Opinions").rsplit("/", 1)[-1]
    inner = folder(ines, "2026", inside=outer).rsplit("/", 1)[-1]
    bring(ines, file("a.txt"), folder=outer)
    bring(ines, file("b.txt"), folder=inner)
    bring(ines, file("c.txt"), folder=inner, level="eyes only")

    assert choose(browser(cast.alba), "copy", f"f{outer}", folder=outer).status_code == 303
    assert [each.name for each in folders(app)] == ["Opinions", "2026", "Opinions", "2026"]
    assert [each.parent_id for each in folders(app)][2:] == [int(outer), folders(app)[2].id]
    copies = [(each.title, each.folder_id, each.author_name) for each in documents(app)[3:]]
    by = "Alba Ferran"
    assert copies == [("a", folders(app)[2].id, by), ("b", folders(app)[3].id, by)]
    choose(otto, "copy", f"f{outer}", folder="")
    assert len(folders(app)) == 4, "whoever may add nothing copies nothing"
