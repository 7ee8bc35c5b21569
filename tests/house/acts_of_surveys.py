"""The acts of surveys and ideas: what each asks, on which things."""

from datetime import timedelta
from typing import Any

from alliance.ideas import actions as ideas
from alliance.ideas.models import Idea, IdeaLanding
from commons.meetings.models import Meeting
from commons.surveys import actions as surveys
from commons.surveys.facts import Asked
from commons.surveys.models import Survey
from kernel.clock import now
from kernel.database import db
from rules.questions import questions_from
from tests.house.doors_surveys import DO, HANDLE, KEY, PLACE, RUNS
from tests.house.surveyed import ASKS

BY_THE_LAW_OF_SURVEYS = (
    "This survey is announced|This body asks nothing by surveys|Results are there once"
    "|There is no such text|No ideas grow|you fill none here|First the idea is taken on"
    "|This meeting is not of this workspace|This survey names nobody|takes no ideas"
)
SOON = now() + timedelta(days=9)
FACTS = Asked(title="Obstacles", opens_at=now(), closes_at=SOON)


def _survey(place: Any) -> Survey:
    return db.session.get_one(Survey, place.id)


def _idea(place: Any) -> Idea:
    return db.session.get_one(Idea, place.id)


def _landing(place: Any) -> IdeaLanding:
    return db.session.get_one(IdeaLanding, place.id)


def _meeting(place: Any) -> Meeting:
    """One of another workspace: it is refused by law, after the door has answered."""
    return db.session.scalars(db.select(Meeting).where(Meeting.workspace_id != place.id)).first()


ASKING, ANSWERING = "commons.surveys.actions.asking", "commons.surveys.actions.answering"
PUBLISHING = "commons.surveys.actions.publishing"
GROWING, LANDING = "alliance.ideas.actions.growing", "alliance.ideas.actions.landing"
ACTS_OF_SURVEY: dict[str, tuple[str, list[str], Any]] = {
    name: (permission, PLACE, act)
    for name, permission, act in (
        (f"{ASKING}.prepare_survey", HANDLE,
         lambda a, p: surveys.prepare_survey(a, p, FACTS, KEY)),
        (f"{ASKING}.change_survey", HANDLE,
         lambda a, p: surveys.change_survey(a, _survey(p), FACTS)),
        (f"{ASKING}.set_questions", HANDLE,
         lambda a, p: surveys.set_questions(a, _survey(p), questions_from(ASKS))),
        (f"{ASKING}.announce", HANDLE, lambda a, p: surveys.announce(a, _survey(p))),
        (f"{ASKING}.end_survey", HANDLE, lambda a, p: surveys.end_survey(a, _survey(p))),
        (f"{ASKING}.remind", HANDLE, lambda a, p: surveys.remind(a, _survey(p))),
        (f"{ANSWERING}.keep_draft", DO, lambda a, p: surveys.keep_draft(a, _survey(p), {})),
        (f"{ANSWERING}.send_answers", DO,
         lambda a, p: surveys.send_answers(a, _survey(p), {"q1": "yes"})),
        (f"{PUBLISHING}.review_text", HANDLE,
         lambda a, p: surveys.review_text(a, _survey(p), 1, "q1", shown=True)),
        (f"{PUBLISHING}.publish_results", HANDLE,
         lambda a, p: surveys.publish_results(a, _survey(p))),
        (f"{GROWING}.open_idea", DO, lambda a, p: ideas.open_idea(a, p, "Idea", "Text", KEY)),
        (f"{GROWING}.support", DO, lambda a, p: ideas.support(a, _idea(p), stands=True)),
        (f"{GROWING}.take_on", HANDLE, lambda a, p: ideas.take_on(a, _idea(p), "Why", "Why?")),
        (f"{GROWING}.decline_idea", HANDLE, lambda a, p: ideas.decline_idea(a, _idea(p), "No")),
        (f"{GROWING}.send_to", HANDLE, lambda a, p: ideas.send_to(a, _idea(p), 987654)),
        (f"{LANDING}.put_on_agenda", RUNS,
         lambda a, p: ideas.put_on_agenda(a, _landing(p), _meeting(p))),
        (f"{LANDING}.answer_landing", RUNS, lambda a, p: ideas.answer_landing(a, _landing(p), "!")),
        (f"{LANDING}.decline_landing", RUNS,
         lambda a, p: ideas.decline_landing(a, _landing(p), "No")),
    )
}  # fmt: skip
