"""How are offers, needs and the reasons of a match spoken of?"""

from datetime import date

from alliance.choosing import country_name, sector_names
from alliance.matchmaking.models import End
from kernel.pages import say
from kernel.words import gettext as _
from rules.matching import Reason, Side, Subject


def subjects() -> dict[str, str]:
    return {
        Subject.DATA: _("Data"),
        Subject.COMPUTE: _("Computing time"),
        Subject.TESTING: _("Testing facility"),
        Subject.EXPERTISE: _("Expertise"),
        Subject.PARTNER: _("Partner"),
    }


def sides() -> dict[str, str]:
    return {Side.OFFER: _("Offer"), Side.NEED: _("Need")}


def ends() -> dict[str, str]:
    return {
        End.FOUND: _("Found here"),
        End.ELSEWHERE: _("Found elsewhere"),
        End.GIVEN_UP: _("No longer wanted"),
    }


def subject_name(subject: str) -> str:
    return subjects()[subject]


def side_name(side: str) -> str:
    return sides()[side]


def closing_name(end: str) -> str:
    return ends()[end]


def reason_words(reason: Reason) -> str:
    """One reason in the language of the reader, sectors and countries by their names."""
    return _(reason.because, **{name: _fact(name, said) for name, said in reason.facts.items()})


def _fact(name: str, said: object) -> str:
    if isinstance(said, tuple):
        return sector_names(said)
    if name == "country":
        return country_name(str(said))
    return say(said) if isinstance(said, date) else str(said)


SAID = (closing_name, reason_words, side_name, subject_name)
