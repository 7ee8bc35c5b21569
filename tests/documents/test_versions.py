import hashlib
import io
import threading
from datetime import timedelta

from PIL import Image

from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.files.models import File
from commons.files.storage import storage
from commons.files.sweeping import sweep
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import at, now
from kernel.database import db
from tests.documents.library import TEXT, act, again, bring, documents, file


def test_a_new_version_is_brought_and_the_earlier_stay(cast, browser):
    ines, alba = browser(cast.ines), browser(cast.alba)
    made = bring(ines).location

    assert again(alba, made, 1).status_code == 303
    page = ines.get(made).text
    assert "Version 2" in page
    assert "Alba Ferran" in page
    assert ines.get(f"{made}/file/1", buffered=True).data == TEXT
    assert ines.get(f"{made}/file", buffered=True).data == b"Another paper on lamps"
    assert ines.get(f"{made}/file/3").status_code == 404


def test_what_was_made_from_an_older_version_is_not_taken_unseen(app, cast, browser):
    ines, alba = browser(cast.ines), browser(cast.alba)
    made = bring(ines).location
    again(alba, made, 1, b"Meanwhile")
    late = again(ines, made, 1, b"Late", key="late-key")

    assert late.status_code == 409
    assert "Alba Ferran brought version 2 meanwhile" in late.text
    assert 'value="2"' in late.text
    assert again(ines, made, 2, b"Late", key="late-key").status_code == 303
    assert again(ines, made, 2, b"Late", key="late-key").status_code == 303, "the same again"
    assert documents(app)[0].version == 3


def test_whoever_takes_it_works_alone_until_it_is_given_back(app, cast, browser):
    ines, alba, karin = browser(cast.ines), browser(cast.alba), browser(cast.karin)
    made = bring(ines).location
    act(alba, f"{made}/take")

    refused = again(ines, made, 1)
    assert refused.status_code == 403
    assert "Alba Ferran works on it until" in refused.text
    assert act(ines, f"{made}/take").status_code == 403
    assert act(ines, f"{made}/give-back").status_code == 403
    assert again(alba, made, 1).status_code == 303
    assert again(ines, made, 2).status_code == 303, "bringing it gives it back"
    act(alba, f"{made}/take")
    act(karin, f"{made}/give-back")
    assert again(ines, made, 3).status_code == 303


def test_what_is_taken_comes_back_by_itself(app, cast, browser):
    ines, alba = browser(cast.ines), browser(cast.alba)
    made = bring(ines).location
    with at(now() - timedelta(hours=25)):
        act(alba, f"{made}/take")

    assert again(ines, made, 1).status_code == 303


def test_observers_read_and_bring_nothing(cast, browser):
    made = bring(browser(cast.ines)).location
    otto = browser(cast.otto)

    assert otto.get(f"{made}/file", buffered=True).data == TEXT
    assert [act(otto, f"{made}/{path}").status_code for path in ("take", "give-back")] == [403, 403]
    assert again(otto, made, 1).status_code == 403


def test_a_picture_is_shown_and_other_files_are_saved(cast, browser):
    ines, out = browser(cast.ines), io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "PNG")
    picture = bring(ines, file("lamp.png", out.getvalue())).location
    text = bring(ines).location

    assert f'src="{picture}/file/1?preview"' in ines.get(picture).text
    shown = ines.get(f"{picture}/file/1?preview", buffered=True)
    saved = ines.get(f"{text}/file/1", buffered=True)
    assert (shown.mimetype, saved.headers["Content-Disposition"].partition(";")[0]) == (
        "image/webp", "attachment"
    )  # fmt: skip
    assert "sandbox" in saved.headers["Content-Security-Policy"]


def test_the_sweep_leaves_what_lies_in_a_library(app, cast, browser):
    with at(now() - timedelta(days=3)):
        bring(browser(cast.ines))
    with app.app_context():
        sweep()
        kept = db.session.scalars(db.select(File)).one()
        assert storage().place(hashlib.sha256(TEXT).hexdigest()).exists()
    client = browser(cast.ines)
    client.post("/uploads/take-back", data={"csrf_token": client.csrf, "file": kept.id})
    with app.app_context():
        assert db.session.scalars(db.select(File)).one()


def test_numbers_have_no_gaps_however_many_ask_at_once(app, cast):
    person = cast.ines.id
    begun = threading.Barrier(4)

    def begin(n):
        with app.app_context():
            begun.wait()
            place = db.session.scalars(db.select(Workspace).where(Workspace.slug == "board")).one()
            author = db.session.get_one(Person, person)
            begin_text(author, place, Facts(title=f"Paper {n}"), f"key-{n}-at-once", numbered=True)
            db.session.remove()

    threads = [threading.Thread(target=begin, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    year = now().year
    numbers = sorted(each.reference_number for each in documents(app))
    assert numbers == [f"AIB/WD {year}/{n}" for n in range(1, 5)]
