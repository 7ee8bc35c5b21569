"""How are the charts, the codes and the key figures of the Observatory said?"""

from collections.abc import Callable

from alliance.indicators.models import Indicator
from alliance.sectors.charting import Show, View
from alliance.sectors.codes import code_name
from alliance.sectors.drawing import Key
from commons.charts.wording import number_said
from kernel.words import gettext as _
from rules.words import sentence

SHOWS = {
    Show.TIME: sentence("Over time"),
    Show.SIZES: sentence("By size, over time"),
    Show.MAP: sentence("Map"),
    Show.RANKING: sentence("Ranking"),
    Show.SECTORS: sentence("Sectors by size"),
}


MOVED = {
    (True, True): sentence("%(time)s: %(by)s points more than in %(since)s"),
    (True, False): sentence("%(time)s: %(by)s points less than in %(since)s"),
    (False, True): sentence("%(time)s: %(by)s more than in %(since)s"),
    (False, False): sentence("%(time)s: %(by)s less than in %(since)s"),
}
"""Is it a share, and is it more?"""


def show_names() -> list[tuple[str, str]]:
    return [(str(show), _(words)) for show, words in SHOWS.items()]


def show_name(show: Show) -> str:
    return _(SHOWS[show])


def key_value(indicator: Indicator, key: Key) -> str:
    return number_said(key.value, indicator.decimals, "%" if _in_percent(indicator) else "")


def key_moved(indicator: Indicator, key: Key) -> str:
    """How far it moved; of a share, in points."""
    if key.moved is None:
        return key.time
    by = number_said(abs(key.moved), indicator.decimals)
    facts = {"by": by, "time": key.time, "since": key.since}
    if not round(key.moved, indicator.decimals):
        return _("%(time)s: as in %(since)s", **facts)
    words = MOVED[_in_percent(indicator), key.moved > 0]
    return _(words, **facts)


def _in_percent(indicator: Indicator) -> bool:
    return indicator.unit.startswith("%")


def view_with(view: View, show: str) -> dict[str, str]:
    """What an address asks for another chart of the same slice."""
    return view._replace(show=Show(show)).asked


SAID: tuple[Callable[..., object], ...] = (
    code_name,
    key_moved,
    key_value,
    show_name,
    show_names,
    view_with,
)
