"""How are kinds, stages and standings of events called on a page?"""

from commons.events.models import Occasion
from kernel.words import gettext as _
from rules.events import Kind, Stage, Standing
from rules.places import SAID, Promotes
from rules.states import LANGUAGES

NATIVE = {each.code: each.native for each in LANGUAGES}


def occasion_kind(kind: str) -> str:
    return {
        Kind.WEBINAR: _("Webinar"),
        Kind.WORKSHOP: _("Workshop"),
        Kind.CALL: _("Community call"),
    }[Kind(kind)]


def occasion_stage(stage: str) -> str:
    return {
        Stage.DRAFT: _("Being prepared"),
        Stage.ANNOUNCED: _("Registration opens later"),
        Stage.OPEN: _("Registration open"),
        Stage.CLOSED: _("Registration closed"),
        Stage.RUNNING: _("Running now"),
        Stage.OVER: _("Over"),
        Stage.CANCELLED: _("Called off"),
    }[Stage(stage)]


def occasion_look(stage: str) -> str:
    looks = {Stage.OPEN: "ok", Stage.RUNNING: "brand", Stage.CANCELLED: "bad", Stage.DRAFT: "warn"}
    return looks.get(Stage(stage), "")


def standing_name(standing: str) -> str:
    return {
        Standing.IN: _("Has a place"),
        Standing.WAITS: _("Waits"),
        Standing.OUT: _("Called off"),
    }[Standing(standing)]


def promotes_name(promotes: str) -> str:
    """A way of the waiting list in a few words, for a list of choices."""
    return {
        Promotes.FIRST_COME: _("First come, first served"),
        Promotes.ORGANISATIONS: _("One per organisation first"),
    }[Promotes(promotes)]


def promotes_words(occasion: Occasion) -> str:
    """By what its waiting list is called, as a sentence."""
    return _(SAID[Promotes(occasion.promotes)])


def about_article(occasion: Occasion) -> str:
    number = occasion.article
    return _("AI Act, Article %(number)s", number=number) if number else ""
