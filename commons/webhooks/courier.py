"""How is something sent to an address that somebody typed, without letting it reach inside?

The name is resolved once, every address it has is looked at, and the connection goes to an address
that was looked at: a name that means something else a moment later changes nothing. Nothing is
followed, no proxy is asked, and what comes back is not kept.
"""

import base64
import hashlib
import hmac
import http.client
import secrets
import socket
import ssl
from collections.abc import Callable, Sequence
from urllib.parse import SplitResult, urlsplit

from gevent import Timeout

from kernel.outgoing import is_outside

PATIENCE = 10.0
"""Seconds in which the other side must have answered."""
SECRET = "whsec_"  # noqa: S105 only how one begins
Resolve = Callable[[str, int], Sequence[str]]
Opens = Callable[[str, str, int], http.client.HTTPConnection]


class Undelivered(Exception):
    """It was not taken; the sentence says why, without what the other side said."""

    def __init__(self, because: str, status: int | None = None) -> None:
        super().__init__(because)
        self.status = status


def resolved(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


class Pinned(http.client.HTTPSConnection):
    """A connection to one address, of which the certificate must still be that of the name."""

    def __init__(self, host: str, address: str, port: int) -> None:
        super().__init__(host, port, timeout=PATIENCE, context=ssl.create_default_context())
        self.address = address

    def connect(self) -> None:
        plain = socket.create_connection((self.address, self.port), PATIENCE)
        self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self.host)


def target(url: str) -> SplitResult:
    """What is meant by an address; only plain HTTPS ones are."""
    try:
        parts = urlsplit(url)
        is_open = parts.port != 0
    except ValueError:
        raise Undelivered("this is no address") from None
    plain = url.isascii() and url.isprintable() and " " not in url and "\\" not in url
    if parts.scheme != "https" or not parts.hostname or not plain or not is_open:
        raise Undelivered("only https:// addresses are told")
    if parts.username or parts.password:
        raise Undelivered("an address carries no name and no password")
    return parts


def new_secret() -> str:
    return SECRET + base64.b64encode(secrets.token_bytes(32)).decode()


def signed(secret: str, number: str, moment: int, body: bytes) -> dict[str, str]:
    """The heads of Standard Webhooks: what was sent, when, and that it is ours."""
    key = base64.b64decode(secret.removeprefix(SECRET))
    proof = hmac.new(key, f"{number}.{moment}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": number,
        "webhook-timestamp": str(moment),
        "webhook-signature": f"v1,{base64.b64encode(proof).decode()}",
    }


class Courier:
    """Carries one message at a time."""

    def __init__(self, resolve: Resolve = resolved, opens: Opens = Pinned) -> None:
        self.resolve, self.opens = resolve, opens

    def send(self, url: str, heads: dict[str, str], body: bytes) -> int:
        """Returns what the other side answered, if it took it."""
        parts = target(url)
        host, port = parts.hostname or "", parts.port or 443
        try:
            with Timeout(PATIENCE * 2, TimeoutError):
                status = self._ask(parts, self._address(host, port), heads, body)
        except (OSError, http.client.HTTPException) as fault:
            raise Undelivered(f"not reached ({type(fault).__name__})") from None
        if not 200 <= status < 300:  # noqa: PLR2004 taken
            raise Undelivered(f"answered {status}", status)
        return status

    def _address(self, host: str, port: int) -> str:
        """The first of the addresses of a name, if all of them are outside."""
        try:
            found = list(self.resolve(host, port))
        except (OSError, UnicodeError):
            found = []
        if not found:
            raise Undelivered("the name is not known")
        if not all(map(is_outside, found)):
            raise Undelivered("the name leads to an address that is not public")
        return found[0]

    def _ask(self, parts: SplitResult, address: str, heads: dict[str, str], body: bytes) -> int:
        connection = self.opens(parts.hostname or "", address, parts.port or 443)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        kind = {"Content-Type": "application/json", "User-Agent": "Plenary"}
        try:
            connection.request("POST", path, body, {**kind, **heads})
            return connection.getresponse().status
        finally:
            connection.close()
