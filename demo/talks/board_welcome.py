"""The discussion called "Welcome: who is who, and what is where"."""

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
