"""The discussion called "The next Chair: how do we want to choose?"."""

from demo.shapes import DAY, HOUR, Thread, say

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
