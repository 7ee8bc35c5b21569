"""How do files come in with what is imported? Through the same door as those people bring."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

from werkzeug.datastructures import FileStorage

from commons.files.arriving import Arrived, arrived
from commons.files.keeping import keep_bytes
from commons.files.models import File
from commons.files.refusals import NotTaken
from commons.imports.conversations import Enclosed, Message
from commons.imports.report import Report
from commons.membership.models import Person
from kernel.database import db

Enclosures = Mapping[str, list[tuple[Enclosed, Arrived]]]
"""What may be kept with each message, by its key."""


@contextmanager
def looked_at(
    actor: Person, messages: Iterable[Message], report: Report
) -> Iterator[dict[str, list[tuple[Enclosed, Arrived]]]]:
    """Check the files of messages outside of any transaction; a message comes in without those
    that are refused. Raises NotNow when nothing can be checked at the moment.
    """
    found: dict[str, list[tuple[Enclosed, Arrived]]] = {}
    with ExitStack() as kept:
        for message in messages:
            for file in message.files:
                try:
                    with file.open() as stream:
                        sent = FileStorage(stream, filename=file.name)
                        came = kept.enter_context(arrived(sent, actor))
                except NotTaken as no:
                    report.cut["files left outside"] += 1
                    report.note(f"{message.slip.where}, {file.name}", str(no.description))
                else:
                    found.setdefault(message.slip.key, []).append((file, came))
        yield found


def enclose(row: Mapping[str, Any], files: list[tuple[Enclosed, Arrived]]) -> list[dict[str, Any]]:
    """Give files to the post of a row, inside the act that writes it. Returns what it shows."""
    place = {name: row[name] for name in ("workspace_id", "thread_id", "number", "at")}
    made = [
        File(
            person_id=row["author_id"],
            key=f"{row['key']}.{at}",
            name=came.name,
            kind=came.kind,
            size=came.size,
            digest=came.digest,
            preview=came.preview,
            width=came.width,
            height=came.height,
            scan=came.scan,
            text=came.text,
            alt=file.description,
            **place,
        )
        for at, (file, came) in enumerate(files)
    ]
    db.session.add_all(made)
    db.session.flush()
    for _file, came in files:
        keep_bytes(came)
    return [file.card for file in made]
