"""The discussion called "After the update: who checks the model again?"."""

from demo.shapes import DAY, HOUR, Thread, say

AFTER_UPDATE = Thread(
    workspace="alliance-healthcare",
    title="After the update: who checks the model again?",
    posts=(
        say(
            "capucine-desrosieres",
            7 * DAY,
            """
            Dans nos onze hôpitaux, le logiciel de tri des radiographies a été mis à jour trois
            fois cette année. Each time we were told that nothing changes for the user. Who checks
            that, in your house, and against what?
            """,
            question="hartmut-zellerfeld",
            support="willemijn-kosterland",
        ),
        say(
            "hartmut-zellerfeld",
            6 * DAY + 20 * HOUR,
            """
            Wir halten 300 eigene Fälle zurück, die der Hersteller nie sieht. Nach jeder
            Aktualisierung laufen sie durch, über Nacht. Twice out of nine times we rang the
            manufacturer the next morning.
            """,
            support="capucine-desrosieres asger-thorhaven darragh-mulvanny",
        ),
        say(
            "asger-thorhaven",
            6 * DAY + 2 * HOUR,
            """
            From the maker's side: please do ring. And tell us *which* cases, if you may. We fixed
            one of the two because a hospital could describe it.
            """,
            reply_to=2,
            thanks="hartmut-zellerfeld",
        ),
        say(
            "willemijn-kosterland",
            4 * DAY + 3 * HOUR,
            """
            Patients ask us a simpler question: was I looked at before or after the update? It
            would be good to be able to answer.
            """,
            support="capucine-desrosieres lotte-vercauterhof",
        ),
        say(
            "benedikt-auerswald",
            3 * DAY,
            """
            Could this become a short practice sheet: cases held back, run at night, a number to
            ring, a line in the record? @capucine-desrosieres, would your group write it?
            """,
            support="hartmut-zellerfeld willemijn-kosterland",
        ),
        say(
            "capucine-desrosieres",
            22,
            """
            With pleasure. One page, and every step with the name of a house that does it already.
            """,
            reply_to=5,
            thanks="benedikt-auerswald hartmut-zellerfeld",
        ),
    ),
)
