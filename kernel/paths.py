"""Is this an address inside the house? Browsers leave it for many odd spellings."""

import re

from flask import current_app

INSIDE = re.compile(r"/(?![/\\])[A-Za-z0-9/_\-.?=&%]*")


def own_path(wanted: str | None, otherwise: str) -> str:
    """The place somebody asked to go on to, if it lies in this house; else the one given."""
    return wanted if wanted and INSIDE.fullmatch(wanted) else otherwise


def public(path: str) -> str:
    """The full address of a place in this house, for letters: from the settings, never from what a
    request says.
    """
    known = current_app.config
    return str(known["PUBLIC_URL"] or f"http://{known['HOST']}:{known['PORT']}").rstrip("/") + path
