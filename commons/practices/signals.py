"""What does the library tell of itself? What of it is public, counted: use cases by sector and how
far they are, and how often others did the same.
"""

from collections import Counter

from sqlalchemy import select

from commons.charts.plots import Column, Datum, Kind, Plot, Row
from commons.charts.signals import Asked, signal
from commons.practices.models import Practice
from commons.practices.shelf import PUBLIC, Shelf, shelf
from kernel.database import db
from kernel.words import gettext
from rules.record_lists import LISTS
from rules.sectors import RECORDED_AS
from rules.words import sentence as _

CASE = ("kind", "use-case")
SECTORS, MATURITY = LISTS["sector"], LISTS["maturity"]


@signal("cases.maturity", _("Use cases by sector and maturity"), by_sector=True, public=True)
def cases_by_maturity(asked: Asked) -> Plot | None:
    kept = shelf()
    rows = tuple(_row(kept, code) for code in _codes(asked))
    known = tuple(row for row in rows if any(each.value for each in row.data))
    columns = tuple(Column(code, gettext(name)) for code, name in MATURITY.items())
    title = gettext("Use cases by sector and maturity")
    return Plot(Kind.HEAT, title, columns, known, corner=gettext("Sector")) if known else None


def _codes(asked: Asked) -> list[str]:
    return [RECORDED_AS.get(asked.sector, "")] if asked.sector else list(SECTORS)


def _row(kept: Shelf, sector: str) -> Row:
    marks = [(PUBLIC, CASE, ("sector", sector), ("maturity", each)) for each in MATURITY]
    data = tuple(Datum(float(kept.holding(each).bit_count())) for each in marks)
    return Row(sector, gettext(SECTORS.get(sector, sector)), data)


@signal("practices.reused", _("How often others took up a practice"), public=True)
def practices_reused(_asked: Asked) -> Plot | None:
    """By the sector of those who showed the way."""
    many = Counter[str]()
    shown = (Practice.shown.is_not(None), Practice.consents, Practice.reuses > 0)
    for facets, reuses in db.session.execute(
        select(Practice.facets, Practice.reuses).where(*shown)
    ):
        many.update(dict.fromkeys(facets.get("sector", []), reuses))
    rows = tuple(
        Row(code, gettext(SECTORS.get(code, code)), (Datum(float(count)),))
        for code, count in many.most_common()
    )
    title, column = (
        gettext("How often others took up a practice"),
        Column("times", gettext("Times")),
    )
    return Plot(Kind.BARS, title, (column,), rows, corner=gettext("Sector")) if rows else None
