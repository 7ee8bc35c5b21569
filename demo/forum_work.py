"""How does the Forum of the demonstration world work? It elects, and hears its members.

Facts about invented people are invented with them.
"""

from datetime import datetime, timedelta

from sqlalchemy import select

from commons.balance.actions import state_facts
from commons.balance.facts import Facts
from commons.documents import actions as documents
from commons.documents.facts import Facts as PaperFacts
from commons.documents.models import Document
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from demo.filing import file_from, workspace_named
from demo.shapes import DAY, HOUR
from demo.stakeholders import GROUP
from demo.told import ago, keeper, somebody
from forum.chairing import actions as chairing
from forum.chairing.standing import in_office
from forum.contributions import actions as contributions
from forum.contributions.models import Came
from kernel.clock import BRUSSELS, today
from kernel.database import db

KINDS = {
    "startup": "yasmine-benhaddou pieter-delacourt caoimhe-tierney",
    "sme": "signe-overgaard jonas-wiedemeyer zbigniew-orlowicz",
    "industry": "ulrike-steinmeyer ginevra-salvatori gonzalo-ibarreche",
    "civil": "noor-van-aalst miriam-eberstaller hugo-lenaertsen fiorella-dantoni",
    "social": "bruno-casteleyn leonor-pimentel",
    "academia": "zuzana-krajcova mart-kuusemets siobhan-geraghty",
}
MEN = [
    "pieter-delacourt",
    "jonas-wiedemeyer",
    "zbigniew-orlowicz",
    "gonzalo-ibarreche",
    "bruno-casteleyn",
    "mart-kuusemets",
]
SAYS_NOT = {"hugo-lenaertsen"}
STANDING = {
    "signe-overgaard": "Kleine Betriebe haben hier viele Stimmen und wenig Zeit: ich will beides"
    " zusammenbringen.",
    "ulrike-steinmeyer": "Normen, die man in der Werkstatt lesen kann.",
    "caoimhe-tierney": "Two years of short papers, sent early, in plain words.",
}
NORMS, LITERACY, MODELS = "Standardisation", "AI literacy", "General-purpose AI models"
HANDED = (
    ("Anmerkungen des Maschinenbaus zu den Normen", "ulrike-steinmeyer", NORMS, Came.NOTED, True),
    ("Uwagi małych firm o normach", "zbigniew-orlowicz", NORMS, Came.IN, False),
)
"""Of what lies in the library: the title, by whom, the topic, what became of it, for a group."""
BROUGHT = (
    ("Compétences de base : ce que demandent les salariés", "bruno-casteleyn", "fr", LITERACY,
     "Les salariés demandent des formations courtes, dans leur langue, sur leur temps de travail.",
     Came.ADOPTED),
    ("Literacia em IA nos serviços", "leonor-pimentel", "pt", LITERACY,
     "Quem atende o público quer saber quando decide uma máquina.", Came.NOTED),
    ("Skúšanie veľkých modelov na univerzitách", "zuzana-krajcova", "sk", MODELS,
     "Univerzity skúšajú modely pomaly, ale verejne.", Came.IN),
    ("L'accessibilità dei modelli generali", "fiorella-dantoni", "it", MODELS,
     "Dodici servizi pubblici su venti non funzionano con un lettore di schermo.", Came.ADOPTED),
)  # fmt: skip


def found_group() -> None:
    """A sub-group of the Forum: AIA 67(9)."""
    forum = workspace_named("forum")
    group = Workspace(slug=GROUP, body=forum.body, name="Standardisation", parent=forum)
    group.basis = "AIA 67(9)"
    db.session.add(group)
    db.session.flush()


def work_in_the_forum() -> None:
    forum = workspace_named("forum")
    _state(forum)
    _elect(forum)
    _hand_in(forum)


def _state(forum: Workspace) -> None:
    for category, handles in KINDS.items():
        for handle in handles.split():
            mandate = _mandate(forum, handle)
            said = Facts(
                since=mandate.starts_on,
                country=mandate.seat.country,
                gender=_gender(handle),
                category=category,
            )
            with ago(30 * DAY):
                state_facts(keeper(forum), mandate, said)


def _gender(handle: str) -> str:
    return "" if handle in SAYS_NOT else "man" if handle in MEN else "woman"


def _mandate(forum: Workspace, handle: str) -> Mandate:
    found = select(Mandate).join(Mandate.seat).join(Mandate.person)
    mine = (Person.handle == handle, Seat.workspace_id == forum.id)
    return db.session.scalars(found.where(*mine)).one()


def _elect(forum: Workspace) -> None:
    """One of the co-chairs resigned; three members stand for the place."""
    held = next(each for each in in_office(forum) if each.person.handle == "jonas-wiedemeyer")
    with ago(20 * DAY):
        chairing.end_term(keeper(forum), forum, held.id)
    until = datetime.now(BRUSSELS).replace(hour=18, minute=0, second=0, microsecond=0)
    with ago(8 * DAY):
        first_day = today() + timedelta(days=25)
        chairing.call_election(keeper(forum), forum, first_day, until + timedelta(days=3))
    for number, (handle, words) in enumerate(STANDING.items()):
        with ago((6 - number) * DAY + HOUR):
            chairing.stand(somebody(handle), forum, words)


def _hand_in(forum: Workspace) -> None:
    group = workspace_named(GROUP)
    for title, by, topic, became, for_group in HANDED:
        document = db.session.scalars(select(Document).where(Document.title == title)).one()
        _handed(forum, document, by, topic, became, group.id if for_group else None)
    for number, (title, by, language, topic, words, became) in enumerate(BROUGHT):
        author, facts = somebody(by), PaperFacts(title=title, language=language)
        with ago((9 - number) * DAY), file_from(author, f"beitrag-{number}.docx", words) as file:
            key = f"demo-contribution-{number}"
            document = documents.bring_file(author, forum, file, facts, key, numbered=True)
        _handed(forum, document, by, topic, became, None)


def _handed(
    forum: Workspace, document: Document, by: str, topic: str, became: Came, group: int | None
) -> None:
    said = contributions.Handed(topic, by != "zuzana-krajcova", group)
    with ago(4 * DAY):
        made = contributions.hand_in(somebody(by), forum, document, said)
    if became is not Came.IN:
        with ago(2 * DAY):
            where = (forum, made.document_id)
            contributions.settle_contribution(keeper(forum), *where, became, "AF, November")
    if became is Came.ADOPTED:
        with ago(2 * DAY - HOUR):
            contributions.publish_contribution(keeper(forum), forum, made.document_id, None)
