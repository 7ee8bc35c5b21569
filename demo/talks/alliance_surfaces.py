"""The discussion called "Shared pictures of faults: can competitors train together?"."""

from demo.shapes import DAY, HOUR, Thread, say

SURFACES = Thread(
    workspace="alliance-manufacturing",
    title="Shared pictures of faults: can competitors train together?",
    posts=(
        say(
            "raffaele-ferrandini",
            5 * DAY,
            """
            Every steel mill has too few pictures of rare faults. Together we would have enough.
            Has anybody shared such pictures without giving away how they produce?
            """,
            support="ornella-tessarolo magdalena-hochleitinger",
        ),
        say(
            "ornella-tessarolo",
            4 * DAY + 6 * HOUR,
            """
            Nel tessile sì: we cut out the fault and paste it on a neutral cloth. What remains is
            the hole, and a hole has no owner.
            """,
            support="raffaele-ferrandini siim-rebasoo",
        ),
        say(
            "siim-rebasoo",
            2 * DAY + 4 * HOUR,
            """
            Or leave the pictures at home and let the model travel from house to house. It works,
            but somebody has to pay for a person who keeps it running.
            """,
            question="magdalena-hochleitinger",
        ),
        say(
            "magdalena-hochleitinger",
            2 * HOUR,
            """
            Bei Holz zahlt das der Verband. For four mills it was half a post, shared. I can ask
            whether they would speak about it here.
            """,
            reply_to=3,
            thanks="raffaele-ferrandini siim-rebasoo",
        ),
    ),
)
