"""What do the experts of the demonstration world work on? An alert, two tasks, a request."""

from datetime import timedelta

from commons.decisions import actions as voting
from commons.decisions.actions.casting import Said
from commons.decisions.models import Decision
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_called
from demo.shapes import DAY, HOUR
from demo.told import ago, somebody
from kernel.clock import now, today
from kernel.database import db
from panel.alerts import actions as alerts
from panel.alerts.facts import Content
from panel.alerts.models import Alert
from panel.requests import actions as requests
from panel.requests.facts import RequestFacts
from panel.tasks import actions as tasks
from panel.tasks.facts import TaskFacts, Team
from rules.requests import Kind

OFFICE, CHAIR = "nefeli-stamataki", "anneliese-thorwald"
SIGNED = ("chiara-bonaventura", "viktor-ahlstrand", "lucie-kopecka")
AGAINST = 5
PROVIDER, MODEL = "Aurelian Systems SAS", "Aurelian Large 4"
ALERT = Content(
    title="Instructions for attacks on water networks, past the safeguards of a model",
    provider=PROVIDER,
    model=MODEL,
    ground="risk",
    contact="Responsable conformité IA, Aurelian Systems SAS, Lyon (conformite@aurelian.example)",
    facts="In 214 of 240 attempts in eleven languages the model wrote working commands for the "
    "controllers of water networks once a request was put as a translation. The attempts and their "
    "answers lie in the library of the Panel.",
    reasons="The controllers concerned are in use in at least nine Member States. Nobody needs "
    "special knowledge to repeat what we did, and the provider's own tests, as published, do not "
    "cover requests that are put as translations.",
    other="Two members repeated the findings independently, on their own initiative.",
)
BENCHMARK = TaskFacts(
    code="T2",
    title="A benchmark for cyber capabilities in the languages of the Union",
    what="Extend the existing sets to all 24 official languages, say what they measure and what "
    "they do not, and propose thresholds from which an evaluation is worth its cost.",
    provider=PROVIDER,
    model=MODEL,
    asked_by="AI Office, AI Safety",
    due_on=today() + timedelta(days=75),
)
CLASSES = TaskFacts(
    code="T3",
    title="Which models of 2026 meet the conditions of Article 51?",
    what="Advise on six models whose compute is near the threshold of Article 51(2).",
    asked_by="AI Office, Regulation and Compliance",
)
SUPPORT = RequestFacts(
    kind=Kind.SUPPORT,
    asker="Marktüberwachung des Bundes (demonstration)",
    country="DE",
    purpose="To judge whether a talking toy keeps to the instructions of its provider.",
    necessity="Our laboratory has no experience with models that speak.",
    proportionality="Two experts, three days, on material that we hold already.",
    link="Case under Article 74 of the AI Act, together with Regulation (EU) 2019/1020.",
)


def set_experts_to_work() -> None:
    """The members vote on the alert; one task is under way, the other seeks volunteers."""
    place = workspace_called("panel")
    if place is None:
        return
    _alert(place)
    _assigned(place)
    with ago(2 * DAY):
        seeks = tasks.call_task(somebody(OFFICE), place, CLASSES, "demo-task-of-classes")
    with ago(DAY):
        tasks.answer_call(somebody("teresa-quintanilha"), seeks, "Tenho tempo.", willing=True)
    with ago(3 * DAY):
        requests.register(somebody(OFFICE), place, SUPPORT, "demo-request-of-support")


def _alert(place: Workspace) -> None:
    first, *others = SIGNED
    with ago(20 * DAY):
        made = alerts.start(somebody(first), place, ALERT, "demo-alert-of-water")
    with ago(18 * DAY):
        for handle in others:
            alerts.sign(somebody(handle), made)
        alerts.put_forward(somebody(first), made)
    with ago(2 * DAY):
        alerts.open_vote(somebody(CHAIR), made, now() + timedelta(days=5))
    _vote(made)


def _vote(alert: Alert) -> None:
    """Half of those who sit have answered so far."""
    decision = db.session.get_one(Decision, alert.decision_id)
    sitting = [(each.holder, each.code) for each in decision.electors if each.holder]
    for number, (holder, code) in enumerate(sitting[::2]):
        choice = "against" if number == AGAINST else "for"
        with ago(DAY - number * HOUR):
            said = Said(choice, text=decision.text_digest)
            voting.answer(holder, decision, code, said)


def _assigned(place: Workspace) -> None:
    office = somebody(OFFICE)
    with ago(30 * DAY):
        made = tasks.call_task(office, place, BENCHMARK, "demo-task-of-benchmark")
    doers = [somebody(h) for h in ("johanna-sjoholm", "eleni-manousaki", "ramon-escudella")]
    with ago(27 * DAY):
        for each in doers:
            tasks.answer_call(each, made, "", willing=True)
    with ago(22 * DAY):
        tasks.ask_chair(office, made, ", ".join(each.name for each in doers))
    with ago(21 * DAY):
        tasks.chair_says(somebody(CHAIR), made, "Einverstanden.")
    with ago(20 * DAY):
        first, *others = (each.id for each in doers)
        tasks.assign(office, made, Team(first, tuple(others)))
