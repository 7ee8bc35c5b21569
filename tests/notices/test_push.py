"""Is a browser told what its person may read, and nobody else's; and what of hostile addresses?"""

import io
import json
import zipfile
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from commons.membership.models import Mandate
from commons.notices.models import Interest
from commons.notices.push import encryption
from commons.notices.push.keys import check_key
from commons.notices.push.models import Subscription
from commons.notices.telling import tell_all
from kernel.clock import BRUSSELS, at, now
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.notices import Level
from tests.notices.push_service import Receiver, add, fates, kept, named, tick


def test_the_browser_of_these_tests_reads_as_the_standard_has_it():
    """The example of RFC 8291, section 5."""
    key = encryption.private_key("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")
    sealed = encryption.unpacked(
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWA"
        "mS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxs"
        "j_Qulcy4a-fN"
    )
    receiver = Receiver(key, encryption.unpacked("BTBZMqHH6r4Tts7J_aSIgg"))
    assert receiver.opened(sealed) == b"When I grow up, I want to be a watermelon"


def test_a_browser_is_told_where_and_not_what(app, cast, otto, service):
    thread = named(cast)
    tick(app)
    tick(app)

    (said,) = service.said()
    assert (said["title"], said["path"]) == ("Lamps", f"/board/threads/{thread.id}/2#post-2")
    assert "secret" not in str(said)
    path, heads, body = service.got[0]
    assert (path, heads["TTL"], heads["Content-Encoding"]) == ("/one", "43200", "aes128gcm")
    assert b"Lamps" not in body
    assert fates(app) == ["sent"], "whoever takes it has looked at its signature"
    assert otto.get(said["path"].partition("#")[0]).status_code == 200
    inbox = otto.get("/inbox").text
    assert all(words in inbox for words in said.values()), "it says what the inbox says, no more"
    assert "last told" in otto.get("/account/notices").text


def test_no_redirect_is_followed(app, cast, otto, service):
    service.status = 307
    named(cast)
    tick(app)
    assert [path for path, _heads, _body in service.got] == ["/one"]
    assert fates(app) == ["failed"]


def test_quiet_hours_hold_it_back(app, cast, otto, service, habits):
    habits(cast.otto, quiet_from=20, quiet_until=7, ways={})
    tomorrow = now().astimezone(BRUSSELS).date() + timedelta(days=1)
    night = datetime(tomorrow.year, tomorrow.month, tomorrow.day, 1, 30, tzinfo=BRUSSELS)
    with at(night):
        named(cast)
        tick(app)
        assert (service.got, fates(app)) == ([], ["waiting"])
    with at(night + timedelta(hours=6)):
        tick(app)
    assert len(service.got) == 1


def test_what_is_muted_or_waits_for_the_digest_is_not_pushed(app, cast, otto, service, habits):
    thread = named(cast)
    with app.app_context(), unit_of_work():
        mute = {"kind": "thread", "thing_id": thread.id, "level": Level.NOTHING}
        db.session.merge(Interest(person_id=cast.otto.id, **mute))
    tick(app)
    habits(cast.otto, ways={"named": "digest"})
    named(cast)
    tick(app)
    assert (service.got, fates(app)) == ([], [])


def test_an_ended_sign_in_gets_nothing(app, cast, otto, service):
    named(cast)
    with app.app_context():
        tell_all()
    otto.post("/sign-out", data={"csrf_token": otto.csrf})
    tick(app)
    assert (service.got, kept(app), fates(app)) == ([], 0, ["needless"])


def test_what_was_read_meanwhile_is_not_pushed(app, cast, otto, service):
    thread = named(cast)
    with app.app_context():
        tell_all()
    sent = {"csrf_token": otto.csrf, "kind": "thread", "thing": thread.id}
    otto.post("/inbox/mark", data=sent)
    tick(app)
    assert (service.got, fates(app)) == ([], ["needless"])


HOSTILE = [
    "http://push.example/x", "ftp://push.example/", "https://", "https://a:b@push.example/",
    "https://push.example/a b", "https://push.example/\r\nHost: x", "https://push.example:0/",
    "https://[::1", "javascript:1", "file:///etc/passwd", "", "https://x/" + "a" * 1000,
]  # fmt: skip


def test_hostile_addresses_and_keys_are_refused(app, cast, browser, service):
    app.config["PUSH_PRIVATE_NETWORK"] = False
    client, good = browser(cast.otto), {**service.form(), "endpoint": "https://push.example/x"}
    for url in HOSTILE:
        assert add(client, {**good, "endpoint": url}).status_code == 422, url
    off_curve = encryption.packed(b"\x04" + b"\x01" * 64)
    for bad in ({"key": "ä"}, {"key": off_curve}, {"key": ""}, {"auth": "AA"}, {"auth": "%"}):
        assert add(client, {**good, **bad}).status_code == 422
    assert kept(app) == 0
    assert add(client, good).status_code == 200


INSIDE = ["127.0.0.1", "[::1]", "localhost", "10.0.0.1", "169.254.169.254", "[::ffff:10.0.0.1]"]


def test_nothing_inside_is_asked_and_no_plain_address(app, cast, browser, service):
    app.config["PUSH_PRIVATE_NETWORK"] = False
    port = service.url.rpartition(":")[2]
    for host in INSIDE:
        add(browser(cast.otto), {**service.form(), "endpoint": f"https://{host}:{port}/x"})
    with app.app_context(), unit_of_work():
        plain = update(Subscription).where(Subscription.endpoint.contains("localhost"))
        db.session.execute(plain.values(endpoint=service.url))
    named(cast)
    tick(app)
    assert service.got == []
    assert fates(app).count("failed") == len(INSIDE) - 1
    assert kept(app) == 1


def test_somebody_has_ten_browsers_at_most_and_one_for_each_sign_in(app, cast, browser, service):
    client = browser(cast.otto)
    for name in ("one", "two"):
        add(client, service.form(name))
    assert kept(app) == 1
    for n in range(11):
        add(browser(cast.otto), service.form(f"more-{n}"))
    assert kept(app) == 10
    assert "this sign-in" not in client.get("/account/notices").text


def test_a_browser_belongs_to_who_asked_last_and_is_dropped_by_them_alone(
    app, cast, browser, otto, service
):
    karin = browser(cast.karin)
    assert add(karin, service.form()).status_code == 200
    assert kept(app) == 1
    with app.app_context():
        number = db.session.scalar(select(Subscription.id))
    drop = "/account/notices/push/drop"
    otto.post(drop, data={"csrf_token": otto.csrf, "id": number})
    assert kept(app) == 1
    assert "Drop<" in karin.get("/account/notices").text
    karin.post(drop, data={"csrf_token": karin.csrf, "id": number})
    assert kept(app) == 0


def test_it_is_ones_own_data_and_goes_with_its_person(app, cast, browser, otto, service):
    named(cast)
    tick(app)
    answer = otto.post("/account/data", data={"csrf_token": otto.csrf})
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        mine = json.loads(archive.read("push_subscription.json"))
        assert json.loads(archive.read("push.json"))[0]["fate"] == "sent"
    assert mine[0]["endpoint"] == service.form()["endpoint"]
    assert not {"key", "secret", "house_key"} & mine[0].keys()
    with app.app_context(), unit_of_work():
        db.session.execute(update(Mandate).values(ended_at=now()))
    with at(now() + timedelta(days=2)):
        erased = app.test_cli_runner().invoke(args=["people", "erase", "otto", "--yes"])
    assert erased.exit_code == 0, erased.output
    assert (kept(app), fates(app)) == (0, [])


def test_another_key_ends_what_was_made_for_the_one_before(app, cast, otto, service):
    app.config["PUSH_KEY"] = encryption.new_private_key()
    assert "No browser of yours is told yet" in otto.get("/account/notices").text
    named(cast)
    tick(app)
    assert (service.got, kept(app), fates(app)) == ([], 0, ["needless"])


def test_a_key_that_is_none_stops_the_house(app):
    app.config["PUSH_KEY"] = "not a key"
    with pytest.raises(RuntimeError, match="flask push key"):
        check_key(app)
    app.config["PUSH_KEY"] = app.test_cli_runner().invoke(args=["push", "key"]).output.strip()
    check_key(app)


def test_without_a_key_there_is_no_switch(app, cast, browser, service):
    client = browser(cast.otto)
    assert "data-push=" in client.get("/account/notices").text
    app.config["PUSH_KEY"] = ""
    assert "data-push" not in client.get("/account/notices").text
    assert add(client, service.form()).status_code == 404
    script = client.get("/push-worker.js")
    assert script.mimetype == "text/javascript"
    assert "notificationclick" in script.text
