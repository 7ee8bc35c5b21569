"""Which endings may fall off in languages that have no stemmer of their own?

Snowball knows eighteen of the twenty-four, Croatian goes with Serbian and Slovak with Czech. The
tables are the common endings of nouns and adjectives; what is left must still be a word's worth.
"""

SHORTEST = 4
"""Letters that must be left."""
ENDINGS = {
    "bg": (
        "ията ието иите овете ищата ата ята ето ите ове ища ия ът ят то та те ен на но ни "
        "а я о е и у"  # noqa: RUF001 Cyrillic letters
    ),
    "lv": (
        "ajiem ajām ajam ajai iem ām ēm īm am em im um as es is us os ai ei ij ie "
        "ā ē ī ū a e i u s š"
    ),
    "mt": "ijiet jiet ijiet hom kom hiex iet in at ja kh na u i a e",
    "sl": "osti ostjo emu ega ima ami imi ih im em om am mi ov ev jo je ja ju ji i a e o u",
}


def _longest_first(endings: str) -> tuple[str, ...]:
    return tuple(sorted(set(endings.split()), key=len, reverse=True))


_ENDINGS = {language: _longest_first(table) for language, table in ENDINGS.items()}


def cut(word: str, language: str) -> str:
    """The word without its ending, if enough is left."""
    for ending in _ENDINGS[language]:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
