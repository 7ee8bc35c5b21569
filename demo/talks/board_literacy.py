"""The discussion called "AI literacy: what must our recommendation contain?"."""

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
            It is one of the things we *must* do, so let us do it well.

            Before the @secretariat drafts, I would like each delegation to name **one thing the
            text must say and one it must not**. Five lines, please.
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
            Must: examples from small firms. The first repository of practices, with fifteen
            pledgers, was useful, but a bakery does not recognise itself in it.

            Must not: the sentence "AI will change everything".
            """,
            support="jeroen-nijland eeva-tuominen ilze-kronberga gustav-ekenberg",
        ),
        say(
            "luca-bassanelli",
            10 * DAY + 19 * HOUR,
            """
            A note from the secretariat: whoever copies a practice from the repository gains no
            presumption of compliance, and its publication is no endorsement. That line should
            travel with every example the Board quotes.
            """,
            thanks="freja-holmgaard rui-sarmento",
        ),
        say(
            "agnieszka-debicka",
            9 * DAY + 4 * HOUR,
            """
            Musi być: prosty język i wersja dla szkół. Nie może być: angielskich skrótów bez
            wyjaśnienia.

            (Plain language, a version for schools, and no acronyms left unexplained.)
            """,
            support="maria-kostadinova dubravka-perkovic vytautas-grigaliunas",
        ),
        say(
            "dubravka-perkovic",
            8 * DAY + 21 * HOUR,
            """
            Slažem se s Poljskom. Croatia would add local administration: our smallest town has
            four employees, and one of them just bought a chatbot.
            """,
            reply_to=7,
            support="claude-weyrich ioana-bradeanu",
        ),
        say(
            "helene-brissard",
            7 * DAY + 5 * HOUR,
            """
            As observer: for the Union's own institutions we found that people remember cases, not
            principles. Three real cases per role may do more than ten definitions.
            """,
            thanks="rui-sarmento ines-valcarcel",
            support="sigrid-haugland",
        ),
        say(
            "luca-bassanelli",
            3 * DAY + 6 * HOUR,
            """
            What we heard so far, before we draft:

            | Point | In favour | Against |
            |---|---:|---:|
            | Objectives by role | 17 | 0 |
            | Examples from small firms | 15 | 0 |
            | Affected persons, not only staff | 12 | 1 |
            | A number of hours | 1 | 13 |
            | A list of certificates | 0 | 11 |

            We would still like to hear from @CY, @LT, @RO and @SK. There is time.
            """,
            thanks="rui-sarmento solene-marchadier",
            edited=3 * DAY + 5 * HOUR,
        ),
        say(
            "ioana-bradeanu",
            DAY + 4 * HOUR,
            """
            România susține obiectivele pe roluri. Romania supports objectives by role, and asks
            for one paragraph on trade unions and employers: they run most of the training.
            """,
            reply_to=10,
            support="katarina-hudakova",
        ),
        say(
            "rui-sarmento",
            2 * HOUR + 5,
            """
            Obrigado a todos. @secretariat, please draft on this basis: objectives by role, three
            cases each, small firms and affected persons in, hours and certificates out.
            """,
            support="ines-valcarcel freja-holmgaard solene-marchadier agnieszka-debicka",
        ),
    ),
)
