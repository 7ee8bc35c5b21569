"""Who in the house said what came from outside? A person, or a voice that cannot come in."""

import csv
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import or_, select

from commons.imports.conversations import Author, Stranger, Unreadable
from commons.membership.models import Person
from kernel.database import db

VOICE = "~"
"""Opens the handle of a voice: no @name can reach it, and nobody who joins is in its way."""
NOWHERE = "imported.invalid"
"""The domain of those whose address the source does not tell; it can never receive mail."""

Directory = Mapping[str, str]
"""Handles by address, as whoever imports knows them."""


def directory(path: Path) -> Directory:
    """Read address,handle lines; every handle must be somebody's."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file) if row and not row[0].startswith("#")]
    if rows and [cell.strip().lower() for cell in rows[0][:2]] == ["address", "handle"]:
        rows = rows[1:]
    if short := next((row for row in rows if len(row) < 2), None):  # noqa: PLR2004 two columns
        raise Unreadable(f"“{short[0]}” has no handle beside it")
    found = {row[0].strip().lower(): row[1].strip() for row in rows}
    known = set(db.session.scalars(select(Person.handle).where(Person.handle.in_(found.values()))))
    if strangers := sorted(set(found.values()) - known):
        raise Unreadable(f"nobody has the handle {', '.join(strangers[:5])}")
    return found


def found(authors: Iterable[Author], handles: Directory) -> dict[Author, Person]:
    """Those who are known: people of the house, and voices heard before."""
    ways = {author: _ways(author, handles) for author in set(authors)}
    addresses = {address for _handle, address in ways.values()}
    wanted = {handle for handle, _address in ways.values() if handle}
    rows = select(Person).where(or_(Person.email.in_(addresses), Person.handle.in_(wanted)))
    people = db.session.scalars(rows).all()
    by_handle = {person.handle: person for person in people}
    by_address = {person.email: person for person in people}
    known = {
        author: by_handle.get(handle) or by_address.get(address)
        for author, (handle, address) in ways.items()
    }
    return {author: person for author, person in known.items() if person}


def settled(authors: Iterable[Author], handles: Directory) -> dict[Author, Person]:
    """Everybody, those nobody knew as new voices."""
    every = list(dict.fromkeys(authors))
    known = found(every, handles)
    fresh: dict[str, Person] = {}
    for author in every:
        if author not in known:
            address = address_of(author)
            known[author] = fresh.setdefault(address, _voice(author, address))
    db.session.add_all(fresh.values())
    db.session.flush()
    return known


def is_voice(person: Person) -> bool:
    return person.handle.startswith(VOICE)


def address_of(author: Author) -> str:
    """Their own, or one that says who they are and can be nobody's."""
    if "@" in author.address and not isinstance(author, Stranger):
        return author.address[:254]
    return f"{_slug(author.name)}-{_mark(author.address or author.name)}@{NOWHERE}"


def _ways(author: Author, handles: Directory) -> tuple[str, str]:
    given = handles.get(author.address) or handles.get(author.name.lower(), "")
    return given, address_of(author)


def _voice(author: Author, address: str) -> Person:
    """A name in the record and no more: it is not active, has no password and no seat."""
    handle = f"{VOICE}{_slug(author.name)}-{_mark(address)}"
    return Person(handle=handle, name=author.name, email=address, password=None, active=False)


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "voice"


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:10]
