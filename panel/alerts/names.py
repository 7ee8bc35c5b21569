"""How are the states of an alert, its steps and the measures called on a page?"""

from difflib import SequenceMatcher
from typing import NamedTuple

from kernel.words import gettext as _
from panel.alerts.facts import NAMES
from panel.alerts.models import Alert, AlertVersion
from panel.clocks import Clock, clock_of
from rules.alert_content import GROUNDS
from rules.alerts import OVER, Act, Measure, State, is_dated

DAYS = "alert.answer_days"
WAY = (
    State.DRAFT,
    State.REVIEW,
    State.VOTE,
    State.ADOPTED,
    State.EXAMINED,
    State.MEASURES,
)
"""The way an alert goes; where it can end is said instead of its last step."""
ON_THE_WAY = {State.SENT: State.EXAMINED, State.INCOMPLETE: State.EXAMINED}


def alert_state(state: str) -> str:
    return {
        State.DRAFT: _("Draft"),
        State.REVIEW: _("In review"),
        State.VOTE: _("Members vote"),
        State.ADOPTED: _("Adopted"),
        State.REJECTED: _("Rejected"),
        State.SENT: _("Sent to the AI Office"),
        State.EXAMINED: _("Examined by the AI Office"),
        State.INCOMPLETE: _("Incomplete"),
        State.MEASURES: _("Measures"),
        State.CLOSED: _("Closed"),
        State.WITHDRAWN: _("Withdrawn"),
    }[State(state)]


def alert_look(state: str) -> str:
    """The colour of its chip."""
    looks = {State.MEASURES: "ok", State.INCOMPLETE: "warn", State.REJECTED: "bad"}
    quiet = state in OVER or state == State.DRAFT
    return looks.get(State(state), "" if quiet else "brand")


def step_words(act: str) -> str:
    return {
        Act.PUT_FORWARD: _("Put forward for review"),
        Act.TAKE_BACK: _("Taken back to be written on"),
        Act.OPEN_VOTE: _("Vote opened"),
        Act.ADOPT: _("Adopted by the members"),
        Act.REJECT: _("Rejected by the members"),
        Act.LAPSE: _("The vote came to nothing"),
        Act.SEND: _("Sent to the AI Office"),
        Act.RECEIVE: _("Taken up by the AI Office"),
        Act.SEND_BACK: _("Found incomplete"),
        Act.SUPPLY: _("Completed"),
        Act.CORRECT: _("Corrected"),
        Act.MODIFY: _("Modified"),
        Act.WITHDRAW: _("Withdrawn"),
        Act.TELL: _("The Board was informed"),
        Act.DECIDE: _("Measure launched"),
        Act.APPOINT: _("Team called"),
        Act.CLOSE: _("Closed"),
    }.get(Act(act), act)


def measure_words(measure: str) -> str:
    return {
        Measure.INFORMATION: _("Request for documents and information (AIA 91)"),
        Measure.EVALUATION: _("Evaluation of the model (AIA 92)"),
        Measure.DEMAND: _("Measures demanded of the provider (AIA 93)"),
    }[Measure(measure)]


def ground_words(ground: str) -> str:
    return _(GROUNDS[ground]) if ground in GROUNDS else ""


def element_words(name: str) -> str:
    return {
        "title": _("Title"),
        "provider": _("Provider"),
        "model": _("Model"),
        "ground": _("What the Panel suspects"),
        "contact": _("Point of contact of the provider"),
        "facts": _("Relevant facts"),
        "reasons": _("Reasons"),
        "other": _("Other relevant information"),
    }[name]


class Stage(NamedTuple):
    """One stage of the way, and whether it is behind, now, or still to come."""

    name: str
    look: str


def stages_of(alert: Alert) -> list[Stage]:
    """The way of an alert, as far as it is."""
    state = alert.stands
    here = ON_THE_WAY.get(state, state)
    if here in OVER:
        return [*_behind(alert), Stage(alert_state(state), "now")]
    now = WAY.index(here)
    return [Stage(alert_state(here if n != now else state), _look(n, now))
            for n, here in enumerate(WAY)]  # fmt: skip


def _look(number: int, now: int) -> str:
    return "done" if number < now else "now" if number == now else ""


def _behind(alert: Alert) -> list[Stage]:
    """What an alert that is over had reached."""
    seen = {ON_THE_WAY.get(s, s) for s in (State(step.state) for step in alert.steps)}
    return [Stage(alert_state(s), "done") for s in WAY if s in seen or s is State.DRAFT]


def alert_clock(alert: Alert) -> Clock | None:
    """The two weeks of the AI Office; None where nothing runs."""
    if not is_dated(alert.sent_at, alert.stands) or alert.sent_at is None:
        return None
    return clock_of(alert.workspace.charter, DAYS, alert.sent_at, alert.pauses)


class Change(NamedTuple):
    """An element in two versions, as pieces: kept, taken out, put in."""

    name: str
    pieces: list[tuple[str, str]]


def changes_between(before: AlertVersion, after: AlertVersion) -> list[Change]:
    """Element by element, what a version says otherwise than the one before."""
    pairs = [(n, before.content.get(n, ""), after.content.get(n, "")) for n in NAMES]
    return [Change(element_words(n), _pieces(a, b)) for n, a, b in pairs if a != b]


def _pieces(before: str, after: str) -> list[tuple[str, str]]:
    old, new = before.split(" "), after.split(" ")
    found: list[tuple[str, str]] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            found.append(("same", " ".join(old[a:b])))
            continue
        found += [("gone", " ".join(old[a:b]))] if b > a else []
        found += [("new", " ".join(new[c:d]))] if d > c else []
    return found
