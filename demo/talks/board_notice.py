"""The discussion called "Invitations and papers: how much notice do we need?"."""

from demo.shapes import DAY, HOUR, Thread, say

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
