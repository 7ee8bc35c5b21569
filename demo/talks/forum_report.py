"""The discussion called "Our first annual report: what should a reader find?"."""

from demo.shapes import DAY, HOUR, Thread, say

REPORT = Thread(
    workspace="forum",
    title="Our first annual report: what should a reader find?",
    posts=(
        say(
            "miriam-eberstaller",
            5 * DAY,
            """
            The report is public by law (Article 67(10)), so let us write it for somebody who has
            never heard of us. I suggest: who we are, what we were asked, what we answered, *and
            what became of it*.
            """,
            support="siobhan-geraghty agathe-rombouts",
        ),
        say(
            "siobhan-geraghty",
            4 * DAY + 6 * HOUR,
            """
            The last part is the one that people will read. Could the @secretariat give us, for
            each contribution, one sentence of the Board or the Commission on how it was used?
            """,
            reply_to=1,
            support="miriam-eberstaller noor-van-aalst hugo-lenaertsen",
        ),
        say(
            "petra-hvalica",
            3 * DAY + 22 * HOUR,
            """
            We will ask. Where there is no answer yet, the report should say just that.
            """,
            reply_to=2,
            thanks="siobhan-geraghty",
        ),
        say(
            "mart-kuusemets",
            5 * HOUR,
            """
            And a page on balance, please: how many of us speak for commercial interests, how many
            of those for small firms. Counted, not estimated.
            """,
            support="zbigniew-orlowicz siobhan-geraghty",
        ),
    ),
)
