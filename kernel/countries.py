"""What are countries called in the language of the reader, by the codes the Union writes?"""

from functools import lru_cache

from babel import Locale
from flask_babel import get_locale

AS_THE_UNION_WRITES = {"GR": "EL", "GB": "UK"}
NO_COUNTRY = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
ISO = 2
"""Letters of a code of ISO 3166; longer ones are parts of the world."""


def countries() -> dict[str, str]:
    return _named_in(get_locale())


@lru_cache
def _named_in(language: Locale) -> dict[str, str]:
    named = {c: n for c, n in language.territories.items() if c.isalpha() and c not in NO_COUNTRY}
    return {AS_THE_UNION_WRITES.get(c, c): n for c, n in named.items() if len(c) == ISO}
