"""Nothing is sent to an address inside, whatever it is dressed as and whenever it becomes one."""

import base64
import hashlib
import hmac
import http.client
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from commons.webhooks.courier import (
    Courier,
    Undelivered,
    new_secret,
    resolved,
    signed,
    target,
)
from kernel.outgoing import is_outside

INSIDE = [
    "127.0.0.1", "127.8.9.1", "0.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.1.1.1", "255.255.255.255",
    "240.0.0.1",
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "2002:7f00:1::", "2002:a00:1::1", "2001:0:0:0:0:0:80ff:fffe", "", "localhost",
    "1", "0x7f000001",
    "127.1", "017700000001",
]  # fmt: skip
OUTSIDE = ["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:8.8.8.8"]


def test_what_is_inside_is_known_in_every_dress():
    assert [text for text in INSIDE if is_outside(text)] == []
    assert [text for text in OUTSIDE if not is_outside(text)] == []


URLS = [
    "http://hooks.example/", "ftp://hooks.example/", "https://", "https:///x", "//hooks.example",
    "https://name:word@hooks.example/", "https://name@hooks.example/", "https://hooks.example:0/",
    "https://hooks.example:99999/", "https://hooks.example:x/", "https://hooks.example/a b",
    "https://hooks.example/\r\nHost: inside", "https://hooks.example\\@inside/", "javascript:1",
    "https://hööks.example/", "https://[::1", "file:///etc/passwd", "gopher://x", "",
]  # fmt: skip


def test_only_plain_addresses_are_told():
    for url in URLS:
        with pytest.raises(Undelivered):
            target(url)
    assert target("https://hooks.example:8443/a?b=c").port == 8443


@contextmanager
def elsewhere(status=204, **heads):
    """The other side, on this machine: what it was sent, in order."""
    got = []

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers["Content-Length"])
            got.append((self.path, dict(self.headers), self.rfile.read(length)))
            self.send_response(status)
            for name, value in heads.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_said):
            pass

    with HTTPServer(("127.0.0.1", 0), Taking) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server.server_port, got
        finally:
            server.shutdown()
            thread.join()


def courier_to(port, addresses=("8.8.8.8",), opened=None):
    """One that is told these addresses, and whose connections end on this machine."""

    def opens(_host, address, _port):
        if opened is not None:
            opened.append(address)
        return http.client.HTTPConnection("127.0.0.1", port, timeout=5)

    return Courier(lambda _host, _port: list(addresses), opens)


def test_what_is_sent_is_signed_as_standard_webhooks_says():
    secret, body = new_secret(), b'{"type":"ping"}'
    heads = signed(secret, "msg_7", 1_700_000_000, body)
    with elsewhere() as (port, got):
        assert courier_to(port).send("https://hooks.example/in?x=1", heads, body) == 204

    path, received, sent = got[0]
    assert (path, sent) == ("/in?x=1", body)
    assert received["webhook-id"] == "msg_7"
    told = f"{received['webhook-id']}.{received['webhook-timestamp']}.".encode() + sent
    key = base64.b64decode(secret.removeprefix("whsec_"))
    proof = base64.b64encode(hmac.new(key, told, hashlib.sha256).digest()).decode()
    assert received["webhook-signature"] == f"v1,{proof}"


def test_one_address_inside_is_enough_to_send_nothing():
    opened = []
    for addresses in (["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["::ffff:127.0.0.1"], []):
        with pytest.raises(Undelivered):
            courier_to(1, addresses, opened).send("https://hooks.example/", {}, b"")

    assert opened == []


def test_a_name_that_turns_inside_later_is_not_asked_again():
    answers, opened = [["8.8.8.8"], ["127.0.0.1"]], []
    with elsewhere() as (port, got):
        courier = courier_to(port, opened=opened)
        courier.resolve = lambda _host, _port: answers.pop(0)
        courier.send("https://rebinding.example/", {}, b"{}")

    assert opened == ["8.8.8.8"]  # the address that was looked at
    assert len(answers) == 1  # and the name was asked for once
    assert len(got) == 1


def test_nothing_is_followed():
    with elsewhere(302, Location="http://127.0.0.1/") as (port, got):
        with pytest.raises(Undelivered, match="answered 302"):
            courier_to(port).send("https://hooks.example/", {}, b"")
        assert len(got) == 1


def test_addresses_typed_as_numbers_are_looked_at_too():
    for host in ("127.0.0.1", "localhost", "0x7f.1", "2130706433", "[::1]"):
        with pytest.raises(Undelivered):
            Courier(resolved, lambda *_where: pytest.fail("opened")).send(
                f"https://{host}/", {}, b""
            )
