"""What do the Forum, the Pact and the Alliance discuss?"""

# ruff: noqa: RUF001 - people write in their own script

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

THREADS = (STANDARDS, REPORT, PLEDGES, LOST_TIME, AFTER_UPDATE, SURFACES)
