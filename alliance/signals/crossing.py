"""Which figure has crossed a line? Then one topic waits for the desk, with source and chart; never
a second one, whoever looks at the same time.
"""

from alliance.indicators.queries import Point, origin_of
from alliance.signals.models import DraftTopic, Threshold
from alliance.signals.queries import lines_to_look_at, newest_of
from commons.charts.wording import number_said
from kernel.background import job, one_by_one, own_up
from kernel.clock import now
from kernel.countries import countries
from kernel.database import db
from kernel.streams import stir
from kernel.words import gettext as _
from rules.signals import watched
from rules.words import sentence

LONGEST_TITLE = 200
KNOWN = sentence("%(name)s (%(unit)s), %(place)s, %(time)s: %(value)s. Our line lies at %(bound)s.")


@job("signals.crossings", every=30.0)
def look_at_lines() -> None:
    own_up(one_by_one([line.id for line in lines_to_look_at()], _look))


def _look(number: int) -> None:
    """The row of the line is held: whoever else looks at it waits, and finds what was found."""
    line = db.session.get(Threshold, number, with_for_update=True, populate_existing=True)
    if line is None or line.ended_at or db.session.get(DraftTopic, number):
        return
    revision = line.indicator.changed_at  # asked first: one that comes meanwhile is looked at again
    point = newest_of(line)
    value = point.value if point else None
    found = watched(value, line.bound, above=line.above, armed=line.armed)
    line.armed, line.looked_at = found.armed, revision or now()
    if found.crossed and point and point.value is not None:
        _draft(line, point, point.value)


def _draft(line: Threshold, point: Point, value: float) -> None:
    topic = DraftTopic(threshold_id=line.id, time=point.time, value=value)
    topic.title, topic.text = title_of(line, topic)[:LONGEST_TITLE], text_of(line, topic)
    db.session.add(topic)
    stir("thresholds", line.workspace_id)


def title_of(line: Threshold, topic: DraftTopic) -> str:
    facts = {
        "name": line.indicator.name,
        "place": place_said(line.geo),
        "value": _said(line, topic.value),
    }
    if line.above:
        return _("%(name)s, %(place)s: %(value)s reached", **facts)
    return _("%(name)s, %(place)s: down to %(value)s", **facts)


def text_of(line: Threshold, topic: DraftTopic) -> str:
    """What is known, where it is from, and where the chart with its table is."""
    facts = {
        "name": line.indicator.name,
        "place": place_said(line.geo),
        "unit": line.indicator.unit,
        "time": topic.time,
        "value": _said(line, topic.value),
        "bound": _said(line, line.bound),
    }
    known = _(KNOWN, **facts)
    ask = _("What does that mean for our sector, and what should follow from it?")
    return "\n\n".join(each for each in (known, _source(line), chart_path(line), ask) if each)


def _source(line: Threshold) -> str:
    origin = origin_of(line.indicator)
    if origin is None:
        return ""
    said = ", ".join(each for each in (origin.source, origin.licence, origin.url) if each)
    return _("Source: %(name)s", name=said)


def chart_path(line: Threshold) -> str:
    """The chart of the very series, with its table."""
    path = f"/{line.workspace.slug}/observatory/indicators/{line.indicator.code}"
    asked = f"show=time&geo={line.geo}&sector={line.sector}&size={line.size}"
    return f"[{_('Chart and table')}]({path}?{asked})"


def place_said(geo: str) -> str:
    return _("European Union") if geo.startswith("EU") else countries().get(geo, geo)


def _said(line: Threshold, value: float) -> str:
    percent = line.indicator.unit.startswith("%")
    return number_said(value, line.indicator.decimals, "%" if percent else "")
