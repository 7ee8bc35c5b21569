"""How do files come in with what is imported? Through the same door as those people bring."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

from werkzeug.datastructures import FileStorage

from commons.files.arriving import Arrived, arrived
from commons.files.keeping import keep
from commons.files.refusals import NotTaken
from commons.imports.conversations import Enclosed, Message
from commons.imports.report import Report
from commons.membership.models import Person

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
    author, key = row["author_id"], row["key"]
    return [
        keep(came, person_id=author, key=f"{key}.{at}", alt=file.description, **place).card
        for at, (file, came) in enumerate(files)
    ]
