"""Is what rings between the drawing of a page and its watching lost?"""

import re

import pytest

from commons.decisions import actions

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def places(page, stream):
    """From where the frames of a page say they were drawn."""
    return {int(at) for at in re.findall(f'data-live="{stream}" data-at="(\\d+)"', page)}


@ONCE
def test_a_page_says_from_where_it_was_drawn_and_its_watch_is_told_what_rang_since(
    table, browser, socket
):
    vote, cast = table.propose(), table.cast
    stream = f"decision:{vote}"
    page = browser(cast.ines).get(f"/board/decisions/{vote}").text
    (drawn,) = places(page, stream)
    assert table.vote(vote, "PT") == ""
    ines = socket(cast.ines)

    late = ines.emit("watch", {"stream": stream, "since": drawn}, callback=True)
    plain = ines.emit("watch", {"stream": stream}, callback=True)
    again = browser(cast.ines).get(f"/board/decisions/{vote}").text
    (now,) = places(again, stream)
    same = ines.emit("watch", {"stream": stream, "since": now}, callback=True)
    table.do(actions.close, vote, cast.karin)

    assert late == {"ok": True, "head": now, "moved": True}
    assert now > drawn
    assert plain == same == {"ok": True, "head": now}
    assert {"touch"} <= {each["name"] for each in ines.get_received()}
    assert places(browser(cast.ines).get("/board/decisions").text, r"decisions:\d+")
    assert places(browser(cast.ines).get("/board/meetings").text, r"meetings:\d+") == {0}
