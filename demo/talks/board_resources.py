"""The discussion called "Resource reports under Article 70(6): one outline for all?"."""

from demo.shapes import DAY, HOUR, Thread, say

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
