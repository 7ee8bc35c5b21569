"""Who asks without a browser? Under one path nothing counts but a token in the head of a request.

There no cookie is looked at, and nowhere else a token: neither can be used in the other's place.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from flask import g, request
from flask_limiter.util import get_remote_address

PREFIX = "/api/v1"


class Bearer(NamedTuple):
    """A program that speaks for somebody, within what its token allows."""

    id: int
    person: Any
    person_id: int
    writes: bool
    places: frozenset[int] | None
    """The workspaces it may see; None: all that its person sees."""


class Find(Protocol):
    def __call__(self, token: str, /) -> Bearer | None: ...


_find: list[Callable[[str], Bearer | None]] = []


def bearers_from(find: Find) -> None:
    """A feature hands in how a token is found."""
    _find[:] = [find]


def asks_by_token() -> bool:
    """Is this an address for programs?"""
    return f"{request.path}/".startswith(f"{PREFIX}/")


def bearer() -> Bearer | None:
    """Who asks, if this is an address for programs and the token is good; looked up once."""
    if not asks_by_token():
        return None
    if "bearer" not in g:
        scheme, _space, token = request.headers.get("Authorization", "").partition(" ")
        known = _find[0](token.strip()) if scheme.lower() == "bearer" and _find else None
        g.bearer = known
    found: Bearer | None = g.bearer
    return found


def spender() -> str:
    """On whose account a request under this path is counted; a wrong token on its address's."""
    found = bearer()
    return f"token:{found.id}" if found else f"address:{get_remote_address()}"
