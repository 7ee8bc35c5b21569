"""Which letters do these bytes mean? What a mail says of its charset is only a first guess."""

import codecs

_KNOWN = {
    "ascii", "utf-8", "utf-7", "utf-16", "utf-16-le", "utf-16-be", "koi8-r", "koi8-u",
    "gb2312", "gbk", "gb18030", "hz", "big5", "big5hkscs", "shift_jis", "cp932", "euc_jp",
    "iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_jp_ext", "iso2022_kr",
    "euc_kr", "cp949", "johab", "mac-roman", "cp437", "cp850", "cp852", "cp866", "cp874", "tis-620",
    *(f"iso8859-{n}" for n in range(1, 17)), *(f"cp125{n}" for n in range(9)),
}  # fmt: skip
"""Only these: other codecs of Python are not about letters, or are slow on purpose-made bytes."""

_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso2022_jp": "iso2022_jp_2",
    "tis-620": "cp874",
}
"""What those who declare the first usually write."""

_MANY_BYTES = {"gb18030", "hz", "big5", "big5hkscs", "cp932", "euc_jp", "cp949", "johab", "utf-7",
               "utf-16", "utf-16-le", "utf-16-be"}  # fmt: skip


def decoded(data: bytes, declared: str | None) -> str:
    """The text; what cannot be read becomes a replacement character, never an error."""
    for name in _guesses(data, _codec(declared)):
        try:
            return data.decode(name).removeprefix("\ufeff")
        except UnicodeError:
            continue
    return data.decode(_codec(declared) or "cp1252", "replace")


def _guesses(data: bytes, declared: str) -> list[str]:
    if declared.startswith("iso2022"):
        return [declared, "iso2022_jp_ext", "utf-8"]
    if b"\x1b$" in data:
        return ["iso2022_jp_2", "iso2022_jp_ext", "utf-8"]
    if declared in _MANY_BYTES:
        return [declared, "utf-8"]
    return [name for name in ("utf-8", declared, "cp1252") if name]


def _codec(declared: str | None) -> str:
    try:
        name = codecs.lookup((declared or "").strip("\"' \t")[:40]).name
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(name, name) if name in _KNOWN else ""


def repaired(text: str) -> str:
    """Bytes that stood raw in a header came as surrogates: read them again."""
    if not any("\ud800" <= letter <= "\udfff" for letter in text):
        return text
    return decoded(text.encode("utf-8", "surrogateescape"), None)
