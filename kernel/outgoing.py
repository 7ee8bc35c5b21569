"""May the house ask that address, and what does it answer? The only door for requests of ours.

The name is looked up once and the connection goes to the address that was checked, so that a name
cannot mean one thing to the check and another to the request. No redirect is followed.
"""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from urllib.parse import urlsplit

PATIENCE = 10.0
MOST = 1024 * 1024
TAKEN = range(200, 300)
NAT64 = ipaddress.ip_network("64:ff9b::/96")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Unanswered(Exception):
    """The other side was not asked, or gave no answer that can be used."""

    def __init__(self, because: str, status: int | None = None) -> None:
        super().__init__(because)
        self.status = status


class Inside(Unanswered):
    """It was not asked: its name leads into a network that is not public."""


def fetch(
    url: str, body: bytes | None = None, headers: Mapping[str, str] = {}, *, private: bool = False
) -> bytes:
    """Ask an address of the open Internet over TLS; one of our own network only if that is set."""
    wanted = urlsplit(url)
    secure = wanted.scheme == "https"
    if not wanted.hostname or not (secure or (private and wanted.scheme == "http")):
        raise Unanswered(f"not an address that is asked: {wanted.scheme}")
    try:
        port = wanted.port or (443 if secure else 80)
        where = _checked(wanted.hostname, port, private=private)
        line = _Line(wanted.hostname, port, where, secure=secure)
        path = (wanted.path or "/") + (f"?{wanted.query}" if wanted.query else "")
        return _answer(line, "GET" if body is None else "POST", path, body, headers)
    except (OSError, ValueError, http.client.HTTPException) as fault:
        raise Unanswered(f"{wanted.hostname}: {type(fault).__name__}") from fault


def _checked(host: str, port: int, *, private: bool) -> str:
    """The address behind a name, if none of those behind it lies inside."""
    found = [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not private and not all(map(is_outside, found)):
        raise Inside(f"{host} lies inside")
    return found[0]


def is_outside(text: str) -> bool:
    """Is this an address of the open Internet, whatever it is dressed as?"""
    try:
        address: Address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return all(each.is_global and not each.is_multicast for each in _meant_by(address))


def _meant_by(address: Address) -> list[Address]:
    """An IPv6 address may carry one of IPv4, and lead to it."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    carried: list[Address | None] = [address.ipv4_mapped, address.sixtofour]
    if address.teredo:
        carried += address.teredo
    if address in NAT64:
        carried.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    inner = [each for each in carried if each is not None]
    mapped = address.ipv4_mapped is not None or address in NAT64
    return inner if mapped else [address, *inner]


class _Line(http.client.HTTPConnection):
    """A connection to the address that was checked, under the name that was asked for."""

    def __init__(self, host: str, port: int, where: str, *, secure: bool) -> None:
        super().__init__(host, port, timeout=PATIENCE)
        self.where, self.secure = where, secure

    def connect(self) -> None:
        self.sock = socket.create_connection((self.where, self.port), PATIENCE)
        if self.secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


def _answer(
    line: _Line, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
) -> bytes:
    try:
        line.request(method, path, body, {"Accept": "application/json", **headers})
        answer = line.getresponse()
        content = answer.read(MOST + 1)
    finally:
        line.close()
    if answer.status not in TAKEN or len(content) > MOST:
        raise Unanswered(f"{line.host} answered {answer.status}", answer.status)
    return content
