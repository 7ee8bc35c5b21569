"""Who hears of a document: those who follow it or its folder, and never whom it is not open to."""

import pytest

from commons.documents.actions import begin_text, bin_document, describe, make_folder
from commons.documents.facts import Facts, facts_of
from commons.documents.models import Document, Folder, Status
from commons.drafting.actions import comment
from commons.membership.models import Person
from commons.notices.actions import listen_to_folder, listen_to_workspace
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.notices import Level
from tests.documents.library import BASE, act, begin, documents, folder

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
DIGEST = {"inbox", "digest"}


def within(app, person, act, *args, **more):
    """An act of somebody, on the library of the Board."""
    with app.app_context():
        place = db.session.scalars(db.select(Workspace).where(Workspace.slug == "board")).one()
        made = act(db.session.get(Person, person.id), place, *args, **more)
        return getattr(made, "id", None)


def on(app, person, table, number, act, *args, **more):
    with app.app_context():
        return act(db.session.get(Person, person.id), db.session.get(table, number), *args, **more)


def new(app, person, **facts):
    return within(app, person, begin_text, Facts(title="On lamps", **facts), "a-key-of-it")


@ONCE
def test_the_nearest_choice_holds(app, cast, told):
    cast.all()
    outer = within(app, cast.ines, make_folder, "Opinions")
    inner = within(app, cast.ines, make_folder, "Lamps", outer)
    within(app, cast.karin, listen_to_workspace, Level.NOTHING)
    on(app, cast.karin, Folder, outer, listen_to_folder, Level.EVERYTHING)
    on(app, cast.otto, Folder, outer, listen_to_folder, Level.EVERYTHING)
    on(app, cast.otto, Folder, inner, listen_to_folder, Level.NOTHING)

    new(app, cast.ines, folder_id=inner)

    assert told(cast.karin) == [("opened", "", 0, DIGEST)]
    assert told(cast.otto) == told(cast.ines) == []


@ONCE
def test_what_is_for_named_eyes_is_told_to_them_alone(app, cast, told):
    cast.all()
    for person in (cast.otto, cast.karin, cast.emil):
        within(app, person, listen_to_workspace, Level.EVERYTHING) if person != cast.emil else None

    new(app, cast.ines, level="eyes only", eyes=frozenset({cast.otto.id}))

    assert told(cast.otto) == [("opened", "", 0, DIGEST)]
    assert told(cast.karin) == told(cast.sela) == told(cast.emil) == []


@ONCE
def test_comments_name_people_and_states_change(app, cast, told):
    cast.all()
    text = new(app, cast.ines)
    said = f"What of it, @{cast.otto.handle} and @{cast.emil.handle}?"
    on(app, cast.karin, Document, text, comment, said, "a-key-of-mine")
    with app.app_context():
        stands = facts_of(db.session.get(Document, text))
    changed = Facts(title=stands.title, status=Status.DISCUSSION)
    on(app, cast.ines, Document, text, describe, changed)

    assert ("named", "Otto Vinter", 1, {"inbox", "mail"}) in told(cast.otto)
    assert told(cast.emil) == []
    assert ("said", "", 1, DIGEST) in told(cast.ines)
    assert [event for event, *_more in told(cast.karin)] == ["opened", "settled"]


@ONCE
def test_one_sees_who_would_be_told_before_and_opening_it_reads_it(app, cast, browser, told):
    cast.all()
    ines, karin = browser(cast.ines), browser(cast.karin)
    before = ines.get(f"{BASE}/told?level=limited").text
    assert "Karin Novotná" in before
    assert "Sela Ramić" in before
    assert "Inês Carvalhal <span" not in before
    assert "Nobody will be told" in ines.get(f"{BASE}/told?level=eyes+only").text

    inside = folder(ines, "Opinions")
    act(karin, f"{inside}/notices", level="nothing")
    assert "Karin Novotná" not in ines.get(f"{BASE}/told?folder={inside.rpartition('/')[2]}").text

    begin(ines)
    assert told(cast.karin) == [("opened", "", 0, DIGEST)]
    assert "On lamps" in karin.get("/inbox").text
    karin.get(f"{BASE}/{documents(app)[0].id}")
    assert "On lamps" not in karin.get("/inbox").text


@ONCE
def test_what_lies_in_the_bin_is_no_news_any_more(app, cast, browser, told):
    cast.all()
    text = new(app, cast.ines)
    assert told(cast.karin)
    on(app, cast.ines, Document, text, bin_document)

    assert "On lamps" not in browser(cast.karin).get("/inbox").text
