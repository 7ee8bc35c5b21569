import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pyotp
import pytest

from commons.security.codes import STEP
from commons.security.models import Authenticator, RecoveryCode
from kernel import clock
from kernel.bodies import charters
from kernel.clock import now
from kernel.database import db
from tests.conftest import browser_of, opened_house
from tests.security.conftest import PASSWORD, enters, send

CODE = re.compile(r"<code>([2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5})</code>")


@pytest.fixture(autouse=True)
def _half_a_minute():
    """A code holds for half a minute: each test begins with one, and none ends within."""
    begins = int(now().timestamp()) // STEP * STEP + STEP
    with clock.at(datetime.fromtimestamp(begins, UTC)):
        yield


def code_of(secret, later=0):
    return pyotp.TOTP(secret).at(int(now().timestamp()) + later)


def secret_in(page):
    return re.search(r'class="secret">([A-Z2-7]+)<', page)[1]


def set_up(client):
    """Returns the secret and the recovery codes."""
    secret = secret_in(client.get("/account/authenticator").text)
    page = send(client, "/account/authenticator", code=code_of(secret)).text
    return secret, CODE.findall(page)


def half_in(browser, person):
    client = browser(None)
    answer = enters(client, person, PASSWORD)
    assert answer.location == "/sign-in/code"
    assert client.get("/").status_code == 302
    return client


def test_it_is_set_up_with_a_picture_and_asked_after_the_password(app, ines, browser, letters):
    secret, codes = set_up(browser(ines))
    assert len(set(codes)) == 10
    client = half_in(browser, ines)

    answer = send(client, "/sign-in/code", code=code_of(secret, 30))

    assert answer.status_code == 303
    assert "Inês Carvalhal" in client.get("/").text
    assert "<svg" in browser(None).get("/sign-in/code", follow_redirects=True).text
    assert "second factor protects" in letters[0].subject
    with app.app_context():
        assert secret not in db.session.get_one(Authenticator, ines.id).sealed
        words = [one.word for one in db.session.scalars(db.select(RecoveryCode))]
        assert not set(words) & set(codes)


def test_a_code_is_taken_once(ines, browser):
    secret, _codes = set_up(browser(ines))
    code = code_of(secret, 30)
    assert send(half_in(browser, ines), "/sign-in/code", code=code).status_code == 303

    again = half_in(browser, ines)

    assert send(again, "/sign-in/code", code=code).status_code == 422
    assert again.get("/").status_code == 302


def test_the_code_of_the_setting_up_is_not_taken_again(ines, browser):
    secret, _codes = set_up(browser(ines))

    answer = send(half_in(browser, ines), "/sign-in/code", code=code_of(secret))

    assert answer.status_code == 422


def test_a_code_of_another_time_is_refused(ines, browser):
    secret, _codes = set_up(browser(ines))
    client = half_in(browser, ines)

    codes = [code_of(secret, later) for later in (-90, 90, 3600)]

    assert {send(client, "/sign-in/code", code=code).status_code for code in codes} == {422}


def test_a_recovery_code_opens_once_and_says_so(ines, browser, letters):
    _secret, codes = set_up(browser(ines))
    typed = codes[0].lower().replace("-", " ")

    assert send(half_in(browser, ines), "/sign-in/code", code=typed).status_code == 303
    assert send(half_in(browser, ines), "/sign-in/code", code=codes[0]).status_code == 422
    assert "recovery code" in letters[-1].subject


def test_what_is_no_code_opens_nothing(ines, browser):
    set_up(browser(ines))
    client = half_in(browser, ines)

    for code in ("", "000000", "a" * 41, "\u0661\u0662\u0663\u0664\u0665\u0666", "'; --"):
        assert send(client, "/sign-in/code", code=code).status_code == 422, code
    assert client.get("/").status_code == 302


def test_half_in_runs_out_and_a_changed_password_ends_it(ines, browser, monkeypatch):
    secret, _codes = set_up(browser(ines))
    client = half_in(browser, ines)
    other = browser(ines)
    send(other, "/account/password", current=PASSWORD, password="another long password")

    answer = send(client, "/sign-in/code", code=code_of(secret, 30))

    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert browser(None).get("/sign-in/code").status_code == 302


def test_codes_anew_and_doing_without_take_a_code(ines, browser):
    client = browser(ines)
    secret, codes = set_up(client)
    for path in ("codes", "drop"):
        wrong = send(client, f"/account/authenticator/{path}", code="000000")
        assert wrong.status_code == 422

    page = send(client, "/account/authenticator/codes", code=code_of(secret, 30)).text
    assert not set(CODE.findall(page)) & set(codes)
    with clock.at(now() + timedelta(minutes=2)):
        answer = send(client, "/account/authenticator/drop", code=code_of(secret))
    assert answer.status_code == 303
    assert enters(browser(None), ines, PASSWORD).location == "/"


def test_an_authenticator_is_not_replaced_by_an_open_desk(ines, browser):
    client = browser(ines)
    set_up(client)

    assert send(client, "/account/authenticator", code="123456").status_code == 303
    assert 'class="secret"' not in client.get("/account/authenticator").text


@pytest.fixture
def strict(app, monkeypatch):
    """A Board that asks its members for a second factor."""
    board = charters["board"]
    rules = tuple(
        replace(rule, value="chair, member") if rule.key == "account.second_factor" else rule
        for rule in board.rules
    )
    monkeypatch.setitem(charters, "board", replace(board, rules=rules))


def test_where_the_body_asks_for_it_nobody_comes_in_without(strict, ines, browser):
    client = browser(None)
    assert enters(client, ines, PASSWORD).location == "/sign-in/set-up"
    assert client.get("/board").status_code == 302
    secret = secret_in(client.get("/sign-in/set-up").text)
    assert send(client, "/sign-in/set-up", code="000000").status_code == 422

    page = send(client, "/sign-in/set-up", code=code_of(secret))

    assert len(CODE.findall(page.text)) == 10
    assert client.get("/board").status_code == 200
    token = re.search(r'name="csrf" content="(\w+)"', client.get("/account").text)[1]
    data = {"csrf_token": token, "code": code_of(secret, 30)}
    assert client.post("/account/authenticator/drop", data=data).status_code == 422


def test_guessing_is_slowed_for_a_person_whatever_the_browser(app, ines, browser):
    set_up(browser(ines))
    url = app.config["SQLALCHEMY_DATABASE_URI"]
    with opened_house(url, RATELIMIT_ENABLED=True, CODE_LIMIT="3 per hour") as limited:
        tried = [
            send(half_in(partial(browser_of, limited), ines), "/sign-in/code", code="000000")
            for _ in range(4)
        ]

    assert [answer.status_code for answer in tried] == [422, 422, 422, 429]


def test_those_who_run_the_house_let_somebody_back_in(app, ines, browser):
    set_up(browser_of(app, ines))

    result = app.test_cli_runner().invoke(args=["account", "forget-factors", ines.email])

    assert result.exit_code == 0, result.output
    assert enters(browser(None), ines, PASSWORD).location == "/"
