"""Which events does the demonstration world hold? One that is full, one to come, one that was."""

# ruff: noqa: RUF001 - people write in their own script

from datetime import datetime, timedelta
from typing import Any

from commons.events import actions
from commons.events.facts import OccasionFacts
from commons.events.models import Occasion
from commons.events.queries import people_of
from commons.workspaces.models import Workspace
from demo.filing import workspace_named
from demo.shapes import DAY
from demo.told import ago, keeper, somebody
from kernel.clock import BRUSSELS, now
from rules.events import Kind, Standing
from rules.places import Promotes
from rules.questions import Kind as Answer
from rules.questions import Question, When

LINK = "https://meet.plenary.example/"
HOURS = timedelta(hours=1)
ASKED = (
    Question(key="q1", kind=Answer.YES_NO, words="Does your organisation train its staff on AI?",
             required=True),
    Question(key="q2", kind=Answer.LONG, words="What works, and what does not?",
             when=When("q1", "yes")),
)  # fmt: skip
LITERACY = (
    "Wat betekent artikel 4 op de werkvloer? Drie bedrijven laten zien hoe zij hun mensen leren "
    "omgaan met AI, en wat daar na een jaar van over is."
)
LABELS = (
    "Comment dire aux clients qu’ils parlent à une machine ? Atelier sur l’article 50 : textes, "
    "icônes, essais avec des lecteurs d’écran."
)
SURFACES = (
    "Sprechstunde der Allianz: wie kommt ein Betrieb zu seinem ersten geprüften System, und wer "
    "hilft dabei? Bringen Sie Ihre Fragen mit."
)
LITERACY_ARTICLE = 4
SUPERVISES = "Kdo má na vysoce rizikový systém dohlížet, když u nás žádný vývojář není?"
TRAINED = (
    "Osoba, která k tomu má odbornou způsobilost, výcvik a pravomoc (článek 26 odst. 2). "
    "Vývojář to být nemusí."
)
ROOM = "Bruxelles, rue de la Loi 200"
OVERSIGHT = "Článek 26 krok za krokem: kdo dohlíží, co se zapisuje, kdy se systém zastaví."
GUESTS = ("gwenaelle-tanguidec", "alessia-morandotti", "itziar-lasartegi", "oskar-ljungstedt")
THERE = ("mads-kjeldgaard", "dorota-jaworzyna")


def hold_events() -> None:
    pact, alliance = workspace_named("pact"), workspace_named("alliance")
    full = {"article": LITERACY_ARTICLE, "capacity": 4, "promotes": Promotes.ORGANISATIONS}
    _announced(pact, _facts("nl", "AI-geletterdheid op de werkvloer", LITERACY, 9, **full), GUESTS)
    shop = {"kind": Kind.WORKSHOP, "article": 50, "opens_at": _in_days(5), "link": "", "room": ROOM}
    _announced(pact, _facts("fr", "« Vous parlez à une machine »", LABELS, 23, **shop))
    _announced(alliance, _facts("de", "Sprechstunde: das erste geprüfte System", SURFACES, 6,
                                kind=Kind.CALL))  # fmt: skip
    with ago(12 * DAY):
        facts = _facts("cs", "Dohled: co musí vědět zavádějící subjekt", OVERSIGHT, 3, article=26)
        held = _announced(pact, facts, THERE)
        _asked(held)
    _was_held(held)


def _in_days(days: int) -> datetime:
    """At ten in the morning, in Brussels."""
    shown = now().astimezone(BRUSSELS) + timedelta(days=days)
    return shown.replace(hour=10, minute=0, second=0, microsecond=0)


def _facts(language: str, title: str, text: str, days: int, **more: Any) -> OccasionFacts:
    begins = _in_days(days)
    plain: dict[str, Any] = {
        "kind": Kind.WEBINAR,
        "article": None,
        "starts_at": begins,
        "ends_at": begins + 2 * HOURS,
        "opens_at": _in_days(-1),
        "closes_at": begins,
        "capacity": 40,
        "promotes": Promotes.FIRST_COME,
        "public": True,
        "room": "",
        "link": f"{LINK}{language}-{days}",
    }
    return OccasionFacts(language=language, title=title, text=text, **{**plain, **more})


def _announced(place: Workspace, facts: OccasionFacts, guests: tuple[str, ...] = ()) -> Occasion:
    desk = keeper(place)
    made = actions.prepare_occasion(desk, place, facts, f"demo-event-{facts.language}")
    if facts.article == LITERACY_ARTICLE:
        actions.set_questions(desk, made, ASKED)
    actions.publish_occasion(desk, made)
    answers = {"q1": "yes", "q2": "Short, often, and with our own tools."} if made.questions else {}
    for handle in guests:
        actions.register(somebody(handle), made, answers)
    return made


def _asked(held: Occasion) -> None:
    first, second = map(somebody, THERE)
    asked = actions.ask(first, held, SUPERVISES, "demo-asked-of-supervision")
    actions.vote(second, asked, on=True)
    desk = keeper(held.workspace)
    actions.mark_answered(desk, asked, on=True)
    actions.choose_for_faq(desk, asked, SUPERVISES, TRAINED, on=True)


def _was_held(held: Occasion) -> None:
    """Three days after it was announced: who was there, what stays."""
    desk = keeper(held.workspace)
    with ago(8 * DAY):
        there = [each.id for each in people_of(held, Standing.IN)]
        actions.note_attendance(desk, held, there)
        actions.publish_faq(desk, held, on=True)
        actions.say_recording(desk, held, f"{LINK}recordings/26")
