"""How does a mail in plain text read as Markdown, and what of it did its author not write?"""

import re
from collections import Counter
from collections.abc import Iterator

from commons.imports.markdown_lines import depth_of

_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_BLOCK = re.compile(
    r"^( {0,3})(#{1,6}(?=\s|$)|~{3,}|={1,}(?=\s*$)|-{1,2}(?=\s*$)|\[(?=[^\]]{1,99}\]:))"
)

SIGNATURE, FOOTER = 12, 10
"""Lines: what is longer below a signature mark is no signature."""
LAYERS = 3
"""A footer may stand below a signature, and that below a quote, below a signature again."""
_MARK = re.compile(r"^\\?-- ?$")
_FOOTER_RULE = re.compile(r"^\\?[_=*~\-]{10,}$")
_FOOTER_WORDS = re.compile(
    r"mailing list|listinfo|unsubscribe|google groups|abbestell|abmelden|désabonn|desinscri"
    r"|cancellar|uitschrijv|wypisa|odhlás|avregistrer|lists?\.[\w-]+\.",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"^\\?[-_]{2,} ?(original message|ursprüngliche nachricht|originalnachricht|message d'origine"
    r"|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht"
    r"|oryginalna wiadomość|wiadomość oryginalna|original meddelelse|ursprungligt meddelande"
    r"|alkuperäinen viesti|původní zpráva|eredeti üzenet) ?[-_]{2,}$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"^\**(from|von|de|da|van|od|fra|från|lähettäjä|από|feladó|от|差出人)\**\s*:", re.IGNORECASE
)
_ABOUT = re.compile(
    r"^\**(subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|emne|ämne|aihe|θέμα|tárgy"
    r"|předmět|тема|件名)\**\s*:",
    re.IGNORECASE,
)
_WHO_OR_WHEN = re.compile(r"\d|@|<")
_DAY = re.compile(r"\b(19|20)\d\d\b|\d:\d\d")
_INTRODUCES = re.compile(r"[:：]\s*$")  # noqa: RUF001 the wide colon of East Asia


def unflowed(text: str, *, joined_without_space: bool = False) -> str:
    """Join the lines that a mailer broke only to keep them short: RFC 3676."""
    made: list[str] = []
    open_depth = -1
    for raw in text.split("\n"):
        depth, said = _flow(raw)
        if open_depth == depth and said != "-- ":
            before = made.pop()
            said = (before[:-1] if joined_without_space else before) + said
        elif depth:
            said = f"{'>' * depth} {said}"
        made.append(said)
        open_depth = depth if said.endswith(" ") and not said.endswith("-- ") else -1
    return "\n".join(made)


def _flow(raw: str) -> tuple[int, str]:
    depth = len(raw) - len(raw.lstrip(">"))
    said = raw[depth:]
    return depth, said.removeprefix(" ")


def escaped(text: str) -> str:
    """What plain text means as it stands may mean something else in Markdown."""
    return "\n".join(map(_escaped, text.expandtabs(4).split("\n")))


def _escaped(line: str) -> str:
    said = depth_of(line)[1]
    mark = line[: len(line) - len(said)]
    if said.startswith("    ") or "`" in said:
        return line
    said = _ENTITY.sub("&amp;", _BACKSLASH.sub(r"\\\\", said))
    return f"{mark}{_BLOCK.sub(_kept, said)}"


def _kept(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}"


def trimmed(lines: list[str], cut: Counter[str], *, keep_quoted: bool) -> list[str]:
    """Without the list's footer, the signature, and the quoted tail of an answer.

    Quotes between the author's own lines stay. So does everything, where nothing else is there.
    """
    found: Counter[str] = Counter()
    kept = lines
    for _layer in range(LAYERS):
        for what, end in _ends(kept, keep_quoted=keep_quoted):
            if end < len(kept):
                kept, found[what] = _without_blank_end(kept[:end]), 1
    if not any(line.strip("> ") for line in kept):
        return lines
    cut.update(found)
    return kept


def _ends(lines: list[str], *, keep_quoted: bool) -> Iterator[tuple[str, int]]:
    """What may stand at the end of these lines, and where each would begin."""
    yield "list footers cut", _footer(lines)
    yield "signatures cut", _signature(lines)
    yield "quoted tails cut", len(lines) if keep_quoted else _tail(lines)


def _without_blank_end(lines: list[str]) -> list[str]:
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end]


def _footer(lines: list[str]) -> int:
    for at in range(len(lines) - 1, max(-1, len(lines) - FOOTER - 1), -1):
        if _FOOTER_RULE.match(lines[at].strip()):
            below = " ".join(lines[at + 1 :])
            return at if _FOOTER_WORDS.search(below) else len(lines)
    return len(lines)


def _signature(lines: list[str]) -> int:
    for at in range(len(lines) - 1, max(-1, len(lines) - SIGNATURE - 2), -1):
        if lines[at].startswith(">"):
            break
        if _MARK.match(lines[at]):
            return at
    return len(lines)


def _tail(lines: list[str]) -> int:
    """Where the text that is only repeated begins: below a separator, or in quotes to the end."""
    separator = next((at for at in range(1, len(lines)) if _repeats(lines, at)), len(lines))
    return min(separator, _quoted_tail(lines))


def _repeats(lines: list[str], at: int) -> bool:
    line = lines[at].strip()
    if _ORIGINAL.match(line):
        return True
    if not _FROM.match(line):
        return False
    return any(_ABOUT.match(near.strip()) for near in lines[at + 1 : at + 8])


def _quoted_tail(lines: list[str]) -> int:
    at = len(_without_blank_end(lines))
    while at and (lines[at - 1].startswith(">") or not lines[at - 1].strip()):
        at -= 1
    if not any(line.startswith(">") for line in lines[at:]):
        return len(lines)
    return _introduction(lines, at)


def _introduction(lines: list[str], at: int) -> int:
    """Where the words begin that say whom the quote below is of: up to three lines and a colon."""
    if not at or not _INTRODUCES.search(lines[at - 1]):
        return at
    for top in range(at - 1, max(-1, at - 4), -1):
        if _WHO_OR_WHEN.search(" ".join(lines[top:at])) and not (top and _runs_on(lines[top - 1])):
            return top
    return at


def _runs_on(line: str) -> bool:
    """Is this line the beginning of such words, broken off?"""
    return bool(_DAY.search(line)) and not line.rstrip().endswith((".", "!", "?", ":"))
