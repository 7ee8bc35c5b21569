import time
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import RSAKey

from commons.membership.models import Person
from commons.security.models import Identity
from kernel import outgoing
from kernel.database import db
from kernel.outgoing import Unanswered, fetch
from tests.security.other_house import CLIENT, SECRET, forged, open_house


@pytest.fixture
def house(app):
    with open_house() as found:
        app.config.update(
            OIDC_ISSUER=found.url,
            OIDC_CLIENT_ID=CLIENT,
            OIDC_CLIENT_SECRET=SECRET,
            OIDC_PRIVATE_NETWORK=True,
        )
        yield found


def goes_out(client, then="/board"):
    """Returns what the browser carries to the other house."""
    answer = client.get("/sign-in/oidc", query_string={"then": then})
    assert answer.status_code == 302
    return parse_qs(urlsplit(answer.location).query)


def comes_back(client, house, **changed):
    asked = goes_out(client)
    brought = {"code": house.lets_in(asked), "state": asked["state"][0], **changed}
    return client.get("/sign-in/oidc/back", query_string=brought)


def people(app):
    with app.app_context():
        return len(db.session.scalars(db.select(Person)).all())


def test_a_verified_address_opens_its_account_and_ties_it(app, cast, browser, house, letters):
    cast.ines  # noqa: B018 whose address it is
    client = browser(None)
    assert "Sign in with EU Login" in client.get("/sign-in").text

    answer = comes_back(client, house)

    assert (answer.status_code, answer.location) == (302, "/board")
    assert client.get("/board").status_code == 200
    assert [letter.to for letter in letters] == ["ines@plenary.example"]
    house.claims = {"email": "new-address@elsewhere.example", "email_verified": None}
    assert comes_back(browser(None), house).status_code == 302
    with app.app_context():
        assert db.session.scalars(db.select(Identity)).one().person_id == cast.ines.id


def test_what_goes_out_holds_what_must_come_back(browser, house):
    asked = goes_out(browser(None))

    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["state"][0]) >= 43 <= len(asked["nonce"][0])
    assert asked["redirect_uri"][0].endswith("/sign-in/oidc/back")
    assert goes_out(browser(None))["state"] != asked["state"]


LIES = {
    "nobody vouches for the address": {"email_verified": False},
    "not even a word on it": {"email_verified": None},
    "a word that is not yes": {"email_verified": "true"},
    "an address nobody has": {"email": "nobody@plenary.example"},
    "another nonce": {"nonce": "another"},
    "no nonce": {"nonce": None},
    "for somebody else": {"aud": "another client"},
    "for us by way of another": {"azp": "another client"},
    "from another house": {"iss": "https://evil.example"},
    "no longer": {"exp": int(time.time()) - 120},
    "without end": {"exp": None},
    "nobody": {"sub": None},
}


def test_a_lie_lets_nobody_in_and_makes_nobody(app, cast, browser, house):
    cast.ines  # noqa: B018 whose address it is
    before, client = people(app), browser(None)
    for said, claims in LIES.items():
        house.claims = claims
        assert comes_back(client, house).status_code == 403, said

    assert client.get("/").status_code == 302
    assert people(app) == before


def test_a_signature_of_another_kind_or_key_is_refused(cast, browser, house, monkeypatch):
    cast.ines  # noqa: B018 whose address it is
    house.signs_with = RSAKey.generate_key(2048, {"kid": "one"})
    assert comes_back(browser(None), house).status_code == 403
    house.signs_with = None
    assert comes_back(browser(None), house).status_code == 302
    honest = house.token
    monkeypatch.setattr(house, "token", lambda visit: forged(house.key, honest(visit)))
    assert comes_back(browser(None), house).status_code == 403
    house.token = lambda _visit: "eyJhbGciOiJub25lIn0.e30."
    assert comes_back(browser(None), house).status_code == 403


def test_a_visit_is_good_once_in_its_own_browser(cast, browser, house):
    cast.ines  # noqa: B018 whose address it is
    client = browser(None)
    asked = goes_out(client)
    brought = {"code": house.lets_in(asked), "state": asked["state"][0]}

    assert browser(None).get("/sign-in/oidc/back", query_string=brought).status_code == 403
    assert comes_back(client, house, state="another").status_code == 403
    assert client.get("/sign-in/oidc/back", query_string=brought).status_code == 403
    assert comes_back(client, house, iss="https://evil.example").status_code == 403
    assert comes_back(client, house, code="made up").status_code == 403
    assert client.get("/").status_code == 302


def test_keys_are_asked_once_and_again_for_a_new_one(cast, browser, house, monkeypatch):
    cast.ines  # noqa: B018 whose address it is
    for _ in range(2):
        assert comes_back(browser(None), house).status_code == 302
    assert house.asked.count("/keys") == 1
    monkeypatch.setattr("commons.security.provider.FRESHEST", 0.0)
    house.key = RSAKey.generate_key(2048, {"kid": "two"})

    assert comes_back(browser(None), house).status_code == 302
    assert house.asked.count("/keys") == 2


def test_a_closed_account_stays_closed(app, cast, browser, house):
    assert cast.ines
    comes_back(browser(None), house)
    with app.app_context():
        db.session.get_one(Person, cast.ines.id).active = False
        db.session.commit()

    assert comes_back(browser(None), house).status_code == 403


def test_a_house_that_calls_itself_otherwise_is_not_believed(browser, house):
    house.publishes = {"issuer": "https://evil.example"}

    assert browser(None).get("/sign-in/oidc").status_code == 403


def test_without_a_setting_there_is_no_such_door(browser):
    for path in ("/sign-in/oidc", "/sign-in/oidc/back"):
        assert browser(None).get(path).status_code == 404
    assert "EU Login" not in browser(None).get("/sign-in").text


INSIDE = ("127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00::1",
          "64:ff9b::7f00:1", "192.168.1.1", "224.0.0.1")  # fmt: skip


def test_nothing_inside_is_asked_unless_it_is_set(monkeypatch, app, browser, house):
    app.config["OIDC_PRIVATE_NETWORK"] = False
    assert browser(None).get("/sign-in/oidc").status_code == 403
    assert house.asked == []
    for address in INSIDE:
        found = [(None, None, None, "", (address, 443))]
        monkeypatch.setattr(outgoing.socket, "getaddrinfo", lambda *_a, f=found, **_k: f)
        with pytest.raises(Unanswered, match="lies inside"):
            fetch("https://rebound.example/")
    for url in ("http://example.org/", "file:///etc/passwd", "ftp://example.org/", "https:///x"):
        with pytest.raises(Unanswered):
            fetch(url)
