"""How is a sentence said in the reader's language? The house's one seam to Flask-Babel."""

from typing import Any

from flask_babel import get_domain
from flask_babel import gettext as _gettext
from flask_babel import lazy_gettext as _lazy_gettext
from flask_babel import ngettext as _ngettext


def gettext(text: str, **facts: object) -> str:
    return str(_gettext(text, **facts))


def ngettext(one: str, many: str, num: int, **facts: object) -> str:
    return str(_ngettext(one, many, num, **facts))


def plural(one: str, many: str, num: int) -> str:
    """The right form alone, for those who fill in the facts by themselves."""
    return str(get_domain().get_translations().ungettext(one, many, num))


def lazy_gettext(text: str, **facts: object) -> Any:
    """For what is written once and said later, as the labels of forms."""
    return _lazy_gettext(text, **facts)
