"""A text is found by its words, and begins as the paper it is to become."""

from commons.drafting.gathering import gather
from commons.drafting.papers import BLOCKS, offered
from commons.drafting.papers.blocks import tree
from commons.drafting.schema import cleaned
from commons.workspaces.models import Workspace
from kernel.database import db
from tests.documents.library import act, begin
from tests.drafting.writer import Writer, begun, paragraph, words_at
from tests.same import in_one_house


def test_a_text_is_found_by_what_it_says_until_it_lies_in_the_bin(app, cast, browser):
    ines = browser(cast.ines)
    text = Writer(ines, begun(app, cast.ines, level="body"))
    text.write(paragraph("Lighthouses are kept."))
    found = lambda who, word: text.base in browser(who).get(f"/find?q={word}").text  # noqa: E731

    assert not found(cast.alba, "lighthouse")
    _gathered(app)
    assert (found(cast.alba, "lighthouse"), found(cast.otto, "lighthouse")) == (True, False)
    text.write(words_at(0, 0, "Harbours and "))
    _gathered(app)
    assert found(cast.alba, "harbour")
    act(ines, f"{text.base}/bin")
    assert not found(cast.ines, "harbour")
    act(ines, f"{text.base}/restore")
    assert found(cast.alba, "harbour")


def _gathered(app):
    with app.app_context():
        gather()


def test_a_text_begins_as_the_paper_that_was_chosen_in_its_authors_name(app, cast, browser):
    ines = browser(cast.ines)
    assert "qualified alert" not in ines.get("/board/documents/new").text
    made = begin(ines, "On lamps", beginning="opinion", key="one-opinion")
    again = begin(ines, "On lamps", beginning="opinion", key="one-opinion")

    assert made.location == again.location
    page = browser(cast.otto).get(made.location).text
    assert page.count("AI Board is of the opinion that") == 1
    assert "Considerations" in page
    assert begin(ines, "On lamps", beginning="qualified alert").status_code == 422
    empty = begin(ines, "On nothing").location
    assert "Considerations" not in ines.get(empty).text


@in_one_house("paper", BLOCKS)
def test_each_beginning_is_made_of_what_a_text_may_hold(app, paper):
    with app.test_request_context():
        made = tree(BLOCKS[paper]("AI Board"))

    assert cleaned(made) == made


def test_every_body_offers_what_its_profile_names(app):
    with app.test_request_context():
        bodies = db.session.scalars(db.select(Workspace).where(Workspace.parent_id.is_(None)))
        names = {place.slug: [each.name for each in offered(place)] for place in bodies}

    assert names["board"] == ["opinion", "recommendation", "minutes"]
    assert names["panel"] == ["opinion", "qualified alert", "recommendation", "minutes"]
    assert all(names.values())
