"""The library of the Scientific Panel."""

from commons.documents.models import Level, Status
from demo.papers.shapes import Paper
from demo.shapes import DAY
from rules.lending import Right

PANEL = (
    Paper(
        by="nefeli-stamataki", ago=50 * DAY, status=Status.ADOPTED, file="working-method.pdf",
        title="Working method of the Scientific Panel", folder="How the Panel works",
        words="Working method of the Scientific Panel. Experts declare their interests.",
        numbered=True,
    ),
    Paper(
        by="fergal-mac-suibhne", ago=13 * DAY, status=Status.DISCUSSION, folder="Alerts",
        title="Qualified alert: a first draft", level=Level.SENSITIVE, numbered=True,
        keywords="alert, systemic risk",
    ),
    Paper(
        by="marieke-tasman", ago=9 * DAY, folder="Benchmarks", file="benchmarks.csv",
        title="Benchmarks looked at so far", keywords="benchmark, evaluation",
        words="Benchmark;Contaminated\nA;no\nB;yes",
    ),
    Paper(
        by="oceane-lamirault", ago=6 * DAY, language="fr", folder="Benchmarks",
        title="Note sur la contamination des jeux de test", file="contamination.docx",
        shared=(("board", Right.READ, 60, "Pour la discussion du Comité sur les essais."),),
        words="Note sur la contamination des jeux de test. Nous proposons trois contrôles.",
    ),
    Paper(
        by="teresa-quintanilha", ago=4 * DAY, language="pt", folder="Benchmarks",
        title="Medir o que um modelo sabe", file="medir.docx",
        words="Medir o que um modelo sabe. Uma proposta para avaliar em várias línguas.",
    ),
)  # fmt: skip
