"""The discussion called "Draft of a qualified alert: is the evidence enough?"."""

from demo.shapes import DAY, HOUR, Thread, say

ALERT = Thread(
    workspace="panel",
    title="Draft of a qualified alert: is the evidence enough?",
    members_only=True,
    posts=(
        say(
            "marieke-tasman",
            6 * DAY,
            """
            A draft for an exercise, with an invented model and an invented provider. I ask
            colleagues to read it as if it were real. The content Article 90(3) asks for:

            - contact point of the provider: there;
            - facts and reasons: four pages;
            - other relevant information: two tests of our own.

            Is this enough to suspect a *concrete and identifiable* risk at Union level?
            """,
            support="anneliese-thorwald",
        ),
        say(
            "fergal-mac-suibhne",
            5 * DAY + 18 * HOUR,
            """
            Concrete, yes. Identifiable, yes. *At Union level* is the weak leg: all the evidence
            comes from one language and one market.
            """,
            support="ingvild-solbakken joao-pedro-varela",
        ),
        say(
            "joao-pedro-varela",
            5 * DAY + 2 * HOUR,
            """
            I repeated the first test in Portuguese and Spanish with a smaller sample: same
            direction, wider interval. I can share the protocol, not the raw output.
            """,
            reply_to=2,
            thanks="marieke-tasman fergal-mac-suibhne",
        ),
        say(
            "karel-vondracek",
            4 * DAY + 20 * HOUR,
            """
            A reminder from the secretariat, for the exercise too: an alert is adopted by at least
            a simple majority of the *members* (Article 18(1)), so members in office count and not
            those who vote. With 60 in office that is 31; with the 24 seats filled here it is 13.
            """,
            thanks="marieke-tasman anneliese-thorwald",
        ),
        say(
            "malgorzata-zawilska",
            2 * DAY + 5 * HOUR,
            """
            Proponuję oddzielić fakty od ocen już w układzie dokumentu. Facts on the left page,
            what we infer from them on the right: then whoever disagrees knows with what.
            """,
            support="marieke-tasman lucie-kopecka fergal-mac-suibhne",
        ),
        say(
            "anneliese-thorwald",
            4 * HOUR,
            """
            Good exercise. @marieke-tasman, please add João Pedro's protocol and the layout of
            Małgorzata. Whoever has had dealings with a provider of the real kind leaves the
            discussion before the real case, and tells the @secretariat.
            """,
            support="marieke-tasman joao-pedro-varela malgorzata-zawilska",
        ),
    ),
)
