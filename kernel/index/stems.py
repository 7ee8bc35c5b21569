"""To which stem does a word belong? In its own language when that is known, else in every one."""

from functools import lru_cache

import Stemmer

from kernel.index.endings import ENDINGS, cut
from kernel.index.words import Word, fold

SNOWBALL = {
    "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "fi": "finnish", "fr": "french", "ga": "irish",
    "hr": "serbian", "hu": "hungarian", "it": "italian", "lt": "lithuanian", "nl": "dutch",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "sk": "czech", "sv": "swedish",
}  # fmt: skip
LANGUAGES = tuple(sorted({*SNOWBALL, *ENDINGS}))
"""All official languages of the Union."""
_stemmers = {name: Stemmer.Stemmer(name) for name in set(SNOWBALL.values())}
SHORT = 3


@lru_cache(maxsize=50_000)
def stem(written: str, language: str) -> str:
    """The folded stem of a word in one language."""
    if language in SNOWBALL:
        return fold(_stemmers[SNOWBALL[language]].stemWord(written))
    return fold(cut(written, language))


@lru_cache(maxsize=5_000)
def stems_anywhere(word: Word) -> frozenset[str]:
    """The stems of a word of which nobody knows the language, with its accents and without."""
    found = {
        stem(spelling, language)
        for language in LANGUAGES
        for spelling in (word.written, word.folded)
    }
    shortest = min(SHORT, len(word.folded))
    return frozenset(one for one in found if len(one) >= shortest)
