"""What every style sheet must be, whoever writes it."""

import re

from tests.house.test_house_rules import ROOT, faults

SHEETS = sorted((ROOT / "static" / "src").rglob("*.css"))
LARGE = ("html", "body", "main", ".shell", ".main", ".talk", ".conv", ".posts", ".doc", ".sheet")
ASKS = re.compile(r"([\w.#-]+):has\(")


def large_things_that_ask_in(path):
    return [each for each in ASKS.findall(path.read_text()) if each in {*LARGE, ".prose"}]


def test_nothing_that_holds_a_whole_page_asks_what_is_in_it():
    """Each letter typed and each post that comes would have all of it styled anew: in a text of 200
    pages two thirds of the time from a key to the next frame. The page says by a class what it is.
    """
    assert len(SHEETS) > 40
    assert faults(SHEETS, large_things_that_ask_in) == {}
