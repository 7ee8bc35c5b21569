"""The discussion called "Exit reports: what may we read, and what may we share?"."""

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
