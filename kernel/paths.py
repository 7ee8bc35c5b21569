"""Is this an address inside the house? Browsers leave it for many odd spellings."""

import re

INSIDE = re.compile(r"/(?![/\\])[A-Za-z0-9/_\-.?=&%]*")


def own_path(wanted: str | None, otherwise: str) -> str:
    """The place somebody asked to go on to, if it lies in this house; else the one given."""
    return wanted if wanted and INSIDE.fullmatch(wanted) else otherwise
