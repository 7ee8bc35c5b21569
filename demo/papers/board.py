"""The library of the Board: working documents, opinions, minutes, and how the Board works."""

from commons.documents.models import Level, Status
from demo.papers.shapes import Paper
from demo.shapes import DAY, HOUR
from rules.lending import Right

WORKING, OPINIONS, MINUTES = "Working documents", "Opinions", "Minutes"
HIGH_RISK = f"{WORKING}/High-risk guidelines"
SHORT = "How the Board could handle short deadlines"

BOARD = (
    Paper(
        by="wouter-claesen", ago=60 * DAY, numbered=True, status=Status.ADOPTED,
        title="Rules of procedure of the AI Board", folder="How the Board works",
        file="rules-of-procedure.pdf", keywords="procedure, majority, quorum",
        description="As adopted by the Board. The rules profile of Plenary follows this text.",
        words="Rules of procedure of the AI Board. The Chair convenes the Board. The draft agenda "
        "and the papers reach the members in good time.",
    ),
    Paper(
        by="austeja-norkute", ago=41 * DAY, numbered=True, status=Status.ADOPTED,
        title="Minutes of the sixth meeting", folder=MINUTES, file="minutes-6.docx",
        keywords="minutes, literacy, sandboxes",
        words="Minutes of the sixth meeting. The Board took note of the state of the sandboxes.",
        again=(
            ("austeja-norkute", 36 * DAY, ("Minutes of the sixth meeting, with the remarks of "
             "Slovenia and Latvia. The Board took note of the state of the sandboxes.")),
        ),
    ),
    Paper(
        by="austeja-norkute", ago=9 * DAY, numbered=True, status=Status.DISCUSSION,
        title="Draft minutes of the seventh meeting", folder=MINUTES, file="minutes-7-draft.docx",
        keywords="minutes", taken="luca-bassanelli",
        words="Draft minutes of the seventh meeting. Remarks are welcome within fifteen days.",
    ),
    Paper(
        by="lena-fuerst", ago=20 * DAY, numbered=True, status=Status.DISCUSSION,
        title=SHORT, folder=WORKING, keywords="deadlines, written procedure",
        description="Three ways to decide within five working days, and what each costs.",
    ),
    Paper(
        by="solene-marchadier", ago=12 * DAY, language="fr", of=SHORT, status=Status.DISCUSSION,
        title="Comment le Comité pourrait traiter les délais courts", folder=WORKING,
        file="delais-courts.docx",
        words="Comment le Comité pourrait traiter les délais courts. Trois voies, et ce que "
        "chacune demande aux délégations.",
    ),
    Paper(
        by="maria-kostadinova", ago=11 * DAY, language="bg", of=SHORT,
        title="Как Съветът да работи с кратки срокове", folder=WORKING, file="kratki-srokove.docx",
        words="Как Съветът да работи с кратки срокове. Три пътя и какво изисква всеки от тях.",
    ),
    Paper(
        by="matej-zorman", ago=7 * DAY, numbered=True, suggestions_only=True,
        status=Status.DISCUSSION, folder=HIGH_RISK,
        title="Examples for the guidelines on high-risk systems",
        description="One example per point of Annex III, each from a public authority.",
        keywords="high-risk, Annex III, guidelines",
        shared=(
            ("forum", Right.COMMENT, 30, "What do those say who use such systems?"),
            ("panel", Right.READ, 0, "For the experts who wrote about test sets."),
        ),
    ),
    Paper(
        by="andreas-karydis", ago=6 * DAY, language="el", folder=HIGH_RISK,
        title="Παρατηρήσεις για τα συστήματα υψηλού κινδύνου", file="paratiriseis.docx",
        words="Παρατηρήσεις για τα συστήματα υψηλού κινδύνου. Τα παραδείγματα του δημόσιου τομέα "
        "χρειάζονται περισσότερες λεπτομέρειες.",
    ),
    Paper(
        by="freja-holmgaard", ago=5 * DAY, folder=HIGH_RISK, file="market-authorities.xlsx",
        title="Market surveillance authorities, by Annex III point",
        words="Point;Authority\nEducation;Ministry of education\nCredit;Financial supervisor",
        description="Who supervises what, as the delegations have told it so far.",
        again=(
            ("kadri-vahtramae", 2 * DAY, ("Point;Authority\nEducation;Ministry of education\n"
             "Credit;Financial supervisor\nMigration;Police and Border Guard")),
        ),
    ),
    Paper(
        by="wouter-claesen", ago=4 * DAY, folder=OPINIONS, level=Level.BODY, numbered=True,
        title="Opinion on the single information platform", keywords="opinion, platform",
        description="Adopted; for the members until it is published.", status=Status.ADOPTED,
    ),
    Paper(
        by="rui-sarmento", ago=3 * DAY, folder=OPINIONS, level=Level.SENSITIVE,
        title="Positions of the delegations before the vote", file="positions.pdf",
        words="Positions of the delegations before the vote, as told to the Chair in confidence.",
        description="Told to the Chair in confidence; not to be quoted.",
    ),
    Paper(
        by="rui-sarmento", ago=2 * DAY, level=Level.EYES_ONLY, file="next-chair.pdf",
        title="Notes on the next Chair", eyes=("wouter-claesen", "aoife-ni-riagain"),
        words="Notes on the next Chair, for those who prepare the election.",
    ),
    Paper(
        by="luca-bassanelli", ago=30 * HOUR, level=Level.PUBLIC, file="board-at-work.png",
        title="How a paper travels through the Board", folder="How the Board works",
        description="From the first draft to the opinion, on one page.",
    ),
    Paper(
        by="austeja-norkute", ago=8 * DAY, title="Agenda with the wrong date", binned=True,
        file="agenda-old.docx", words="Agenda with the wrong date.",
    ),
)  # fmt: skip
