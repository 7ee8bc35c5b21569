"""A text of the Scientific Panel: the draft of an alert."""

from commons.drafting.papers.blocks import article, heading, numbered, paragraph, table
from demo.shapes import DAY, HOUR
from demo.texts.shapes import Remark, Text, Written, footnote

DRAFT = [
    paragraph("Legal basis: ", article("90")),
    heading("The model"),
    numbered("A general-purpose model that many providers build on, in its third version."),
    heading("The risk"),
    numbered(
        "In tests it wrote working exploits for systems that hospitals use.",
        footnote("Tested by two groups of the Panel apart from each other; reports are kept."),
    ),
    heading("What it rests on"),
    table(("Test", "Runs", "Succeeded"), ("Group A", "200", "31"), ("Group B", "180", "27")),
    numbered("What is not known: whether it does so in languages other than English."),
]
ALERT = Text(
    title="Qualified alert: a first draft",
    written=(
        Written("fergal-mac-suibhne", 13 * DAY - HOUR, DRAFT[:5]),
        Written("fergal-mac-suibhne", 4 * DAY, DRAFT, kept="Second reading"),
    ),
    remarks=(
        Remark(
            by="oceane-lamirault", ago=3 * DAY, quote="languages other than English",
            text="Nous pouvons refaire le test en français et en portugais avant lundi.",
        ),
        Remark(by="teresa-quintanilha", ago=2 * DAY, answers=1, text="Em português, com gosto."),
    ),
)  # fmt: skip
