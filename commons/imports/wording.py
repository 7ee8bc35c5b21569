"""What may stand in a text, a title or a name that comes from outside?"""

import re
from collections import Counter

from commons.imports.conversations import Text
from kernel.text import LONGEST, render

MOST_PIECES = 5
"""Posts that one very long message may become; what goes on after them is cut."""
READ = LONGEST * (MOST_PIECES + 1)
"""Characters of a message that are looked at."""
TITLE, NAME = 200, 120

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029]")
_ADDRESS = re.compile(
    r"https?://\S+|(?<![\w.+%-])[\w.+%-]{1,64}@(?=([\w-]{1,63}(?:\.[\w-]{1,63}){1,6}))"
)


def clean(text: str) -> str:
    """Let go of what no database takes and no eye sees."""
    return _UNPRINTABLE.sub("", _NEWLINES.sub("\n", text))


def line(text: str, longest: int) -> str:
    """One line without tricks of direction, cut at a word."""
    words = " ".join(_INVISIBLE.sub("", clean(text.replace("\t", " "))).split())
    if len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0][: longest - 1] + "…"


def title(text: str) -> str:
    return line(veiled(text)[0], TITLE) or "(no subject)"


def name(text: str, address: str = "") -> str:
    """What an author is called; an address is nobody's name."""
    plain = line(text, 1000).strip("\"' ")
    if "@" not in plain and plain:
        return line(plain, NAME)
    local = (plain or address).partition("@")[0]
    words = [word for word in re.split(r"[\s._+-]+", local) if word]
    return line(" ".join(word.capitalize() for word in words), NAME) or "Unknown sender"


def veiled(text: str) -> tuple[str, int]:
    """Show nobody's address: of each, only the domain stays. Also says how many there were."""
    count = 0

    def veil(found: re.Match[str]) -> str:
        nonlocal count
        if found[1] is None:
            return found[0]
        count += 1
        return "…@"

    return _ADDRESS.sub(veil, text), count


def posts(text: str, cut: Counter[str]) -> tuple[Text, ...]:
    """The posts that a text becomes, rendered; nobody is called by an @name of long ago."""
    shown, veils = veiled(clean(text).strip("\n"))
    cut["addresses veiled"] += veils
    sources = _split(shown.rstrip() or "*This message has no text.*")
    cut["long messages split"] += len(sources) > 1
    cut["long messages cut"] += sources[-1].endswith(CUT)
    return tuple(Text(source, render(source).html) for source in sources)


CUT = "*The message went on from here; it was too long.*"
_AGAIN = "*(continued)*\n\n"
_ROOM = LONGEST - len(CUT) - len(_AGAIN) - 10


def _split(text: str) -> list[str]:
    if len(text) <= LONGEST:
        return [text]
    pieces: list[str] = []
    while text and len(pieces) < MOST_PIECES:
        end = _end(text)
        pieces.append((_AGAIN if pieces else "") + text[:end].rstrip())
        text = text[end:].lstrip("\n")
    if text:
        pieces[-1] += f"\n\n{CUT}"
    return pieces


def _end(text: str) -> int:
    """Where to cut: after a paragraph, else a line, else a word, unless that is far away."""
    if len(text) <= _ROOM:
        return len(text)
    found = (text.rfind(mark, _ROOM // 2, _ROOM) for mark in ("\n\n", "\n", " "))
    return next((end for end in found if end > 0), _ROOM)
