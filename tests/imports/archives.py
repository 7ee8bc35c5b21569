"""Archives made in the test, as large as wanted."""

import base64
from collections.abc import Iterator
from pathlib import Path

from tests.imports.mails import mail

PER_THREAD = 8
PICTURE = base64.encodebytes(bytes(range(256)) * 600).decode()


def mails(count: int, *, heavy_every: int = 0) -> Iterator[bytes]:
    """So many messages in discussions of eight, by forty people; some with a heavy picture."""
    for number in range(count):
        opens = number - number % PER_THREAD
        person = number * 7 % 40
        text = f"Message {number}.\n\n> quoted\nAnswered in a line or two, as people do.\n"
        yield mail(
            number,
            parts(text) if heavy_every and number % heavy_every == 0 else text,
            answers=None if number == opens else number - 1,
            sender=f"Person {person} <person{person}@elsewhere.example>",
            subject=f"Discussion {opens // PER_THREAD}",
            kind="multipart/mixed; boundary=b"
            if heavy_every and number % heavy_every == 0
            else "text/plain; charset=utf-8",
        )


def parts(text: str) -> str:
    return (
        f"--b\nContent-Type: text/plain\n\n{text}\n--b\n"
        "Content-Type: image/png; name=picture.png\nContent-Disposition: attachment\n"
        f"Content-Transfer-Encoding: base64\n\n{PICTURE}\n--b--"
    )


def large(folder: Path, count: int, *, heavy_every: int = 0) -> Path:
    path = folder / f"large-{count}.mbox"
    with path.open("wb") as file:
        file.writelines(mails(count, heavy_every=heavy_every))
    return path
