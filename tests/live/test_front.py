"""The outermost layer covers pages, files, faults and the socket path alike."""

import pytest

from kernel.front import HEADERS
from tests.live.wires import PATH, stranger

OURS = {"Host": "plenary.example"}
WHEREVER = {
    "page": "/sign-in",
    "file": "/static/dist/manifest.json",
    "numbers": "/counts",
    "nothing": "/no/such/place",
    "refused method": "/sign-out",
    "socket path": PATH,
    "polling": "/socket.io/?EIO=4&transport=polling",
    "below the socket path": "/socket.io/admin",
    "escaped": "/%73ocket.io/?EIO=4&transport=websocket",
    "long poll": "/live?stream=thread:1",
}
FOREIGN = [
    "evil.example",
    "plenary.example.evil.example",
    "plenary.example:8000",
    "127.0.0.1",
    "plenary.example@evil.example",
    "PLENARY.example",
    "evil.example/plenary.example",
]
LIMIT = 20
NAMED = {"PUBLIC_URL": "https://plenary.example"}


@pytest.fixture(scope="module")
def public(house):
    """A house with a name, reached directly."""
    return house.serve(**NAMED)


@pytest.fixture(scope="module")
def behind(house, public):
    """The same behind one proxy."""
    made = house.serve(**NAMED, TRUSTED_PROXIES="1")
    public.expect()
    return made.expect()


@pytest.mark.parametrize("path", WHEREVER.values(), ids=WHEREVER)
def test_every_answer_carries_the_security_headers(server, path):
    answer = server.get(path)
    assert [(name, answer.headers.get(name)) for name, _value in HEADERS] == HEADERS
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", WHEREVER.values(), ids=WHEREVER)
@pytest.mark.parametrize("host", FOREIGN)
def test_a_house_with_a_name_answers_to_no_other(public, behind, host, path):
    answer = public.get(path, headers={"Host": host, "X-Forwarded-Host": "plenary.example"})
    assert answer.status_code == 400
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_house_with_a_name_wants_to_be_called_by_it(public, behind):
    with stranger(public, {"Host": "", "Origin": "https://plenary.example"}) as wire:
        assert wire.status == 400


def test_a_house_with_a_name_answers_to_it(public, behind):
    assert public.get("/static/dist/manifest.json", headers=OURS).status_code == 200
    assert public.get("/counts", headers=OURS).status_code == 401


def test_only_pages_under_that_name_open_a_socket(public, behind):
    for origin, status in (("https://plenary.example", 101), ("http://plenary.example", 400),
                           (public.url, 400), ("null", 400), ("", 400)):  # fmt: skip
        with stranger(public, {**OURS, "Origin": origin}) as wire:
            assert wire.status == status, origin


def test_only_pages_under_that_name_post(public, behind, house):
    ines = house.who("ines")
    for origin, status in (("https://plenary.example", 200), ("https://evil.example", 400),
                           ("null", 400), (public.url, 400)):  # fmt: skip
        headers = {**OURS, "Origin": origin, "Cookie": f"__Host-plenary={ines.cookie}"}
        answer = public.ask("POST", f"{house.base}/preview", ines, headers=headers,
                            data={"text": "Bom dia"})  # fmt: skip
        assert answer.status_code == status, origin


def asked_by_many(house, **more):
    """What strangers get who all say they come from somewhere else."""
    server = house.serve(**NAMED, **more, REQUEST_LIMIT=f"{LIMIT} per minute").expect()
    return [
        server.get("/counts", headers={**OURS, "X-Forwarded-For": f"192.0.2.{n}"}).status_code
        for n in range(LIMIT + 5)
    ]


def test_nobody_comes_from_elsewhere_by_saying_so(house):
    assert asked_by_many(house)[-1] == 429
    assert set(asked_by_many(house, TRUSTED_PROXIES="1")) == {401}


def test_the_proxy_is_believed_where_there_is_one(behind):
    for host, status in (("plenary.example", 401), ("evil.example", 400)):
        headers = {"X-Forwarded-Host": host, "X-Forwarded-For": "192.0.2.200"}
        assert behind.get("/counts", headers=headers).status_code == status


def test_headers_that_only_look_like_a_proxys_change_nothing(public, behind):
    for name in ("X_Forwarded_Host", "X-Forwarded-Hosts", "Forwarded", "X-Host", "X-Original-Host"):
        answer = public.get("/sign-in", headers={"Host": "evil.example", name: "plenary.example"})
        assert answer.status_code == 400


def test_a_page_under_https_gives_its_cookie_to_nobody_else(public, behind):
    headers = {**OURS, "X-Forwarded-For": "192.0.2.201", "X-Forwarded-Host": "plenary.example"}
    told = behind.get("/sign-in", headers={**headers, "Accept": "text/html"})
    assert told.status_code == 200
    kept = told.headers["Set-Cookie"]
    assert kept.startswith("__Host-plenary=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(kept.split("; "))


def test_a_page_refused_for_its_name_says_so_in_words(public, behind):
    answer = public.get("/sign-in", headers={"Host": "evil.example", "Accept": "text/html"})
    assert answer.text == "This house does not answer to that name."
