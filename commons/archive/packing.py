"""How does a workspace become one file? Read in one snapshot, written a stretch at a time.

No write waits for it, and no more of it is in memory than a stretch of posts.
"""

import hashlib
import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from flask import current_app

from commons.archive import queries
from commons.archive.actions import export_workspace
from commons.archive.besides import put_beside
from commons.archive.libraries import note_openings, shelve
from commons.archive.origins import Origins
from commons.archive.shapes import (
    FORMAT,
    VERSION,
    Json,
    address,
    conclusion_of,
    fate_of,
    file_of,
    head_of,
    marks_of,
    moment,
    post_of,
    tombstone_of,
)
from commons.files.storage import storage
from commons.membership.models import Person
from commons.membership.queries import seat_label
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.aside import aside
from kernel.clock import now
from kernel.database import db
from kernel.rooms import snapshot
from rules.access import Permission

LEFT_OUT = ("threads_not_open_to_the_exporter", "posts_deleted", "posts_hidden", "posts_carried",
            "posts_waiting_for_moderators", "files_no_longer_there",
            "documents_not_open_to_the_exporter", "comments_within_a_delegation",
            "recusals_not_open_to_the_exporter", "alerts_not_open_to_the_exporter")  # fmt: skip
COUNTED = ("threads", "posts", "documents", "comments", "files", "people",
           "declarations", "recusals", "alerts")  # fmt: skip
CHUNK = 1024 * 1024


def pack(person: Person, place: Workspace, to: Path) -> Json:
    """Take a workspace along as this person may read it now. Returns the manifest."""
    export_workspace(person, place)
    note_openings(person, place)
    db.session.rollback()
    snapshot()
    try:
        require(person, Permission.EXPORT, place)
        with ZipFile(to, "w", ZIP_DEFLATED, compresslevel=6) as zip_file:
            return _Packing(person, place, zip_file).run()
    finally:
        db.session.rollback()


@dataclass
class _Packing:
    person: Person
    place: Workspace
    zip_file: ZipFile
    counts: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    digests: dict[str, str] = field(default_factory=dict)
    people: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    seats: dict[int, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    """The digests of the files whose bytes are in the archive."""

    def run(self) -> Json:
        self.at, self.origins = now(), Origins(self.place.id)
        threads = queries.threads_for(self.person, self.place)
        self.open_threads = {thread.id for thread in threads}
        for digest in queries.digests_for(self.person, self.place):
            self.file(digest)
        for thread in threads:
            self.thread(thread)
        shelve(self, self.person, self.place, self.origins.house)
        put_beside(self, self.person, self.place)
        people = [{"name": name, "email": email, "posts": posts}
                  for (name, email), posts in sorted(self.people.items())]  # fmt: skip
        self.counts.update(threads=len(threads), people=len(people))
        self.document("people.json", people)
        manifest = self.manifest()
        self.document("manifest.json", manifest)
        return manifest

    def manifest(self) -> Json:
        hidden = queries.number_of_threads(self.place) - self.counts["threads"]
        waiting = queries.waiting_in(self.person, self.place)
        self.left_out.update(
            threads_not_open_to_the_exporter=hidden, posts_waiting_for_moderators=waiting
        )
        about, charter = self.place, self.place.charter
        return {
            "format": FORMAT,
            "version": VERSION,
            "house": {"id": self.origins.house, "address": current_app.config["PUBLIC_URL"]},
            "body": {"slug": about.body, "name": charter.name},
            "workspace": {"slug": about.slug, "name": about.name, "mission": about.mission,
                          "basis": about.basis, "created_at": moment(about.created_at)},
            "exported": {"at": moment(self.at), "by": self.person.name},
            "counts": {name: self.counts[name] for name in COUNTED},
            "left_out": {name: self.left_out[name] for name in LEFT_OUT},
            "digests": dict(self.digests),
        }  # fmt: skip

    def thread(self, thread: Thread) -> None:
        opener = db.session.get_one(Person, thread.author_id)
        opened_by = {"name": opener.name, "email": address(opener.email, opener.handle)}
        head = json.dumps(head_of(thread, opened_by), ensure_ascii=False, indent=1)
        gone = set[int]()
        with self.member(f"threads/{thread.id:06}.json") as write:
            write(f'{head[:-2]},\n "posts": [')
            for stretch in queries.stretches_of(thread):
                self.posts(thread, stretch, gone, write)
            ended = [conclusion_of(one, gone=one.number in gone)
                     for one in queries.conclusions_in(thread)]  # fmt: skip
            write(f'\n ],\n "conclusions": {json.dumps(ended, ensure_ascii=False)}\n}}\n')
        db.session.expunge(thread)

    def posts(
        self, thread: Thread, stretch: Sequence[Any], gone: set[int], write: Callable[[str], None]
    ) -> None:
        first, last = stretch[0].number, stretch[-1].number
        marks, files = defaultdict(list), defaultdict(list)
        for mark in queries.marks_on(thread, first, last):
            marks[mark.number].append(mark)
            self.seated(mark.person_id)
        for file in queries.files_on(thread, first, last):
            files[file.number].append(file)
        for row in stretch:
            if fate := fate_of(row):
                gone.add(row.number)
                self.left_out[f"posts_{fate}"] += 1
                made = tombstone_of(row, self.origins, self.open_threads)
            else:
                brought = [file_of(file) for file in files[row.number] if file.digest in self.kept]
                made = post_of(row, self.origins, marks_of(marks[row.number], self.seats), brought)
                self.counts.update(posts=1, files=len(brought))
            self.people[made["author"]["name"], made["author"]["email"]] += not fate
            comma = "" if row.number == 1 else ","
            write(f"{comma}\n  {json.dumps(made, ensure_ascii=False)}")

    def seated(self, person_id: int) -> None:
        if person_id not in self.seats:
            self.seats[person_id] = seat_label(person_id, self.place)[1]

    def file(self, digest: str) -> None:
        """Put the bytes in. Somebody may have deleted the last post that shows them since the
        snapshot, and with it the bytes.
        """
        try:
            with storage().place(digest).open("rb") as source:
                info = self.info(f"files/{digest}", ZIP_STORED)
                with self.zip_file.open(info, "w") as out:
                    aside(shutil.copyfileobj, source, out, CHUNK)
        except FileNotFoundError:
            self.left_out["files_no_longer_there"] += 1
        else:
            self.kept.add(digest)

    def info(self, name: str, how: int) -> ZipInfo:
        info = ZipInfo(name, self.at.timetuple()[:6])
        info.compress_type, info.external_attr = how, 0o600 << 16
        return info

    @contextmanager
    def member(self, name: str) -> Iterator[Callable[[str], None]]:
        """A file of text in the archive, whose digest the manifest tells."""
        digest = hashlib.sha256()
        with self.zip_file.open(self.info(name, ZIP_DEFLATED), "w", force_zip64=True) as out:

            def write(text: str) -> None:
                data = text.encode()
                digest.update(data)
                aside(out.write, data)

            yield write
        self.digests[name] = digest.hexdigest()

    def document(self, name: str, content: Any) -> None:
        with self.member(name) as write:
            write(json.dumps(content, ensure_ascii=False, indent=1) + "\n")
