"""Who comes in when places are free, and how do those concerned hear of it?

Everything here is done while the event is held: one after the other, whoever asks at once.
"""

from collections.abc import Mapping

from commons.events.models import Occasion, Registration
from commons.events.queries import people_of
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.streams import stir
from rules.events import TO_COME, Standing
from rules.places import Promotes, Waiting, promoted

HOUSE = 0
"""The actor of what nobody in particular does."""


def hold(occasion: Occasion) -> None:
    """Nobody else takes or frees a place of it until this act is done."""
    db.session.refresh(occasion, with_for_update=True)


def call_in(occasion: Occasion) -> list[Registration]:
    """Call in whoever waits, as far as there are places: until it begins, and not after."""
    if occasion.stage not in TO_COME:
        return []
    waiting = {each.number: each for each in people_of(occasion, Standing.WAITS)}
    if not waiting:
        return []
    inside = [each.organisation_id for each in people_of(occasion, Standing.IN)]
    line = [Waiting(each.number, each.organisation_id) for each in waiting.values()]
    called = promoted(occasion.capacity, inside, line, Promotes(occasion.promotes))
    return [_let_in(waiting[number]) for number in called]


def _let_in(one: Registration) -> Registration:
    one.standing, one.called_at = Standing.IN, now()
    news("promoted", one.occasion, {one.person_id: one.occasion.title})
    return one


def news(what: str, occasion: Occasion, people: Mapping[int, str], by: int = HOUSE) -> None:
    """Tell these people by name."""
    if people:
        tell(f"events.{what}", occasion, by, people)


def all_of(occasion: Occasion, *standings: Standing) -> dict[int, str]:
    """Whoever stands so to it, for news."""
    return {
        each.person_id: occasion.title
        for standing in standings
        for each in people_of(occasion, standing)
    }


def stir_all(occasion: Occasion) -> None:
    """Whoever has it open, or the list, looks again."""
    stir("occasion", occasion.id)
    stir("occasions", occasion.workspace_id)
