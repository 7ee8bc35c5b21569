"""What does the Board discuss?"""

# ruff: noqa: RUF001 - people write in their own script

from demo.shapes import DAY, HOUR, Thread, say

WELCOME = Thread(
    workspace="board",
    title="Welcome: who is who, and what is where",
    posts=(
        say(
            "austeja-norkute",
            20 * DAY,
            """
            Good morning to all. This is the Board's own room. Three things to know:

            - **Seats** shows who sits for whom, until when, and who may stand in.
            - A discussion marked *members only* is closed to observers. Everything else they
              read, and they write in it.
            - Use `@IE` to reach a delegation, `@chair` for the Chair and `@secretariat` for us.

            Please say hello below, in your own language if you like.
            """,
            thanks="rui-sarmento eeva-tuominen helene-brissard claude-weyrich",
        ),
        say(
            "gustav-ekenberg",
            19 * DAY + 20 * HOUR,
            """
            Hej! I follow Ingrid Wallberg on the Swedish seat. She left me a tidy file and a list
            of promises she made to some of you. I mean to keep them.
            """,
            support="eeva-tuominen freja-holmgaard rui-sarmento",
        ),
        say(
            "tomas-brezina",
            19 * DAY + 18 * HOUR,
            """
            Dobrý den. My own mandate ends next month. Markéta Havránková takes the Czech seat on
            the following day, and I will not leave before she has met you all.
            """,
            thanks="austeja-norkute",
        ),
        say(
            "claude-weyrich",
            19 * DAY + 2 * HOUR,
            """
            Moien, bonjour, guten Tag. Luxembourg sends one person to everything, so be patient
            with me when three groups meet at ten o'clock.
            """,
            support="mirella-portelli chrystalla-papamichail matej-zorman",
        ),
        say(
            "chrystalla-papamichail",
            18 * DAY + 23 * HOUR,
            """
            Καλημέρα σε όλες και όλους από τη Λευκωσία. Σας ευχαριστώ για την υποδοχή.
            """,
            thanks="austeja-norkute andreas-karydis",
        ),
        say(
            "vytautas-grigaliunas",
            18 * DAY + 20 * HOUR,
            """
            Laba diena. A practical question: are the delegations' notes on a discussion visible
            to others, or only to the person who keeps them?
            """,
            question="ilze-kronberga",
        ),
        say(
            "austeja-norkute",
            18 * DAY + 19 * HOUR,
            """
            Only to that person, @vytautas-grigaliunas. What you mark as to-do, and what is unread
            for you, is yours alone.
            """,
            reply_to=6,
            thanks="vytautas-grigaliunas ilze-kronberga",
        ),
        say(
            "rasmus-lepiksaar",
            5 * DAY + 2 * HOUR,
            """
            Tere! Kadri Vahtramäe is away for three weeks. I am her alternate and stand in for
            her, with the vote of the Estonian seat, until she is back.
            """,
            thanks="rui-sarmento austeja-norkute",
        ),
    ),
)

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

NOTICE = Thread(
    workspace="board",
    title="Invitations and papers: how much notice do we need?",
    posts=(
        say(
            "wouter-claesen",
            15 * DAY,
            """
            The Act leaves notice to our own rules of procedure. As a starting point, Plenary
            checks the habits of Commission expert groups:

            - 30 calendar days for the invitation and the draft agenda,
            - 14 calendar days for the papers,
            - 5 calendar days if it is urgent.

            These are **settings**, not law. Do they fit the way you prepare at home?
            """,
            question="matej-zorman",
        ),
        say(
            "matej-zorman",
            14 * DAY + 21 * HOUR,
            """
            Pri nas potrebujemo dva tedna. In Slovenia a position passes three ministries, so
            fourteen days for the papers is the least we need. Thirty for the invitation is fine.
            """,
            support="vytautas-grigaliunas dubravka-perkovic zsofia-kerekes",
        ),
        say(
            "lena-fuerst",
            14 * DAY + 2 * HOUR,
            """
            Germany could live with ten days for papers, if they are final. What costs us time is
            not the date, it is the fourth version.
            """,
            support="jeroen-nijland liesbeth-vandormael",
        ),
        say(
            "fenna-hoekstra",
            13 * DAY + 22 * HOUR,
            """
            Could late changes be shown as changes? Then a delegation reads one page again instead
            of forty.
            """,
            reply_to=3,
            support="lena-fuerst matej-zorman ilze-kronberga",
        ),
        say(
            "zsofia-kerekes",
            12 * DAY + 20 * HOUR,
            """
            Köszönöm. One request for urgent cases: five days should not begin on a Friday
            evening. Perhaps we count working days there.
            """,
            support="matej-zorman chrystalla-papamichail",
        ),
        say(
            "wouter-claesen",
            6 * DAY + 1 * HOUR,
            """
            Thank you. We will propose: 30 and 14 as they are, urgent cases in five *working*
            days, and late changes marked. Whatever the Board decides goes into its rules of
            procedure, for which the Act asks two thirds of the representatives: 18 of 27.
            """,
            thanks="zsofia-kerekes fenna-hoekstra rui-sarmento",
        ),
    ),
)

CHAIR = Thread(
    workspace="board",
    title="The next Chair: how do we want to choose?",
    members_only=True,
    posts=(
        say(
            "rui-sarmento",
            8 * DAY,
            """
            A discussion among members, because it is about one of us. The Chair is a
            representative of a Member State (Article 65(8)); how we select, for how long, and
            with which tasks is for our rules of procedure (Article 65(5)).

            I do not stand again, so I can ask freely: what worked, and what should change?
            """,
            thanks="eeva-tuominen katharina-moosbrugger ines-valcarcel",
        ),
        say(
            "eeva-tuominen",
            7 * DAY + 21 * HOUR,
            """
            A year is short: four months to learn, four to work, four to say goodbye. I would
            look at eighteen months.
            """,
            support="gustav-ekenberg freja-holmgaard",
            question="jeroen-nijland",
        ),
        say(
            "jeroen-nijland",
            7 * DAY + 19 * HOUR,
            """
            I see it the other way round. Twelve months lets small delegations think of it at all.
            A longer term favours ministries with many people.
            """,
            reply_to=2,
            support="mirella-portelli claude-weyrich ilze-kronberga",
        ),
        say(
            "katharina-moosbrugger",
            6 * DAY + 18 * HOUR,
            """
            Could both be true? Twelve months, and the Chair-elect is known six months ahead and
            sits beside the Chair.
            """,
            support="eeva-tuominen jeroen-nijland rui-sarmento liesbeth-vandormael",
        ),
        say(
            "cormac-o-luasa",
            5 * DAY + 20 * HOUR,
            """
            Ireland likes that. It also answers the question of who presides when the Chair's own
            file is on the table.
            """,
            reply_to=4,
            support="katharina-moosbrugger",
        ),
        say(
            "rui-sarmento",
            3 * HOUR + 30,
            """
            I read a broad wish for twelve months with a Chair-elect. I will ask the @secretariat
            for two lines of text, and we look at them calmly.
            """,
            support="katharina-moosbrugger eeva-tuominen jeroen-nijland",
        ),
    ),
)

RESOURCES = Thread(
    workspace="board",
    title="Resource reports under Article 70(6): one outline for all?",
    posts=(
        say(
            "ilze-kronberga",
            10 * DAY,
            """
            The second round of reports on the resources of national authorities is due by
            2 August 2027. The first round came in 27 shapes, and we could compare very little.
            Latvia volunteers to write an outline. Who wants to join?
            """,
            support="mirella-portelli claude-weyrich rui-sarmento",
        ),
        say(
            "mirella-portelli",
            9 * DAY + 22 * HOUR,
            """
            Count me in. My wish: *people who do the work*, in full-time equivalents, counted the
            same way everywhere. In the first round some counted lawyers and some did not.
            """,
            reply_to=1,
            thanks="ilze-kronberga",
        ),
        say(
            "tomas-brezina",
            9 * DAY + 1 * HOUR,
            """
            Please leave room for quality. Two people who know machine learning are not the same
            as two vacancies.
            """,
            support="ilze-kronberga mirella-portelli",
        ),
        say(
            "ilze-kronberga",
            4 * DAY + 3 * HOUR,
            """
            A first outline by @MT and myself:

            1. Authorities and their tasks, half a page
            2. People, in full-time equivalents: legal, technical, inspection, other
            3. Money, one line per year
            4. Equipment and access to testing
            5. What was missing most, in one paragraph

            Two pages per country, not more.
            """,
            thanks="tomas-brezina rui-sarmento austeja-norkute",
            support="claude-weyrich chrystalla-papamichail gustav-ekenberg",
        ),
        say(
            "alvaro-montesinos",
            3 * DAY + 20 * HOUR,
            """
            On point 4: we asked around, and nobody knows what "access to testing" means in
            practice. Could we say *who can test a system for you, and how long does it take?*
            """,
            reply_to=4,
            support="ilze-kronberga",
        ),
        say(
            "ilze-kronberga",
            26 * HOUR,
            """
            Much better, taken over. @secretariat, may we have fifteen minutes at the next
            meeting?
            """,
            reply_to=5,
            follow="austeja-norkute",
        ),
    ),
)

HIGH_RISK = Thread(
    workspace="board",
    title="Guidelines on high-risk classification: our contribution",
    closed=14 * DAY,
    posts=(
        say(
            "wouter-claesen",
            40 * DAY,
            """
            The Commission consults the Board on the guidelines under Article 6(5). Please send
            your points here; we collect them by topic. Examples are worth more than principles.
            """,
        ),
        say(
            "matteo-ghirlandi",
            38 * DAY,
            """
            Esempi, appunto. Three from our practice, for Annex III, point 4 (employment):

            - a tool that sorts applications by keyword,
            - a tool that *ranks* them,
            - a tool that writes the job advertisement.

            We think the second is clearly inside, the third clearly outside, and the first is
            where people need help.
            """,
            support="jeroen-nijland agnieszka-debicka lena-fuerst",
        ),
        say(
            "jeroen-nijland",
            37 * DAY,
            """
            Add the temporary-work agency. Who is the deployer, the agency or the firm where
            people work? Our answer is the agency, but the guidelines should say so with an
            example.
            """,
            reply_to=2,
            support="matteo-ghirlandi liesbeth-vandormael",
        ),
        say(
            "solene-marchadier",
            35 * DAY,
            """
            Nous ajoutons l'exception du paragraphe 3 : une tâche procédurale étroite. Sans
            exemples *négatifs*, chacun y verra son propre système.
            """,
            support="matteo-ghirlandi katharina-moosbrugger",
        ),
        say(
            "marco-frommelt",
            33 * DAY,
            """
            From Liechtenstein, as observer: firms that sell into the Union from our side ask the
            same questions. We would use the examples as they are.
            """,
        ),
        say(
            "wouter-claesen",
            20 * DAY,
            """
            The contribution of the Board, as collected here: 31 examples in six topics, each with
            the answer given and the delegation that proposed it. Open questions are marked as
            open.
            """,
            thanks="rui-sarmento matteo-ghirlandi solene-marchadier jeroen-nijland",
        ),
        say(
            "rui-sarmento",
            14 * DAY + 10,
            """
            Thank you, this goes to the Commission as it stands. I close the discussion; new
            examples are welcome in a new one.
            """,
            support="eeva-tuominen wouter-claesen",
        ),
    ),
)

THREADS = (WELCOME, LITERACY, NOTICE, CHAIR, RESOURCES, HIGH_RISK)
