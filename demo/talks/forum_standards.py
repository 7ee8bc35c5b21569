"""The discussion called "Request of the Board: harmonised standards and small firms"."""

from demo.shapes import DAY, HOUR, Thread, say

STANDARDS = Thread(
    workspace="forum",
    title="Request of the Board: harmonised standards and small firms",
    posts=(
        say(
            "petra-hvalica",
            16 * DAY,
            """
            The Board asks the Forum for a **written contribution** (Article 67(8)): what would
            help small firms to use the harmonised standards on high-risk systems? The answer is
            expected in ten weeks.

            @chair, the request is on record and the work can begin.
            """,
            thanks="miriam-eberstaller jonas-wiedemeyer",
        ),
        say(
            "jonas-wiedemeyer",
            15 * DAY + 20 * HOUR,
            """
            Thank you. Miriam and I propose three questions:

            1. Can a small firm *find* what applies to it?
            2. Can it *afford* it, in money and in days?
            3. Can it *show* that it did it?

            One paragraph each from whoever has first-hand experience.
            """,
            support="caoimhe-tierney zbigniew-orlowicz signe-overgaard miriam-eberstaller",
        ),
        say(
            "signe-overgaard",
            14 * DAY + 22 * HOUR,
            """
            First hand: we are 40 people. Finding took eleven days, reading took six, and the
            first useful sentence was in an annex. A page *start here if you make speech software*
            would have saved ten of the seventeen.
            """,
            support="jonas-wiedemeyer yasmine-benhaddou caoimhe-tierney pieter-delacourt",
        ),
        say(
            "corentin-plessis",
            14 * DAY + 2 * HOUR,
            """
            Point de vue personnel d'un normalisateur : un guide par métier est possible, et il
            vieillit moins vite que la norme si l'on y met des exemples plutôt que des numéros.
            """,
            reply_to=3,
            thanks="signe-overgaard",
            support="annika-torsell dieter-hollerbach",
        ),
        say(
            "fiorella-dantoni",
            12 * DAY + 4 * HOUR,
            """
            Per favore, non dimentichiamo chi *usa* i sistemi. Standards on accessibility exist
            already. A contribution about small firms should say that testing with people with
            disabilities is not a luxury for large ones.
            """,
            support="agathe-rombouts noor-van-aalst leonor-pimentel hugo-lenaertsen",
        ),
        say(
            "bruno-casteleyn",
            11 * DAY + 3 * HOUR,
            """
            On question 3: in a firm of twelve, the person who documents is the person who
            answers the phone. Employees should be part of the answer, since they will live
            with the paper.
            """,
            support="leonor-pimentel signe-overgaard",
        ),
        say(
            "zuzana-krajcova",
            8 * DAY,
            """
            Our students asked thirty firms in the region. It is a small and friendly sample, so
            please quote it with care:

            | Answer | Firms |
            |---|---:|
            | knew which standard applies | 4 |
            | knew whom to ask | 9 |
            | had a budget for it | 3 |
            | wanted an example from their own trade | 27 |
            """,
            thanks="jonas-wiedemeyer miriam-eberstaller petra-hvalica",
            support="mart-kuusemets",
        ),
        say(
            "miriam-eberstaller",
            30 * HOUR,
            """
            This is becoming a contribution. A first outline:

            - guides by trade, with examples, kept by the standards bodies;
            - one address to ask, in one's own language;
            - testing with the people concerned, made affordable;
            - documentation that fits a firm of twelve.

            @members, what is missing? Please answer by the end of next week, and name your source
            where you give a figure.
            """,
            support="jonas-wiedemeyer fiorella-dantoni bruno-casteleyn signe-overgaard",
        ),
    ),
)
