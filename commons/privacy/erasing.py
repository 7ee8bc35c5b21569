"""How does somebody leave for good, while what was done stays provable?

The name goes from people and posts; a pseudonym stands in its place, the same everywhere. Entries
of the record name people by number, so that no link of it changes.
"""

import re
import secrets
from typing import Any

from sqlalchemy import String, Text, cast, delete, select, update

from commons.membership.models import Mandate, Person
from commons.membership.queries import running
from commons.privacy.held import owned
from commons.privacy.libraries import rename_in_libraries
from commons.selection.erasing import forget_application_files
from commons.threads.finding import find_as_it_is
from commons.threads.models import Edition, Post, Thread
from kernel.database import Model, db
from kernel.happenings import Happening
from kernel.record import HOUSE, witness, write
from kernel.streams import append
from kernel.transactions import unit_of_work

STAYS = {
    *("file", "folder", "document", "opening", "comment", "text_client", "support"),
    *("decision_answer", "decision_stop", "decision_annex", "decision_notice"),
    *("decision_refusal", "decision_paper", "decision_publication", "figure_change"),
    *("observation", "conflict", "signature", "contribution", "practice"),
    *("mandate", "office_holder", "post", "thread", "reaction", "report", "hiding"),
}
"""What belongs to the bodies, under the pseudonym; every other row of the person's own goes."""


COPIES = re.compile("(_by|_author|_name)$")
"""Columns in which the name of somebody is written out."""


class StillSits(Exception):
    """Somebody whose mandate runs is not erased: it is ended first."""


def erase(person: Person) -> str:
    """Returns the pseudonym."""
    mandates = db.session.scalars(select(Mandate).where(Mandate.person_id == person.id)).all()
    if running(mandates):
        raise StillSits
    was, mark = (person.name, person.handle), secrets.token_hex(3)
    name, handle = f"Former participant {mark}", f"former-{mark}"
    with unit_of_work():
        _close(person, name, handle)
        forget_application_files(person)
        _forget(person)
        _rename_posts(person, was, name, handle)
        rename_in_libraries(person, was, name, handle)
        _rename_lists(person, name)
        _rename_news(person, was[0], name)
        _rename_copies(was[0], name)
        witness(pseudonym=handle)
        write(HOUSE, 0, "privacy.erase", f"person:{person.id}")
    return name


def _close(person: Person, name: str, handle: str) -> None:
    person.name, person.handle, person.email = name, handle, f"{handle}@erased.invalid"
    person.password, person.organisation_id, person.active = None, None, False
    db.session.flush()


def _forget(person: Person) -> None:
    for table, whose in reversed(list(owned())):
        if table.name not in STAYS:
            db.session.execute(delete(table).where(whose(person.id)))


def _rename_posts(person: Person, was: tuple[str, str], name: str, handle: str) -> None:
    """Their own posts, those that answer them, and those that mention them."""
    own = select(Post.thread_id, Post.number).where(Post.author_id == person.id)
    mine = {(thread, number) for thread, number in db.session.execute(own)}
    threads = select(Thread.id).where(Thread.id.in_({thread for thread, _number in mine}))
    mention = f'data-mention="person:{person.id}"'
    found = select(Post).where(
        Post.thread_id.in_(threads) | Post.html.contains(mention, autoescape=True)
    )
    for post in db.session.scalars(found).all():
        if not _rename(post, person.id, mine, name) and mention not in post.html:
            continue
        _rename_mentions(post, person.id, was[1], name, handle)
        place = post.workspace_id
        find_as_it_is(post, person)
        post.seq = append(place, "thread", post.thread_id, "edited", 0, number=post.number)
    old = re.escape(was[1])
    for edition in db.session.scalars(select(Edition).where(Edition.source.contains(f"@{was[1]}"))):
        edition.source = re.sub(rf"@{old}\b", f"@{handle}", edition.source)


def _rename(post: Post, person_id: int, mine: set[tuple[int, int]], name: str) -> bool:
    own = post.author_id == person_id
    answers = (post.thread_id, post.reply_to) in mine
    if own and post.deleted_by == post.author_name:
        post.deleted_by = name
    if own:
        post.author_name = name
    if answers:
        post.reply_author = name
    return own or answers


def _rename_mentions(post: Post, person_id: int, was: str, name: str, handle: str) -> None:
    shown = re.compile(rf'(<span[^>]*data-mention="person:{person_id}"[^>]*>)[^<]*(</span>)')
    post.html = shown.sub(rf"\g<1>{name}\g<2>", post.html)
    post.source = re.sub(rf"@{re.escape(was)}\b", f"@{handle}", post.source)


def _rename_copies(was: str, name: str) -> None:
    """Where a name stands beside what somebody did: who pinned, deleted, concluded. A name that
    another person bears too is left, since nothing tells whose it is.
    """
    if db.session.scalar(select(Person.id).where(Person.name == was)):
        return
    for table in Model.metadata.sorted_tables:
        for column in table.columns:
            if COPIES.search(column.name) and isinstance(column.type, String):
                db.session.execute(update(table).where(column == was).values({column: name}))


def _rename_news(person: Person, was: str, name: str) -> None:
    """What happened names people beside the number they have."""
    key = str(person.id)
    found = select(Happening).where(cast(Happening.people, Text).contains(f'"{key}"'))
    for happening in db.session.scalars(found):
        if happening.people.get(key) == was:
            happening.people = {**happening.people, key: name}


def _rename_lists(person: Person, name: str) -> None:
    last: Any = update(Thread).where(Thread.last_author_id == person.id)
    db.session.execute(last.values(last_author=name))
