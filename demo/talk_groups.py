"""What do the other sub-groups of the Board discuss?"""

from demo.shapes import DAY, HOUR, Thread, say

EXIT_REPORTS = Thread(
    workspace="board-sandboxes",
    title="Exit reports: what may we read, and what may we share?",
    posts=(
        say(
            "ines-valcarcel",
            11 * DAY,
            """
            Every Member State needs at least one sandbox by 2 August 2027. Some of us already
            have exits. Article 57(8) lets the Board read exit reports, if provider and authority
            agree and within Article 78.

            How do you *ask* for that agreement, and when?
            """,
            support="vytautas-grigaliunas eeva-tuominen",
        ),
        say(
            "vytautas-grigaliunas",
            10 * DAY + 20 * HOUR,
            """
            At the entrance, not at the exit. Kai prašome pabaigoje, atsakymas būna „ne“. On the
            way out everybody is tired and says no.
            """,
            support="ines-valcarcel solene-marchadier matej-zorman",
        ),
        say(
            "solene-marchadier",
            10 * DAY + 2 * HOUR,
            """
            Même expérience. Nous distinguons trois parties dans le rapport :

            | Partie | Qui la lit |
            |---|---|
            | Résumé | tout le monde |
            | Enseignements réglementaires | le Comité et les autorités |
            | Détails techniques | l'autorité seule |

            L'accord est demandé partie par partie, à l'entrée.
            """,
            thanks="vytautas-grigaliunas helene-brissard",
            support="claude-weyrich agnieszka-debicka",
        ),
        say(
            "caoimhe-tierney",
            9 * DAY + 4 * HOUR,
            """
            From the Forum: for a small firm the question is not *who reads it*, it is *who can
            recognise us*. With five firms in a sandbox, a sector and a town are a name.
            """,
            support="gudrun-hallsdottir ines-valcarcel",
            thanks="solene-marchadier",
        ),
        say(
            "helene-brissard",
            8 * DAY + 22 * HOUR,
            """
            The Union-level view, as we may open a sandbox for the institutions as well: the three
            parts work for us. Personal data should not be in any of them. If it is, something
            went wrong long before the exit.
            """,
            support="solene-marchadier",
        ),
        say(
            "rasmus-lepiksaar",
            4 * DAY + 3 * HOUR,
            """
            Eesti proposes a common front page, one side, in every report: question, test, result,
            what we would do differently. It is written by firm and authority together.
            """,
            support="ines-valcarcel vytautas-grigaliunas eeva-tuominen matej-zorman",
        ),
        say(
            "ines-valcarcel",
            DAY + 2 * HOUR,
            """
            I like the front page. @EE, @FR and @LT, could you bring a filled example each? Then
            we decide on paper we have seen.
            """,
            follow="rasmus-lepiksaar",
            support="solene-marchadier",
        ),
    ),
)

OPEN_CALLS = Thread(
    workspace="board-sandboxes",
    title="A common table of open sandbox calls",
    posts=(
        say(
            "eeva-tuominen",
            7 * DAY,
            """
            Firms ask us which sandboxes are open elsewhere. Voisimmeko pitää yhteistä taulukkoa?
            Could we keep one table together: country, sector, opens, closes, places, language?
            """,
            support="ines-valcarcel claude-weyrich",
        ),
        say(
            "luca-bassanelli",
            6 * DAY + 20 * HOUR,
            """
            We can publish it on the single information platform, if each authority keeps its own
            row. A table with one dead row is worse than no table.
            """,
            thanks="eeva-tuominen",
        ),
        say(
            "dubravka-perkovic",
            2 * DAY + 1 * HOUR,
            """
            Croatia will keep its row. Please add a column *who may apply*: small firms have
            priority in some countries, and it helps to know before reading forty pages.
            """,
            support="eeva-tuominen caoimhe-tierney",
        ),
    ),
)

NOTIFIED = Thread(
    workspace="board-notifying-authorities",
    title="Notified bodies: where do applications wait?",
    posts=(
        say(
            "katharina-moosbrugger",
            13 * DAY,
            """
            The high-risk rules for Annex III apply from 2 December 2027, those for products of
            Annex I from 2 August 2028. A body that wants to be ready has to apply long before.
            How many applications do you have, and where do they get stuck?
            """,
            support="freja-holmgaard rui-sarmento",
        ),
        say(
            "lena-fuerst",
            12 * DAY + 20 * HOUR,
            """
            Bei uns: vier Anträge, keiner vollständig. Was fehlt, ist fast immer dasselbe, nämlich
            der Nachweis von Fachleuten für *Daten*. Prüfer für Maschinen gibt es genug.
            """,
            support="katharina-moosbrugger zsofia-kerekes",
        ),
        say(
            "freja-holmgaard",
            12 * DAY + 2 * HOUR,
            """
            Denmark: one application, complete, waiting for the accreditation body. Perhaps our
            two authorities should write to them together, @katharina-moosbrugger.
            """,
            thanks="katharina-moosbrugger",
        ),
        say(
            "annika-torsell",
            9 * DAY + 3 * HOUR,
            """
            As observer from the Forum: several deliverables that bodies would test against are
            still drafts. My own view, not that of CEN: applicants would gain from a list of what
            is stable enough to train people on.
            """,
            question="lena-fuerst",
            thanks="katharina-moosbrugger freja-holmgaard",
        ),
        say(
            "zsofia-kerekes",
            5 * DAY,
            """
            Magyarország: két kérelem. Hungary has two, both from bodies that already work under
            the medical devices rules. For them the question is how to reuse what was assessed
            before.
            """,
            support="tomas-brezina",
        ),
        say(
            "katharina-moosbrugger",
            DAY + 20 * HOUR,
            """
            Then our next agenda has three points: experts on data, accreditation, reuse. @CZ,
            @PT and @RO, please add your figures before that.
            """,
            support="lena-fuerst freja-holmgaard zsofia-kerekes",
        ),
    ),
)

THREADS = (EXIT_REPORTS, OPEN_CALLS, NOTIFIED)
