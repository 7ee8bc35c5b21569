"""The library of the Advisory Forum."""

from commons.documents.models import Status
from demo.papers.shapes import Paper
from demo.shapes import DAY

REPORT = "Annual report of the Advisory Forum"

FORUM = (
    Paper(
        by="petra-hvalica", ago=15 * DAY, numbered=True, title=REPORT, folder="Annual report",
        status=Status.DISCUSSION, keywords="report, activities",
        description="The report the Act asks of the Forum every year, chapter by chapter.",
    ),
    Paper(
        by="fiorella-dantoni", ago=10 * DAY, language="it", of=REPORT, folder="Annual report",
        title="Relazione annuale del Forum consultivo", file="relazione-annuale.docx",
        words="Relazione annuale del Forum consultivo. Accessibilità: che cosa abbiamo imparato.",
    ),
    Paper(
        by="annika-torsell", ago=14 * DAY, folder="Standards", file="standards-state.pdf",
        title="State of the harmonised standards", numbered=True, status=Status.ADOPTED,
        words="State of the harmonised standards. Ten drafts, two of them out for comments.",
        keywords="standards, CEN, CENELEC, ETSI",
    ),
    Paper(
        by="ulrike-steinmeyer", ago=5 * DAY, language="de", folder="Standards",
        title="Anmerkungen des Maschinenbaus zu den Normen", file="anmerkungen.docx",
        words="Anmerkungen des Maschinenbaus zu den Normen. Kleine Betriebe brauchen Beispiele.",
    ),
    Paper(
        by="zbigniew-orlowicz", ago=4 * DAY, language="pl", folder="Standards",
        title="Uwagi małych firm o normach", file="uwagi.docx",
        words="Uwagi małych firm o normach. Prosimy o krótsze teksty i więcej przykładów.",
    ),
    Paper(
        by="siobhan-geraghty", ago=3 * DAY, suggestions_only=True, status=Status.DISCUSSION,
        title="Opinion on the transparency of chatbots", folder="Opinions",
        keywords="Article 50, transparency",
    ),
)  # fmt: skip
