"""The acts of the Observatory: what each asks, on which things."""

from datetime import date
from typing import Any
from uuid import uuid4

from alliance.indicators import actions as indicators
from alliance.indicators.facts import Brought, IndicatorFacts
from alliance.indicators.models import Indicator, Load
from kernel.database import db
from tests.house.doors_observatory import HANDLE, PLACE, WORK

BY_THE_LAW_OF_THE_OBSERVATORY = (
    "There is an indicator with this code already|This load is not part of what is shown"
    "|This file does not wait for your word any more|Choose a file"
)
FACTS = IndicatorFacts(name="Firms", unit="%")


def came() -> Brought:
    digest, key = "1" * 64, str(uuid4())
    day = date(2026, 1, 16)
    return Brought(name="a.csv", digest=digest, bytes=1, key=key, source="-", retrieved_on=day)


def of(model: Any, act: Any) -> Any:
    """The act on the indicator or the load that has the number of the alert."""
    return lambda actor, alert: act(actor, db.session.get_one(model, alert.id))


ACTS_OF_OBSERVATORY: dict[str, tuple[str, list[str], Any]] = {
    f"alliance.indicators.actions.{name}": (HANDLE, things, act)
    for name, things, act in (
        ("describing.add_indicator", PLACE,
         lambda a, p: indicators.add_indicator(a, p, "another", FACTS)),
        ("describing.edit_indicator", WORK,
         of(Indicator, lambda a, i: indicators.edit_indicator(a, i, FACTS))),
        ("loading.bring_load", WORK,
         of(Indicator, lambda a, i: indicators.bring_load(a, i, came()))),
        ("loading.keep_load", WORK, of(Load, indicators.keep_load)),
        ("loading.drop_load", WORK, of(Load, indicators.drop_load)),
        ("loading.undo_load", WORK, of(Load, indicators.undo_load)),
    )
}  # fmt: skip
