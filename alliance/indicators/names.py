"""How are places, periods, flags, values and states called on a page?"""

from babel.numbers import format_decimal
from flask_babel import get_locale

from alliance.indicators.models import Indicator, State
from kernel.countries import countries
from kernel.words import gettext as _
from rules.observations import FLAGS
from rules.words import sentence

AGGREGATES = {
    "EU27_2020": sentence("European Union"),
    "EU28": sentence("European Union of 28"),
    "EU": sentence("European Union"),
    "EA20": sentence("Euro area of 20"),
    "EA19": sentence("Euro area of 19"),
    "EA": sentence("Euro area"),
    "EFTA": sentence("EFTA"),
    "EEA": sentence("European Economic Area"),
}
LOOKS = {
    State.KEPT: "ok",
    State.READ: "warn",
    State.UNREADABLE: "bad",
    State.FAILED: "bad",
}


def geo_name(code: str) -> str:
    """A country by its name; aggregates that have one, and others by their code."""
    return _(AGGREGATES[code]) if code in AGGREGATES else countries().get(code, code)


def figure_words(indicator: Indicator, value: float | None) -> str:
    """A value as the reader writes numbers; a colon where there is none, as statistics do."""
    if value is None:
        return ":"
    pattern = "#,##0" + ("." + "0" * indicator.decimals if indicator.decimals else "")
    return str(format_decimal(value, pattern, locale=get_locale()))


def flag_names(flag: str) -> str:
    return ", ".join(_(FLAGS[letter]) for letter in flag if letter in FLAGS)


def load_state(state: State) -> str:
    return {
        State.WAITS: _("waits to be read"),
        State.READING: _("is being read"),
        State.READ: _("waits for your word"),
        State.KEPT: _("kept"),
        State.DROPPED: _("not kept"),
        State.UNREADABLE: _("could not be read"),
        State.FAILED: _("came to no end"),
        State.UNDONE: _("undone"),
    }[state]


def load_look(state: State) -> str:
    return LOOKS.get(state, "")


SAID = (geo_name, figure_words, flag_names, load_state, load_look)
