"""What does the Board discuss?"""

# ruff: noqa: RUF001 - people write in their own script

from demo.shapes import DAY, HOUR, Thread, say

LITERACY = Thread(
    workspace="board",
    title="AI literacy: what must our recommendation contain?",
    posts=(
        say(
            "rui-sarmento",
            12 * DAY,
            """
            Article 4(3), as amended, asks the Board to adopt recommendations on promoting AI
            literacy, with common objectives and a link to the European competence frameworks.
            This is one of the few things we *must* do, so let us do it well.

            Before the secretariat drafts, I would like each delegation to name **one thing the
            text must say and one it must not say**. Please keep it to five lines.
            """,
            support="eeva-tuominen ines-valcarcel claude-weyrich katharina-moosbrugger",
        ),
        say(
            "ines-valcarcel",
            11 * DAY + 20 * HOUR,
            """
            Must: objectives by *role*. A nurse, a buyer and a developer need different things.

            Must not: hours. As soon as we print a number of hours, the number becomes the goal.
            """,
            support="liesbeth-vandormael ioana-bradeanu aoife-ni-riagain matej-zorman",
        ),
        say(
            "solene-marchadier",
            11 * DAY + 3 * HOUR,
            """
            Doit figurer : les personnes *concernées* par un système, et pas seulement le
            personnel qui l'utilise. La maîtrise de l'IA ne s'arrête pas à la porte du bureau.

            Ne doit pas figurer : une liste de certificats privés.
            """,
            support="claude-weyrich helene-brissard",
            thanks="ines-valcarcel",
        ),
        say(
            "katharina-moosbrugger",
            10 * DAY + 22 * HOUR,
            """
            Muss: ein Satz darüber, was Artikel 4(1) heute verlangt, nämlich Maßnahmen zur
            Förderung der Kompetenz, kein garantiertes Niveau jeder einzelnen Person. Viele
            Betriebe fragen uns genau das.

            Darf nicht: neue Pflichten. It is a recommendation and should read like one.
            """,
            support="lena-fuerst zsofia-kerekes freja-holmgaard",
        ),
        say(
            "freja-holmgaard",
            10 * DAY + 21 * HOUR,
            """
            Must: examples from small firms. The first repository of practices (January 2025,
            fifteen pledgers) is useful, but a bakery does not recognise itself in it.

            Must not: the sentence "AI will change everything".
            """,
            support="jeroen-nijland eeva-tuominen ilze-kronberga gustav-ekenberg",
        ),
        say(
            "oisin-de-barra",
            10 * DAY + 19 * HOUR,
            """
            For the record of this discussion: whoever copies a practice from the repository gains
            no presumption of compliance, and its publication is no endorsement. Whatever the
            Board recommends, that line should travel with every example.
            """,
            deleted=False,
        )
        if False
        else say(
            "luca-bassanelli",
            10 * DAY + 19 * HOUR,
            """
            A note from the secretariat: whoever copies a practice from the repository gains no
            presumption of compliance, and its publication is no endorsement. That line should
            travel with every example the Board quotes.
            """,
            thanks="freja-holmgaard rui-sarmento",
        ),
    ),
)
