import json
from dataclasses import replace

from commons.membership.models import Person
from commons.security.models import Passkey
from kernel.database import db
from tests.security.conftest import send
from tests.security.devices import PRESENT, Device


def add(client, device, name="My phone"):
    asked = send(client, "/account/passkeys/ask").json
    return send(client, "/account/passkeys", answer=device.makes(asked), name=name)


def enter(client, device, **more):
    asked = send(client, "/sign-in/passkey/ask").json
    return send(client, "/sign-in/passkey", answer=device.shows(asked), **more)


def test_a_device_is_added_and_signs_in_without_an_address(cast, browser, letters):
    device, stranger = Device(), browser(None)
    assert add(browser(cast.ines), device).status_code == 200

    answer = enter(stranger, device, then="/board/threads")

    assert answer.json == {"then": "/board/threads"}
    assert "Inês Carvalhal" in stranger.get("/").text
    assert "My phone" in stranger.get("/account").text
    assert "with a passkey" in stranger.get("/account/sessions").text
    assert [letter.to for letter in letters] == [cast.ines.email]


LIES = {
    "another house": {"house": "evil.example"},
    "another origin": {"origin": "https://evil.example"},
    "nobody was asked": {"flags": PRESENT},
    "nobody was there": {"flags": 0},
}


def test_a_device_that_does_not_fit_is_refused(cast, browser):
    device, liar, otto = Device(), browser(None), browser(cast.otto)
    add(browser(cast.ines), device)
    for said, lie in LIES.items():
        assert add(otto, Device(name=b"x", **lie)).status_code == 422, said
        assert enter(liar, replace(device, uses=device.uses + 1, **lie)).status_code == 422, said
    assert liar.get("/").status_code == 302


def test_a_copy_of_a_device_is_noticed(cast, browser):
    device = Device()
    add(browser(cast.ines), device)
    assert enter(browser(None), device).status_code == 200
    device.uses = 0

    assert enter(browser(None), device).status_code == 422


def test_an_answer_is_good_once_and_for_this_browser(cast, browser):
    device, client = Device(), browser(None)
    add(browser(cast.ines), device)
    asked = send(client, "/sign-in/passkey/ask").json
    answer = device.shows(asked)

    assert send(browser(None), "/sign-in/passkey", answer=answer).status_code == 422
    assert send(client, "/sign-in/passkey", answer="{}").status_code == 422
    assert send(client, "/sign-in/passkey", answer=answer).status_code == 422


def test_a_key_that_is_not_this_one_does_not_open(cast, browser):
    device = Device()
    add(browser(cast.ines), device)

    assert enter(browser(None), Device()).status_code == 422
    assert enter(browser(None), Device(name=b"unknown")).status_code == 422


NO_ANSWERS = ("", "null", "[]", '"x"', '{"id": 1}', '{"id": {}}', "[" * 100_000, "{}")


def test_what_is_no_answer_is_refused(cast, browser):
    add(browser(cast.ines), Device())
    client = browser(None)
    for answer in NO_ANSWERS:
        send(client, "/sign-in/passkey/ask")
        assert send(client, "/sign-in/passkey", answer=answer).status_code == 422, answer[:20]


def test_a_closed_account_and_a_removed_key_open_nothing(app, cast, browser):
    kept, removed = Device(name=b"kept"), Device(name=b"removed")
    ines = browser(cast.ines)
    add(ines, kept)
    add(ines, removed)
    with app.app_context():
        number = db.session.scalars(db.select(Passkey.id).order_by(Passkey.id.desc())).first()
    assert send(browser(cast.otto), "/account/passkeys/remove", id=number).status_code == 303
    assert enter(browser(None), removed).status_code == 200
    send(ines, "/account/passkeys/remove", id=number)
    assert enter(browser(None), removed).status_code == 422
    with app.app_context():
        db.session.get_one(Person, cast.ines.id).active = False
        db.session.commit()

    assert enter(browser(None), kept).status_code == 422


def test_the_same_key_is_not_kept_twice(cast, browser):
    device = Device()
    add(browser(cast.ines), device)
    asked = send(browser(cast.ines), "/account/passkeys/ask").json

    assert [one["id"] for one in asked["excludeCredentials"]] == [
        json.loads(device.makes(asked))["id"]
    ]
