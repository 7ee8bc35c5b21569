"""Texts of the Advisory Forum: its yearly report, and an opinion in which members suggest."""

from commons.drafting.papers.blocks import article, heading, numbered, paragraph
from demo.shapes import DAY, HOUR
from demo.texts.shapes import Remark, Text, Written, added, bullets, changed, instead

YEAR = [
    heading("What the Forum did"),
    numbered("The Forum met four times, and gave three opinions and one contribution."),
    heading("What it heard"),
    bullets(
        "Small firms need examples more than principles.",
        "People with disabilities meet systems that were never tried with them.",
        "Standards come late, and in one language.",
    ),
    heading("What it asks for next year"),
    numbered("One place where all drafts of standards can be read in plain words."),
]
REPORT = Text(
    title="Annual report of the Advisory Forum",
    written=(
        Written("petra-hvalica", 15 * DAY - HOUR, YEAR[:4]),
        Written("petra-hvalica", 6 * DAY, YEAR, kept="For the members"),
    ),
    remarks=(
        Remark(
            by="fiorella-dantoni", ago=4 * DAY, quote="never tried with them",
            text="Si potrebbe citare lo studio di Accesso: dodici servizi pubblici su venti.",
        ),
    ),
)  # fmt: skip

LEAVES = "A person who talks to a chatbot should know it "
TALK = [
    paragraph("Having regard to ", article("50"), " of Regulation (EU) 2024/1689,"),
    heading("Considerations"),
    numbered(LEAVES, "from the first sentence, and in the language they write in."),
    heading("Opinion"),
    numbered("The Forum recommends a sign that is the same everywhere in the Union."),
]
LAWYER = "noor-van-aalst"
CHATBOTS = Text(
    title="Opinion on the transparency of chatbots",
    written=(
        Written("siobhan-geraghty", 3 * DAY - HOUR, TALK),
        Written(
            LAWYER, 9 * HOUR,
            changed(TALK, {2: instead(
                TALK[2], LEAVES, "from the first sentence",
                added(", by voice as much as in writing", LAWYER, 9 * HOUR, "voice"),
                ", and in the language they write in.",
            )}),
        ),
    ),
    supports={"voice": ("fiorella-dantoni", "hugo-lenaertsen")},
)  # fmt: skip
