"""The discussion called "Where did your first AI project lose time?"."""

from demo.shapes import DAY, HOUR, Thread, say

LOST_TIME = Thread(
    workspace="alliance",
    title="Where did your first AI project lose time?",
    posts=(
        say(
            "catia-fontoura",
            8 * DAY,
            """
            Not success stories this time. Where did the weeks go? Posts here are your own view,
            never that of the Commission, and that is their value.
            """,
            support="spela-krasovec darragh-mulvanny",
        ),
        say(
            "halina-grzybowicz",
            7 * DAY + 4 * HOUR,
            """
            Zamówienie publiczne: osiem miesięcy. Sam projekt: sześć tygodni. The tender took
            eight months, the project six weeks. By then the product had another name.
            """,
            support="joris-haverkamper tomas-figueiroa catia-fontoura",
        ),
        say(
            "paloma-arizmendia",
            6 * DAY + 20 * HOUR,
            """
            Data, in a word. 140 farms, 140 ways to write the name of a field. Ahora empezamos
            cada proyecto con un vocabulario común, and only then look at models.
            """,
            support="spela-krasovec tomas-figueiroa",
        ),
        say(
            "desislava-venkova",
            5 * DAY + 2 * HOUR,
            """
            При нас, правата. Who owns the scan of a film from 1962? We had the model in a week
            and the answer after five months.
            """,
            thanks="catia-fontoura",
        ),
        say(
            "spela-krasovec",
            2 * DAY + 1 * HOUR,
            """
            As a hub we see forty firms a year. My short list, in this order:

            1. nobody was given the time;
            2. the data was somebody else's;
            3. the pilot had no end date;
            4. the model. Rarely.
            """,
            support="halina-grzybowicz paloma-arizmendia joris-haverkamper siim-rebasoo",
        ),
    ),
)
