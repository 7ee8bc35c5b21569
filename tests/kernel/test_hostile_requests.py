"""Whatever is asked, the house answers in words and never falls over."""

import pytest

WIDTHS = (2**31 - 1, 2**31, 2**63 - 1, 2**63, 10**30)
WIDER = WIDTHS[-1]
ADDRESSES = [
    "/board/threads/{n}",
    "/board/threads/{t}/{n}",
    "/board/threads/{t}/posts?after={n}",
    "/board/threads/{t}/posts?before={n}",
    "/board/threads/{t}/posts?around={n}",
    "/board/threads/{t}/posts?after=-{n}",
    "/board/threads/{t}/posts?before=-{n}",
    "/board/threads/{t}/posts?around=-{n}",
    "/board/threads/{t}/mine?from={n}&to={n}",
    "/board/threads/{t}/mine?from=-{n}&to={n}",
    "/board/threads/{t}/posts/{n}",
    "/board/threads/{t}/posts/{n}/edit",
    "/board/threads/{t}?before={n}",
    "/board/threads/{t}?after={n}",
    "/board/threads/{t}?reply={n}",
    "/board/threads?before={n}",
    "/board/record?before={n}",
    "/board/members/{n}",
    "/live?stream=thread:{n}&since={n}",
    "/live?stream=thread:{t}&since={n}",
    "/live?stream=thread:{t}&since=-{n}",
]
SIGNS = [
    "%00",
    "%ff%fe",
    "%F0%9F",
    "%u0041",
    "%",
    "%E2%80%AE",
    "'--",
    "../..",
    "%2e%2e%2f",
    "{{7*7}}",
]
ASKED = [
    "/{sign}",
    "/board{sign}",
    "/board/threads/{sign}",
    "/board/seats/{sign}/appoint",
    "/board/threads?q={sign}",
    "/board/threads/{t}/people?q={sign}",
    "/find?q={sign}",
    "/live?stream={sign}",
    "/sign-in?then={sign}",
]
FORMS = {
    "/board/threads/{t}/posts": {"text": "x", "key": "some-good-key", "reply_to": WIDER},
    "/board/threads/{t}/posts/1/edit": {"text": "x", "rev": WIDER},
    "/board/threads/{t}/posts/1/todo": {"on": WIDER},
    "/board/threads/{t}/read": {"upto": WIDER},
    "/board/threads/{t}/unread": {"from": -WIDER},
    "/board/threads/{t}/react": {"mark": f"{WIDER}:support", "on": "maybe"},
    "/board/threads/{t}/preview": {"text": "[" * 15_000},
    "/board/threads/new": {"title": "x" * 201, "text": "x", "key": "some-good-key"},
    "/account/sessions/end": {"id": WIDER},
    "/account/theme": {"theme": "x" * 100_000},
    "/sign-in": {"email": "x" * 300, "password": "y" * 300},
}


@pytest.fixture
def thread(cast):
    cast.all()
    return cast.thread(cast.ines, posts=3)


def test_no_number_is_too_wide_to_be_answered(cast, thread, browser):
    client = browser(cast.sela)

    asked = [address.format(n=n, t=thread.id) for address in ADDRESSES for n in WIDTHS]
    answers = {path: client.get(path).status_code for path in asked}

    assert {path: code for path, code in answers.items() if code not in {200, 403, 404}} == {}


def test_no_sign_in_an_address_breaks_it(cast, thread, browser):
    client = browser(cast.ines)

    asked = [path.format(sign=sign, t=thread.id) for path in ASKED for sign in SIGNS]
    answers = {path: client.get(path).status_code for path in asked}

    assert {path: code for path, code in answers.items() if code >= 500} == {}


def test_no_form_is_too_odd_to_be_answered_in_words(cast, thread, browser):
    client, answers = browser(cast.ines), {}
    for path, form in FORMS.items():
        sent = {name: str(value) for name, value in form.items()} | {"csrf_token": client.csrf}
        for kind in ("text/html", "application/json"):
            address = path.format(t=thread.id)
            answers[path, kind] = client.post(address, data=sent, headers={"Accept": kind})

    assert {at: a.status_code for at, a in answers.items() if a.status_code >= 500} == {}
    assert all(answer.text for answer in answers.values())


def test_a_kind_of_request_nobody_speaks_is_refused(cast, thread, browser):
    client, path = browser(cast.ines), f"/board/threads/{thread.id}"
    token = {"X-CSRF-Token": client.csrf}

    answers = [
        client.open(path, method=method, headers=token).status_code
        for method in ("PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")
    ]

    assert set(answers) == {405}


def test_what_is_too_large_is_refused_in_words(cast, thread, browser):
    client = browser(cast.ines)

    answer = client.post(
        f"/board/threads/{thread.id}/posts",
        data={"text": "x" * 3_000_000, "csrf_token": client.csrf},
        headers={"Accept": "application/json"},
    )

    assert (answer.status_code, answer.json["because"]) == (413, "What you sent is too long.")


def test_no_field_of_a_form_sets_what_is_not_in_it(app, cast, thread, browser):
    """Whoever sends more fields than a form has changes nothing by them."""
    client, base = browser(cast.otto), f"/board/threads/{thread.id}"
    # fmt: off
    more = {"author_id": "1", "author_name": "Somebody else", "role": "chair", "seat": "XX",
            "number": "1", "seq": "99", "at": "2001-01-01", "html": "<script>", "active": "1",
            "marks": "{}", "deleted_at": "2001-01-01", "renderer": "9", "source": "Other"}
    # fmt: on
    sent = {"text": "Mine", "key": "some-good-key", "csrf_token": client.csrf}

    answer = client.post(f"{base}/posts", data=more | sent, headers={"Accept": "application/json"})

    assert answer.json["number"] == 4
    assert "Otto Vinter" in answer.json["html"]
    for word in ("Somebody else", "XX", "2001", "Other"):
        assert word not in answer.json["html"]


def test_a_refusal_says_what_one_can_do_next(app, cast, thread, browser):
    otto, base = browser(cast.otto), f"/board/threads/{thread.id}"
    token = {"csrf_token": otto.csrf}
    assert "Check the address" in otto.get("/board/nothing-here").text
    assert "ask the secretariat of the body" in otto.post(f"{base}/close", data=token).text
    too_long = otto.post(f"{base}/posts", data=token | {"text": "x" * 3_000_000})
    assert "Go back, or start again" in too_long.text
