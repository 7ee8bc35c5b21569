"""Who is somebody who has no account yet? A person with a free handle, made from the name."""

import re
import unicodedata
from itertools import count

from commons.invitations.queries import handles_like
from commons.membership.models import Person

LONGEST = 50


def newcomer(email: str, name: str, password: str | None) -> Person:
    """A person who is not kept anywhere yet: accepting an invitation keeps them."""
    said = " ".join(name.split())
    return Person(handle=_handle(said, email), name=said, email=email, password=password)


def _handle(name: str, email: str) -> str:
    """From the name where it can be written in plain Latin letters, else from the address."""
    plain = _plain(name) or _plain(email.partition("@")[0]) or "member"
    taken = handles_like(plain)
    numbered = (plain if n == 1 else f"{plain}-{n}" for n in count(1))
    return next(handle for handle in numbered if handle not in taken)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    whole = len(re.findall(r"[A-Za-z]", letters)) * 2 >= len(text)
    words = re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")
    return words[:LONGEST].strip("-") if whole else ""
