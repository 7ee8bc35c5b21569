"""Pieces of pages that are kept: nobody sees another's, and none outlives what it shows."""

import re

from kernel import kept
from kernel.kept import SECRET, Pieces

TOKENS = re.compile(r'name="csrf_token" value="([^"]+)"')


def page_of(client, thread):
    answer = client.get(f"/board/threads/{thread.id}")
    assert answer.status_code == 200
    return answer.text


def test_each_browser_finds_its_own_token_in_pieces_made_for_another(cast, browser):
    thread = cast.thread(cast.ines, posts=2)
    clients = [browser(cast.ines), browser(cast.karin), browser(cast.ines)]

    for client in (*clients, *clients):
        page = page_of(client, thread)
        assert set(TOKENS.findall(page)) == {client.csrf}
        assert SECRET not in page


def test_two_forms_of_one_discussion_never_share_a_key(cast, browser):
    thread, client = cast.thread(cast.ines, posts=2), browser(cast.ines)

    keys = [re.findall(r'name="key" value="([^"]+)"', page_of(client, thread)) for _ in range(3)]

    assert all(len(found) == 1 for found in keys)
    assert len({found[0] for found in keys}) == 3


def test_what_changes_shows_at_once_in_every_piece(cast, browser):
    thread, client = cast.thread(cast.ines, posts=2), browser(cast.karin)
    assert "2 posts" in page_of(client, thread)

    cast.said(thread, cast.ines, "A third")

    page = page_of(client, thread)
    assert "3 posts" in page
    assert "A third" in page


def test_pieces_follow_what_somebody_may_do(cast, browser):
    thread = cast.thread(cast.ines, posts=2)

    assert "Close this discussion" in page_of(browser(cast.sela), thread)
    assert "Close this discussion" not in page_of(browser(cast.otto), thread)
    assert "Close this discussion" in page_of(browser(cast.sela), thread)


def test_rows_and_mastheads_follow_what_they_show_and_to_whom(cast, browser):
    thread = cast.thread(cast.ines, posts=2, title="A first title")
    count = f'data-count="thread:{thread.id}"><span class="vh">, </span><b>%d</b>'
    desk, member, other = browser(cast.sela), browser(cast.karin), browser(cast.otto)

    def shown(client):
        return client.get("/board/threads").text

    assert count % 2 in shown(member)
    cast.said(thread, cast.ines, "A third")
    assert count % 3 in shown(member)
    member.post(f"/board/threads/{thread.id}/read", data={"csrf_token": member.csrf, "upto": 3})
    assert 'class="unread"' not in shown(member)
    assert count % 3 in shown(desk), "somebody else has not read it"
    assert 'popovertarget="order"' in shown(desk)
    assert 'popovertarget="order"' not in shown(other)


def test_large_pieces_make_way_before_memory_is_full(monkeypatch):
    monkeypatch.setattr(kept, "SIGNS", 10)
    pieces = Pieces()

    for key in ("first", "second", "second", "third"):
        assert pieces.keep(key, "1234") == "1234"

    assert list(pieces) == ["second", "third"]
    assert pieces.signs == 8
    assert pieces.keep("too large", "1" * 11) == "1" * 11
    assert (list(pieces), pieces.signs) == ([], 0)
