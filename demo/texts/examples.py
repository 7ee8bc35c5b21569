"""The text "Examples for the guidelines on high-risk systems": in the midst of being written."""

from commons.drafting.papers.blocks import article, heading, numbered, paragraph, table
from demo.shapes import DAY, HOUR
from demo.texts.shapes import Remark, Text, Written, added, changed, dropped, footnote, instead

SLOVENIA, NETHERLANDS, ITALY = "matej-zorman", "jeroen-nijland", "matteo-ghirlandi"
FIRST = [
    paragraph("Draft for the written consultation; not yet adopted."),
    heading("1. Purpose and scope"),
    numbered(
        "These examples help authorities and providers to tell which systems are high-risk. They "
        "bind nobody, and they do not replace a look at the single case."
    ),
    heading("2. The two routes of Article 6"),
    numbered(
        "A system is high-risk by one of two routes. Under the first, it is a safety component of "
        "a product, or itself a product, covered by the legislation listed in Annex I and subject "
        "to third-party conformity assessment. Under the second, its intended purpose falls within "
        "an area listed in Annex III."
    ),
    numbered(
        "The assessment starts from the intended purpose as described by the provider, including "
        "in the instructions for use, promotional material and technical documentation."
    ),
    heading("2.1 Safety components", 3),
    numbered(
        "A component is a safety component where its failure endangers people or property, even if "
        "the manufacturer sells it for comfort."
    ),
    heading("2.2 Annex III areas", 3),
    table(
        ("Area", "High-risk", "Not high-risk"),
        ("Education", "Ranks applicants for a course", "Translates the prospectus"),
        ("Employment", "Filters letters of application", "Finds a free meeting room"),
        ("Public services", "Scores who is visited first", "Sorts letters by language"),
    ),
    heading("2.3 The exception", 3),
    numbered(
        "By way of derogation, ", article("6(3)"), ", an Annex III system is not high-risk where "
        "it does not pose a significant risk of harm to health, safety or fundamental rights, in "
        "particular by not materially influencing the outcome of decision-making. Four conditions "
        "are listed; one of them is enough."
    ),
    numbered(
        "The exception never applies where the system performs profiling of natural persons.",
        footnote("Profiling as in Article 4, point (4), of Regulation (EU) 2016/679."),
        " A provider that relies on the exception documents its assessment before the system is "
        "placed on the market and registers it.",
    ),
    heading("3. Worked examples"),
    numbered(
        "A tool that sorts incoming applications by language before a human reads each of them "
        "performs a narrow procedural task. A tool that ranks the same applications does not."
    ),
    heading("4. Documentation and registration"),
    numbered("What the provider keeps, and what the authority may ask to see."),
]  # fmt: skip
EARLIER = FIRST[:12]
SUGGESTED = changed(FIRST, {
    5: instead(
        FIRST[5],
        "The assessment starts from the intended purpose as described by the provider, including "
        "in the instructions for use, promotional material and technical documentation.",
        added(" A purpose that is merely foreseeable does not suffice.", NETHERLANDS, 8 * HOUR,
              "purpose"),
    ),
    11: instead(
        FIRST[11],
        "By way of derogation, ", article("6(3)"), ", an Annex III system is not high-risk where "
        "it does not pose a significant risk of harm to health, safety or fundamental rights, ",
        dropped("in particular", ITALY, 5 * HOUR, "wording"),
        added("including", ITALY, 5 * HOUR, "wording"),
        " by not materially influencing the outcome of decision-making. Four conditions are "
        "listed; one of them is enough.",
    ),
})  # fmt: skip

EXAMPLES = Text(
    title="Examples for the guidelines on high-risk systems",
    written=(
        Written(SLOVENIA, 7 * DAY - HOUR, EARLIER, kept="First sketch"),
        Written(SLOVENIA, 3 * DAY, FIRST, frozen="the written consultation"),
        Written(NETHERLANDS, 5 * HOUR, SUGGESTED),
    ),
    remarks=(
        Remark(
            by="lena-fuerst", ago=30 * HOUR, quote="intended purpose as described by the provider",
            text="Should we add the case where the marketing contradicts the manual?",
        ),
        Remark(by=NETHERLANDS, ago=28 * HOUR, answers=1, text="Yes: the wider purpose counts."),
        Remark(
            by=ITALY, ago=26 * HOUR, quote="one of them is enough",
            text="Cite the wording of the Act: “any of the following conditions is fulfilled”.",
        ),
        Remark(
            by="rui-sarmento", ago=25 * HOUR, quote="narrow procedural task",
            text="A second example from education would help the network of schools.",
        ),
        Remark(
            by="anais-kerbrat", ago=24 * HOUR, quote="sells it for comfort", resolved=True,
            text="« pour le confort » se dit autrement dans la version française.",
        ),
        Remark(
            by="tobias-reinholz", ago=20 * HOUR, quote="Four conditions", within=True,
            text="Das sollten wir vor Donnerstag mit dem Ministerium klären.",
        ),
    ),
    supports={"purpose": ("lena-fuerst", "aoife-ni-riagain", "eeva-tuominen", "freja-holmgaard"),
              "wording": ("ines-valcarcel",)},
)  # fmt: skip
