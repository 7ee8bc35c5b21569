"""The discussion called "Exchange of staff for joint activities under Article 74(11)"."""

from demo.shapes import DAY, HOUR, Thread, say

EXCHANGE = Thread(
    workspace="board-market-surveillance",
    title="Exchange of staff for joint activities under Article 74(11)",
    members_only=True,
    posts=(
        say(
            "katarina-hudakova",
            6 * DAY + 2 * HOUR,
            """
            The Board may support joint activities with the agreement of the authorities concerned
            (Article 66(a)). Two delegations asked whether inspectors could spend some weeks with
            a neighbour. Who has tried, and what stood in the way?
            """,
            follow="mirella-portelli",
        ),
        say(
            "liesbeth-vandormael",
            5 * DAY + 9 * HOUR,
            """
            We have, in another field. What stood in the way was never the law. It was, in this
            order: housing, the laptop that could not leave the country, and the first three days
            without anything to do.
            """,
            thanks="katarina-hudakova mirella-portelli",
            support="gustav-ekenberg",
        ),
        say(
            "mirella-portelli",
            3 * DAY + 8 * HOUR,
            """
            We could start with two people for four weeks in spring. A small authority learns most
            from seeing how a file is opened and closed elsewhere.
            """,
            support="katarina-hudakova aoife-ni-riagain",
        ),
        say(
            "maria-kostadinova",
            2 * DAY + 3 * HOUR,
            """
            Bulgaria would host. Бихме посрещнали двама колеги през пролетта. One condition:
            whoever comes signs our confidentiality declaration first.
            """,
            thanks="mirella-portelli",
        ),
        say(
            "katarina-hudakova",
            70,
            """
            Good. @MT and @BG, please tell the @secretariat your dates, and we put it on the
            agenda as a first case.
            """,
            support="mirella-portelli maria-kostadinova",
        ),
    ),
)
