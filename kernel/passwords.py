"""Is this the password? Argon2, worked out beside the event loop, and as slowly for nobody."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kernel.aside import aside

SHORTEST = 12
_hasher = PasswordHasher()


@cache
def _of_nobody() -> str:
    """What a password is compared with where there is nobody: the work is the same."""
    return _hasher.hash("the password of nobody")


def hashed(password: str) -> str:
    return aside(_hasher.hash, password)


def matches(kept: str | None, password: str) -> bool:
    """The same work whether the person exists, has a password, or not."""
    genuine = aside(_verify, kept or _of_nobody(), password)
    return genuine and kept is not None


def _verify(kept: str, password: str) -> bool:
    try:
        return _hasher.verify(kept, password)
    except (VerificationError, InvalidHashError):
        return False
