"""What is a word, and which spellings of it are the same? Accents, case and marks fall away."""

import re
import unicodedata
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+")
LONGEST = 40
"""Letters of a word that count."""
MOST = 16_000
"""Words of a text that are kept: PostgreSQL numbers no more places than that."""
ALONE = {
    "ø": "o", "đ": "d", "ł": "l", "ħ": "h", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
    "ŋ": "n", "\u0131": "i", "ŧ": "t",
}  # fmt: skip
"""Letters that Unicode does not take apart, and that others type without their mark."""


class _Folded(dict[int, str]):
    """Letter by letter, each worked out once."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code).casefold())
        self[code] = "".join(ALONE.get(part, part) for part in parts if part.isalnum())
        return self[code]


class _Unmarked(dict[int, int | None]):
    """Marks that stand by themselves and signs that are not seen do not part a word."""

    def __missing__(self, code: int) -> int | None:
        dropped = unicodedata.category(chr(code)) in {"Mn", "Cf"}
        self[code] = None if dropped else code
        return self[code]


_FOLDED, _UNMARKED = _Folded(), _Unmarked()


class Word(NamedTuple):
    """As it was written but for its case, as it is compared, and where it stood."""

    written: str
    folded: str


def fold(word: str) -> str:
    """Système, SYSTEME and systeme are one; so are σύστημα and ΣΥΣΤΗΜΑ."""
    return word.lower() if word.isascii() else word.translate(_FOLDED)


def words_of(text: str) -> list[Word]:
    """The words of a text in their order, as far as they are kept."""
    found = []
    for part in WORD.finditer(plain(text)):
        written = part[0][:LONGEST].casefold()
        folded = fold(written)[:LONGEST]
        if folded:
            found.append(Word(written, folded))
            if len(found) == MOST:
                break
    return found


def plain(text: str) -> str:
    """One spelling for letters that can be put together in several ways."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_UNMARKED)
