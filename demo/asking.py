"""What does the Alliance of the demonstration world ask and propose? All of it is invented."""

from datetime import timedelta

from alliance.ideas import actions as ideas
from commons.surveys import actions as surveys
from commons.surveys.facts import Asked
from commons.surveys.models import Survey, SurveyAnswer, SurveyPart
from commons.surveys.settling import settle_due
from commons.workspaces.models import Workspace
from demo.filing import workspace_named
from demo.sectors import PEOPLE
from demo.shapes import DAY
from demo.told import ago, keeper, somebody
from kernel.clock import now
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.questions import Kind, Question, When

QUESTIONS = (
    Question(
        key="q1",
        kind=Kind.YES_NO,
        words="Do you already use AI in your daily work?",
        required=True,
    ),
    Question(
        key="q2",
        kind=Kind.CHOICES,
        words="Where do you use it?",
        options=("Planning and design", "Production or care", "Quality control", "Administration"),
        when=When("q1", "yes"),
    ),
    Question(
        key="q3",
        kind=Kind.RANKING,
        words="What stands in the way? The largest obstacle first.",
        options=("Skilled people", "Access to data", "Places to test", "Legal certainty"),
    ),
    Question(
        key="q4",
        kind=Kind.SCALE,
        words="How well do you know the support structures near you?",
        hint="1: not at all, 5: we work with them.",
    ),
    Question(key="q5", kind=Kind.NUMBER, words="Share of staff trained in AI, in per cent"),
    Question(key="q6", kind=Kind.LONG, words="What would help you most in the next year?"),
)
TEXT = "The AI Office brings the results to the next meeting with the sector groups."
OPEN = "Obstacles to adopting AI in small firms"
OVER = "Training needs of staff, autumn round"
SAID = (
    ("yes", ["1", "4"], ["1", "2", "4", "3"], "4", "35", "Kurse in unserer Sprache, abends."),
    ("yes", ["2", "3"], ["2", "1", "3", "4"], "3", "20", ""),
    ("yes", ["2"], ["1", "3", "2", "4"], "2", "12.5", "Un banc d'essai partagé près de chez nous."),
    ("no", None, ["1", "2", "3", "4"], "1", "0", ""),
    ("yes", ["2", "4"], ["3", "1", "2", "4"], "4", "40", "Dati accessibili con regole chiare."),
    ("no", None, ["4", "1", "2", "3"], "2", "5", ""),
    ("yes", ["1", "2", "3"], ["1", "2", "3", "4"], "5", "60", ""),
    ("no", None, ["1", "4", "2", "3"], "1", "2", "Ejemplos de empresas como la nuestra."),
    ("yes", ["3"], ["2", "1", "4", "3"], "3", "15", ""),
    ("no", None, ["1", "3", "4", "2"], "2", "0", ""),
    ("no", None, ["1", "2", "4", "3"], "1", "3", "Wspólne laboratoria testowe."),
)
PUBLIC = {"Kurse in unserer Sprache, abends.", "Wspólne laboratoria testowe."}


def ask_the_alliance() -> None:
    """A survey that is open, one whose results are public, and ideas at different stages."""
    place = workspace_named("alliance")
    asked = Asked(title=OPEN, text=TEXT, opens_at=now(), closes_at=now() + timedelta(days=12))
    made = surveys.prepare_survey(keeper(place), place, asked, "demo-survey-open")
    surveys.set_questions(keeper(place), made, QUESTIONS)
    surveys.announce(keeper(place), made)
    _ended(place)
    settle_due()  # that it has opened was told, too
    _ideas(place)


def _ended(place: Workspace) -> None:
    with ago(30 * DAY):
        asked = Asked(title=OVER, text=TEXT, opens_at=now(), closes_at=now() + timedelta(days=20))
        made = surveys.prepare_survey(keeper(place), place, asked, "demo-survey-over")
        surveys.set_questions(keeper(place), made, QUESTIONS)
        surveys.announce(keeper(place), made)
    with unit_of_work():
        _answers(made)
    with ago(8 * DAY):
        surveys.publish_results(keeper(place), made)


def _answers(survey: Survey) -> None:
    """As they came in: who has answered stands beside no answer."""
    for person, said in zip(PEOPLE, SAID, strict=False):
        given = {f"q{number}": one for number, one in enumerate(said, 1) if one}
        shown = {"q6": said[-1] in PUBLIC} if said[-1] else {}
        db.session.add(SurveyAnswer(survey_id=survey.id, answers=given, shown=shown))
        number = somebody(person.handle).id
        db.session.add(
            SurveyPart(survey_id=survey.id, holder=f"person:{number}", person_id=number,
                       label=person.name, answered=True)
        )  # fmt: skip
    survey.opened_told_at = survey.settled_at = survey.closes_at
    survey.reminds_at = None


def _ideas(place: Workspace) -> None:
    authors = [somebody(person.handle) for person in PEOPLE[:4]]
    with ago(6 * DAY):
        first = ideas.open_idea(authors[0], place, *TEST_BEDS, "demo-idea-1")
        ideas.open_idea(authors[1], place, *EXAMPLES, "demo-idea-2")
    with ago(4 * DAY):
        for each in authors[1:]:
            ideas.support(each, first, stands=True)


TEST_BEDS = (
    "Gemeinsame Prüfstände für kleine Betriebe",
    (
        "Ein Prüfstand je Region, den mehrere Betriebe sich teilen: so kann auch testen, wer keine"
        " eigene Anlage hat. Die Termine vergibt das Netz der European Digital Innovation Hubs."
    ),
)
EXAMPLES = (
    "Une bibliothèque d'exemples par métier",
    (
        "Des exemples courts, vérifiés, classés par métier plutôt que par technologie : chacun doit"
        " pouvoir trouver une entreprise qui lui ressemble."
    ),
)
