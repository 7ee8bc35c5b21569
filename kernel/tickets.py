"""Is this link one of ours, and good for this? Signed, so that nobody can make one up; what it
opens is a row that knows the hash of its word, so that whoever reads the table can open nothing.
"""

import hashlib
import secrets
from typing import NamedTuple

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer


class Ticket(NamedTuple):
    """What a link carries: the number of a row, and a word only the link knows."""

    number: int
    word: str


def fresh_word() -> str:
    return secrets.token_urlsafe(24)


def hash_of(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()


def written(purpose: str, ticket: Ticket) -> str:
    return str(_seal(purpose).dumps(list(ticket)))


def read(purpose: str, text: str) -> Ticket | None:
    """The ticket in a link; None where it was made up, or for another purpose."""
    try:
        number, word = _seal(purpose).loads(text)
    except (BadSignature, ValueError, TypeError):
        return None
    return Ticket(int(number), str(word))


def _seal(purpose: str) -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt=f"ticket:{purpose}")
