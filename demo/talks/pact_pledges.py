"""The discussion called "The report after twelve months: when is an action done?"."""

# ruff: noqa: RUF001 - people write in their own script

from demo.shapes import DAY, HOUR, Thread, say

PLEDGES = Thread(
    workspace="pact",
    title="The report after twelve months: when is an action done?",
    posts=(
        say(
            "filip-nordgren",
            9 * DAY,
            """
            Some of you will soon report on the first year of your pledge. Three states are
            foreseen for each commitment: not started, in progress, done. Where do you draw the
            line between the last two? Examples help everybody.
            """,
            support="eimear-scanlan friederike-ansbach",
        ),
        say(
            "friederike-ansbach",
            8 * DAY + 20 * HOUR,
            """
            Beispiel zur zweiten Kernzusage, der Bestandsaufnahme: 64 Systeme erfasst, 5 davon
            möglicherweise hochriskant. *Done* nennen wir es erst, wenn jedes neue System ohne
            Rundmail in der Liste landet.
            """,
            support="filip-nordgren oskar-ljungstedt sanne-brouwershaven",
        ),
        say(
            "mads-kjeldgaard",
            8 * DAY + 1 * HOUR,
            """
            We thought literacy was done when everybody had clicked through a course. Then we asked
            the night shift what the route planner does, and set it back to *in progress*.
            """,
            support="eimear-scanlan alessia-morandotti radim-sokolik filip-nordgren",
            thanks="friederike-ansbach",
        ),
        say(
            "eimear-scanlan",
            7 * DAY + 3 * HOUR,
            """
            Our rule of thumb for payroll:

            - *in progress*: it works for the people who built it;
            - *done*: it works on a Monday, for somebody who was on holiday.
            """,
            support="mads-kjeldgaard dorota-jaworzyna balazs-fenyveshegyi madalena-corte-vaz",
        ),
        say(
            "despina-galanou",
            6 * DAY + 2 * HOUR,
            """
            Μια ερώτηση: δημοσιεύονται και τα εμπόδια που αναφέρουμε; Are the obstacles we report
            published as well? Our lawyers would like to know before they read the draft.
            """,
            question="itziar-lasartegi",
        ),
        say(
            "filip-nordgren",
            5 * DAY + 22 * HOUR,
            """
            Only if you agree, item by item, @despina-galanou. And whatever you publish: a pledge
            is voluntary and gives no presumption of compliance.
            """,
            reply_to=5,
            thanks="despina-galanou itziar-lasartegi",
        ),
        say(
            "dorota-jaworzyna",
            3 * DAY,
            """
            Dla małych firm najtrudniejsza jest pierwsza strona. Could we see one complete report
            of a small company, with names removed?
            """,
            support="gwenaelle-tanguidec radim-sokolik",
        ),
        say(
            "radim-sokolik",
            95,
            """
            You may have ours, names included. Krkavec is 22 people, and the report took two
            afternoons. @secretariat, where shall I put it?
            """,
            reply_to=7,
            thanks="dorota-jaworzyna filip-nordgren",
            follow="filip-nordgren",
        ),
    ),
)
