"""Two more texts of the Board: one that is discussed, one that was adopted."""

from commons.drafting.papers.blocks import article, heading, numbered, paragraph
from demo.shapes import DAY, HOUR
from demo.texts.shapes import Remark, Text, Written, bullets

WAYS = [
    heading("Why it matters"),
    numbered(
        "Three times this year an answer was due within five working days. Each time it was given "
        "by those who happened to be at their desks."
    ),
    heading("Three ways"),
    bullets(
        "A written procedure of five working days, with silence as consent.",
        "A standing group of nine delegations that prepares an answer for all.",
        "The Chair answers alone, and reports at the next meeting.",
    ),
    heading("What each costs"),
    numbered("The first asks every delegation to keep a deputy at hand, also in August."),
    numbered("The second needs trust, and a rule on who sits in the group and for how long."),
    numbered("The third is quick, but an answer of the Chair is not an answer of the Board."),
    heading("What we propose"),
    numbered("To try the first way until the summer, and to look at it again in September."),
]
DEADLINES = Text(
    title="How the Board could handle short deadlines",
    written=(
        Written("lena-fuerst", 20 * DAY - HOUR, WAYS[:4]),
        Written("lena-fuerst", 15 * DAY, WAYS, kept="For the meeting"),
    ),
    remarks=(
        Remark(
            by="zsofia-kerekes", ago=6 * DAY, quote="also in August",
            text="Auguszt 20. is a holiday in Hungary: count the days where the deputy sits.",
        ),
        Remark(by="lena-fuerst", ago=5 * DAY, answers=1, text="Agreed: working days of each."),
    ),
)  # fmt: skip

OPINION = [
    paragraph("AI Board"),
    paragraph(
        "Having regard to Regulation (EU) 2024/1689, and in particular ", article("66"), ", and ",
        article("62(3)"), ","
    ),
    heading("Background"),
    numbered("The AI Office asked the Board which questions the platform should answer first."),
    heading("Considerations"),
    numbered("Small firms ask whom they must turn to, before they ask what the law says."),
    numbered("An answer in one language is no answer for most of those who ask."),
    heading("Opinion"),
    numbered(
        "The Board is of the opinion that the platform should name the competent authority of each "
        "Member State on its first page, in all official languages."
    ),
    numbered("It should say of every answer when it was last looked at, and by whom."),
]  # fmt: skip
PLATFORM = Text(
    title="Opinion on the single information platform",
    written=(
        Written("wouter-claesen", 4 * DAY - HOUR, OPINION[:7], kept="Before the meeting"),
        Written("wouter-claesen", 2 * DAY, OPINION, kept="As adopted", frozen="adoption"),
    ),
    locked=True,
)
