"""What of a mail did its writer say now? What they quote and what they sign with is cut away.

Every line is looked at once, with plain comparisons and short patterns: a hostile mail costs no
more than a long one.
"""

import re
from email.message import EmailMessage

from commons.notices.mail.letters import plain

WROTE = (
    "wrote", "schrieb", "a écrit", "escribió", "ha scritto", "escreveu", "schreef", "napisał",
    "napsal", "napísal", "skrev", "kirjoitti", "kirjutas", "rakstīja", "rašė", "írta", "a scris",
    "написа", "έγραψε", "je napisal", "je napisao", "kiteb", "scríobh",
)  # fmt: skip
ATTRIBUTION = re.compile(rf"(?:{'|'.join(WROTE)})(?:\(a\))?\s*:?\s*$", re.IGNORECASE)
TURNED = re.compile(r"^\s*(?:am|le|on|el|il|op|w dniu|dne|den|em|a)\s.{4,200}:\s*$", re.IGNORECASE)
DIVIDER = re.compile(
    r"^\s*(?:-{3,}|_{10,}|\*{3,})\s*(?:original|forwarded|ursprüngliche|message d|mensaje|messaggio"
    r"|oorspronkelijk|oryginalna|původní|alkuperäinen|opprinnelig|αρχικό|оригинал|$)",
    re.IGNORECASE,
)
HEADER = re.compile(
    r"^\s*\*?(?:from|von|de|da|van|od|från|fra|lähettäjä|saatja|feladó|από|от)\s?:\*?\s.*@",
    re.IGNORECASE,
)
SIGNATURES = ("--", "—")
SENT_FROM = re.compile(
    r"^\s*(?:sent from my|von meinem .{1,30} gesendet|envoyé de mon|enviado desde mi|inviato da"
    r"|wysłane z|verstuurd vanaf|skickat från)",
    re.IGNORECASE,
)
HTML_QUOTE = re.compile(
    r"<blockquote|class=\"?gmail_quote|id=\"?(?:divRplyFwdMsg|appendonsend|reply-intro)|<hr",
    re.IGNORECASE,
)
LONGEST_LINE = 1000


def said_in(mail: EmailMessage) -> str:
    """The new words of a mail, as text."""
    body = mail.get_body(("plain", "html"))
    if body is None or body.get_payload() is None:
        return ""
    text = str(body.get_content())
    if body.get_content_type() == "text/html":
        found = HTML_QUOTE.search(text)
        cut = text[: text.rfind("<", 0, found.start() + 1)] if found else text
        text = plain(cut)
    return cut_quotes(text)


def cut_quotes(text: str) -> str:
    """What stands above the first quote or signature, and between quotes, without them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept: list[str] = []
    for n, line in enumerate(lines):
        if _ends_here(lines, n):
            break
        if not line.startswith(">"):
            kept.append(line)
    return "\n".join(kept).strip()


def _ends_here(lines: list[str], n: int) -> bool:
    line = lines[n][:LONGEST_LINE]
    if line.rstrip() in SIGNATURES or DIVIDER.match(line) or SENT_FROM.match(line):
        return True
    if HEADER.match(line) and n + 1 < len(lines) and ":" in lines[n + 1][:40]:
        return True
    return _introduces_a_quote(lines, n)


def _introduces_a_quote(lines: list[str], n: int) -> bool:
    """As in "Am … schrieb Inês:", perhaps over two lines, before what is quoted or at the end."""
    both = " ".join(part[:LONGEST_LINE].strip() for part in lines[n : n + 2])
    for words, after in ((lines[n][:LONGEST_LINE], n + 1), (both, n + 2)):
        named = "@" in words or any(mark.isdigit() for mark in words)
        if named and (ATTRIBUTION.search(words.strip()) or _says_so(words)):
            rest = next((line for line in lines[after:] if line.strip()), ">")
            if rest.startswith(">"):
                return True
    return False


def _says_so(words: str) -> bool:
    """Languages that put the verb first or in the middle: "Am 3. Mai schrieb Inês <…>:"."""
    return bool(TURNED.match(words)) and any(f" {verb}" in words.lower() for verb in WROTE)
