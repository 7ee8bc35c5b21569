"""What may a file be called? Anything in any script, but no path, and nothing that misleads."""

import re
import unicodedata

LONGEST = 120
MISLEADS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
"""Controls, and signs that turn the reading order: cod.exe would read exe.doc."""
ON_DISKS = re.compile(r'[<>:"|?*]')


def clean_name(sent: str | None) -> str:
    """The name as it is kept: the last part of a path, without signs that hide what it is."""
    whole = (sent or "").encode("utf-8", "ignore").decode()
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", whole))[-1]
    plain = " ".join(ON_DISKS.sub("_", MISLEADS.sub("", last)).split()).strip(". ")
    stem, dot, ending = plain.rpartition(".")
    if not dot:
        return plain[:LONGEST] or "file"
    return f"{stem[: LONGEST - len(ending[:10]) - 1].rstrip('. ') or 'file'}.{ending[:10]}"
