"""What have companies of the Pact and members of the Alliance handed in, in their languages?

A few are public, one waits for the desk, one was returned, one is for members alone.
"""

from typing import Any, NamedTuple

from commons.practices import actions
from commons.practices.facts import Content
from commons.practices.models import Practice
from commons.workspaces.models import Workspace
from demo.filing import workspace_named
from demo.library import ALLIANCE, PACT, Told
from demo.shapes import DAY
from demo.told import ago, keeper, somebody


class Use(NamedTuple):
    """Somebody does the same."""

    title: str
    by: str
    note: str


USES = (
    Use("Zwanzig Minuten in der Schicht", "mads-kjeldgaard",
        "Vi gør det samme på lageret i Kolding, på dansk og polsk, hver anden uge."),
    Use("Zwanzig Minuten in der Schicht", "madalena-corte-vaz",
        "Fazemos o mesmo nas lojas: dez minutos antes da abertura, com um caso real."),
    Use("Douze questions au fournisseur", "eimear-scanlan",
        "We added two questions on payroll data and send the sheet with every tender."),
    Use("Knappen som stoppar", "dorota-jaworzyna",
        "Wprowadziliśmy taki sam przycisk w dziale obsługi klienta."),
)  # fmt: skip
ENDORSED = (
    ("Zwanzig Minuten in der Schicht", "itziar-lasartegi"),
    ("Knappen som stoppar", "friederike-ansbach"),
    ("Douze questions au fournisseur", "sanne-brouwershaven"),
)


def share_practices() -> None:
    pact, alliance = workspace_named("pact"), workspace_named("alliance")
    made = {told.title: _handed_in(pact, told) for told in PACT}
    for told in ALLIANCE:
        _handed_in(alliance, told)
    for use in USES:
        with ago(3 * DAY):
            actions.reuse(somebody(use.by), made[use.title], use.note)
    for title, by in ENDORSED:
        with ago(2 * DAY):
            actions.endorse(somebody(by), made[title], on=True)


def _handed_in(place: Workspace, told: Told) -> Practice:
    by = somebody(told.by)
    said: dict[str, Any] = dict(told.said)
    content = Content(told.title, told.summary, told.language, said)
    with ago(told.ago):
        made = actions.begin(by, place, told.kind, content, f"demo-{place.id}-{told.title}"[:60])
        if told.consents:
            actions.consent(by, made, yes=True)
        if told.state != "draft":
            actions.hand_in(by, made)
    with ago(told.ago - DAY):
        if told.state == "published":
            actions.publish(keeper(place), made)
        elif told.because:
            actions.send_back(keeper(place), made, told.because)
    return made
