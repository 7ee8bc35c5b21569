"""Does a comment keep its place while the text is edited?"""

from commons.consultations.passages import Passage, located, places
from commons.drafting.papers.blocks import heading, paragraph, tree

FIRST = "Providers of general purpose systems keep a register of incidents"
SECOND = "Deployers inform the authority within fifteen days of a serious incident"
THIRD = "The Board reviews this guidance every two years with the Forum"
OLD = tree([heading("Scope"), paragraph(FIRST), paragraph(SECOND), paragraph(THIRD)])


def states(*blocks):
    return [place.state for _block, place in sorted(places(OLD, tree(list(blocks))).items())]


def test_what_stays_or_moves_is_found_as_it_was():
    moved = (paragraph(THIRD), heading("Scope"), paragraph(FIRST), paragraph(SECOND))

    assert states(*moved) == ["here"] * 4


def test_what_is_reworded_is_found_by_its_words():
    found = places(OLD, tree([heading("Scope"), paragraph(FIRST), paragraph(f"{SECOND} or less")]))

    assert found[2].state == "changed"
    assert found[2].words.endswith("or less")


def test_of_a_passage_that_was_split_the_greater_part_is_found():
    cut = SECOND[:52]
    found = places(OLD, tree([paragraph(FIRST), paragraph(cut), paragraph(SECOND[52:])]))

    assert (found[2].state, found[2].words) == ("changed", cut.strip())


def test_what_was_deleted_is_gone_and_takes_no_others_place():
    assert states(heading("Scope"), paragraph(SECOND)) == ["here", "gone", "here", "gone"]


def test_what_came_another_way_is_placed_by_its_quote_or_by_name():
    text = [Passage(0, "Scope", "Scope"), Passage(1, "Paragraph 1", FIRST)]

    assert located(text, "scope", "a register of incidents") == 1
    assert located(text, "scope", "") == 0
    assert located(text, "Article 9", "not in it") is None
