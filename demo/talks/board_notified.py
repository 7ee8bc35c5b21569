"""The discussion called "Notified bodies: where do applications wait?"."""

from demo.shapes import DAY, HOUR, Thread, say

NOTIFIED = Thread(
    workspace="board-notifying-authorities",
    title="Notified bodies: where do applications wait?",
    posts=(
        say(
            "katharina-moosbrugger",
            13 * DAY,
            """
            The high-risk rules for Annex III apply from 2 December 2027, those for products of
            Annex I from 2 August 2028. A body that wants to be ready has to apply long before.
            How many applications do you have, and where do they get stuck?
            """,
            support="freja-holmgaard rui-sarmento",
        ),
        say(
            "lena-fuerst",
            12 * DAY + 20 * HOUR,
            """
            Bei uns: vier Anträge, keiner vollständig. Was fehlt, ist fast immer dasselbe, nämlich
            der Nachweis von Fachleuten für *Daten*. Prüfer für Maschinen gibt es genug.
            """,
            support="katharina-moosbrugger zsofia-kerekes",
        ),
        say(
            "freja-holmgaard",
            12 * DAY + 2 * HOUR,
            """
            Denmark: one application, complete, waiting for the accreditation body. Perhaps our
            two authorities should write to them together, @katharina-moosbrugger.
            """,
            thanks="katharina-moosbrugger",
        ),
        say(
            "annika-torsell",
            9 * DAY + 3 * HOUR,
            """
            As observer from the Forum: several deliverables that bodies would test against are
            still drafts. My own view, not that of CEN: applicants would gain from a list of what
            is stable enough to train people on.
            """,
            question="lena-fuerst",
            thanks="katharina-moosbrugger freja-holmgaard",
        ),
        say(
            "zsofia-kerekes",
            5 * DAY,
            """
            Magyarország: két kérelem. Hungary has two, both from bodies that already work under
            the medical devices rules. For them the question is how to reuse what was assessed
            before.
            """,
            support="tomas-brezina",
        ),
        say(
            "katharina-moosbrugger",
            DAY + 20 * HOUR,
            """
            Then our next agenda has three points: experts on data, accreditation, reuse. @CZ,
            @PT and @RO, please add your figures before that.
            """,
            support="lena-fuerst freja-holmgaard zsofia-kerekes",
        ),
    ),
)
