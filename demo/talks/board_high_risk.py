"""The discussion called "Guidelines on high-risk classification: our contribution"."""

from demo.shapes import DAY, Thread, say

HIGH_RISK = Thread(
    workspace="board",
    title="Guidelines on high-risk classification: our contribution",
    closed=14 * DAY,
    posts=(
        say(
            "wouter-claesen",
            40 * DAY,
            """
            The Commission consults the Board on the guidelines under Article 6(5). Please send
            your points here; we collect them by topic. Examples are worth more than principles.
            """,
        ),
        say(
            "matteo-ghirlandi",
            38 * DAY,
            """
            Esempi, appunto. Three from our practice, for Annex III, point 4 (employment):

            - a tool that sorts applications by keyword,
            - a tool that *ranks* them,
            - a tool that writes the job advertisement.

            We think the second is clearly inside, the third clearly outside, and the first is
            where people need help.
            """,
            support="jeroen-nijland agnieszka-debicka lena-fuerst",
        ),
        say(
            "jeroen-nijland",
            37 * DAY,
            """
            Add the temporary-work agency. Who is the deployer, the agency or the firm where
            people work? Our answer is the agency, but the guidelines should say so with an
            example.
            """,
            reply_to=2,
            support="matteo-ghirlandi liesbeth-vandormael",
        ),
        say(
            "solene-marchadier",
            35 * DAY,
            """
            Nous ajoutons l'exception du paragraphe 3 : une tâche procédurale étroite. Sans
            exemples *négatifs*, chacun y verra son propre système.
            """,
            support="matteo-ghirlandi katharina-moosbrugger",
        ),
        say(
            "marco-frommelt",
            33 * DAY,
            """
            From Liechtenstein, as observer: firms that sell into the Union from our side ask the
            same questions. We would use the examples as they are.
            """,
        ),
        say(
            "wouter-claesen",
            20 * DAY,
            """
            The contribution of the Board, as collected here: 31 examples in six topics, each with
            the answer given and the delegation that proposed it. Open questions are marked as
            open.
            """,
            thanks="rui-sarmento matteo-ghirlandi solene-marchadier jeroen-nijland",
        ),
        say(
            "rui-sarmento",
            14 * DAY + 10,
            """
            Thank you, this goes to the Commission as it stands. I close the discussion; new
            examples are welcome in a new one.
            """,
            support="eeva-tuominen wouter-claesen",
        ),
    ),
)
