"""Could one name be taken for another? Letters of other scripts that look alike count as one."""

import unicodedata
from functools import lru_cache

from confusable_homoglyphs.confusables import confusables_data

SAME = str.maketrans({"0": "o", "1": "l", "i": "l", "\u0131": "l"})


def outline(name: str) -> str:
    """What is left of a name for a hasty eye: two names with one outline can be mixed up."""
    bare = "".join(map(_shape, " ".join(name.split())))
    plain = unicodedata.normalize("NFKD", bare).casefold()
    kept = "".join(map(_shape, (sign for sign in plain if not unicodedata.combining(sign))))
    return kept.translate(SAME)


@lru_cache(maxsize=4096)
def _shape(sign: str) -> str:
    """The plain Latin letter a sign looks like; itself, where it looks like none."""
    if sign.isascii():
        return sign
    like = (str(each["c"]) for each in confusables_data.get(sign, ()))
    letters = sorted(one for one in like if one.isascii() and one.isalnum() and len(one) == 1)
    return letters[0].casefold() if letters else sign
