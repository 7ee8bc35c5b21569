"""Who asks to join the network of the Pact, and what should the desk notice about them?

AI Pact page, Pillar I: open to all stakeholders. What is noticed here is told to the desk alone.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from rules.words import sentence as _

REGISTER_ID = re.compile(r"[0-9]{11,13}-[0-9]{2}")
"""A number of the Transparency Register, in its form; whether it exists is seen there."""
_FORMS = """
ab ad ag aps as asa bv bvba cv dd doo ehf eeig ev ggmbh gmbh inc kft kg kgaa limited llc llp ltd nv
oe oo ood ou oy oyj plc sa sarl sas se sia sl sp spa spzoo sprl srl sro uab ug vzw z zrt
"""
_LENT = """
10minutemail.com dispostable.com fakeinbox.com getnada.com grr.la guerrillamail.com maildrop.cc
mailinator.com mailnesia.com mintemail.com moakt.com mohmal.com sharklasers.com spam4.me
temp-mail.org tempail.com tempmail.com throwawaymail.com trashmail.com trashmail.de wegwerfmail.de
yopmail.com yopmail.fr
"""
LEGAL_FORMS = frozenset(_FORMS.split())
DISPOSABLE = frozenset(_LENT.split())
"""Houses that lend an address for minutes; the list is ours and shows what the desk looks at."""


class State(StrEnum):
    """How far somebody is on the way into the network."""

    INTEREST = "interest"
    MEMBER = "network member"
    REFUSED = "refused"
    MERGED = "merged"
    LEFT = "left"


class Noticed(StrEnum):
    DISPOSABLE = _("The address is of a house that lends addresses for minutes.")
    SAME_NAME = _("An organisation of this name is known: %(names)s.")
    SAME_ID = _("This Transparency Register number is known of: %(names)s.")
    SAME_HOUSE = _("People of this mail domain speak for: %(names)s.")


def folded(name: str) -> str:
    """A name without accents, signs and legal forms, by which two are found to be one."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c) and c not in ".'\u2019&")
    words = re.findall(r"\w+", bare)
    kept = [word for word in words if word not in LEGAL_FORMS]
    return " ".join(kept or words)


def is_register_id(said: str) -> bool:
    return REGISTER_ID.fullmatch(said) is not None


def domain_of(email: str) -> str:
    return email.rpartition("@")[2].casefold()


def is_disposable(email: str, more: Iterable[str] = ()) -> bool:
    """Is it an address that nobody reads tomorrow? Names below such a house count too."""
    domain, known = domain_of(email), DISPOSABLE | set(more)
    return any(domain == each or domain.endswith(f".{each}") for each in known)
