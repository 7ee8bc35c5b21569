"""What changed between two editions of a post, word by word?"""

import re
from collections.abc import Sequence
from datetime import datetime
from difflib import SequenceMatcher
from typing import NamedTuple

from markupsafe import Markup, escape

from commons.threads.models import Edition, Post

WORDS = 4000
"""Words compared one by one; longer texts are compared by line, which is quick at any length."""


class Revision(NamedTuple):
    number: int
    at: datetime
    html: Markup


def difference(post: Post, earlier: Sequence[Edition]) -> list[Revision]:
    """Each edition against the one before it, newest first."""
    texts = [(edition.rev, edition.at, edition.source) for edition in earlier]
    texts.append((post.rev, post.edited_at or post.at, post.source))
    before, revisions = "", []
    for rev, at, source in texts:
        shown = compare(before, source) if before else escape(source)
        revisions.append(Revision(rev, at, shown))
        before = source
    return revisions[::-1]


def compare(old: str, new: str) -> Markup:
    """The new text with what came in as <ins> and what went out as <del>."""
    split = r"\S+|\s+" if len(new) + len(old) < WORDS * 6 else r".*\n?"
    left, right = re.findall(split, old), re.findall(split, new)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    parts = (
        _shown(what, "".join(left[a:b]), "".join(right[c:d]))
        for what, a, b, c, d in matcher.get_opcodes()
    )
    return Markup("").join(parts)


def _shown(what: str, gone: str, come: str) -> Markup:
    if what == "equal":
        return escape(come)
    out = Markup("<del>{}</del>").format(gone) if gone else Markup("")
    return out + (Markup("<ins>{}</ins>").format(come) if come else Markup(""))
