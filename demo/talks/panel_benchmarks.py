"""The discussion called "Benchmarks that the model has already seen"."""

# ruff: noqa: RUF001 - people write in their own script

from demo.shapes import DAY, HOUR, Thread, say

BENCHMARKS = Thread(
    workspace="panel",
    title="Benchmarks that the model has already seen",
    posts=(
        say(
            "anneliese-thorwald",
            10 * DAY,
            """
            One of our tasks is to help with tools and methods for evaluating the capabilities of
            general-purpose models. Public benchmarks age quickly: once a test is on the web, a
            model may have been trained on it.

            What do we recommend instead? Please separate what is *known* from what you *believe*.
            """,
            support="tuomas-rantakari priya-ramaswamy chiara-bonaventura",
        ),
        say(
            "chiara-bonaventura",
            9 * DAY + 20 * HOUR,
            """
            Known: rewording the questions of a test lowers the score of some models more than it
            should. Believed: the size of that drop is a usable sign of contamination. I would not
            put the second in writing yet.
            """,
            support="anneliese-thorwald malgorzata-zawilska lucie-kopecka",
        ),
        say(
            "priya-ramaswamy",
            9 * DAY + 4 * HOUR,
            """
            A private test set helps for about one year. After that, whoever was tested with it
            has seen it. We need a *rotation*, not a vault:

            1. three sets, one in use, one resting, one being written;
            2. nobody writes for more than two rounds;
            3. retired sets are published, with their errors.
            """,
            support="anneliese-thorwald bram-oosterveld viktor-ahlstrand teresa-quintanilha",
        ),
        say(
            "thibault-garanger",
            9 * DAY + 1 * HOUR,
            """
            D'accord sur la rotation. J'ajoute une mesure simple : publier l'intervalle de
            confiance. Avec deux cents questions, cinq points d'écart ne veulent souvent rien
            dire.
            """,
            reply_to=3,
            support="oceane-lamirault jan-ole-brekenfeld",
        ),
        say(
            "jan-ole-brekenfeld",
            8 * DAY + 20 * HOUR,
            """
            For orientation, half the width of a 95 % interval when half of the answers are right:

            | Questions | Points |
            |---:|---:|
            | 100 | 9.8 |
            | 400 | 4.9 |
            | 1 600 | 2.5 |
            | 10 000 | 1.0 |

            Independence of the questions is assumed, which is generous.
            """,
            reply_to=4,
            thanks="thibault-garanger chiara-bonaventura ingvild-solbakken marieke-tasman",
        ),
        say(
            "eleni-manousaki",
            7 * DAY + 2 * HOUR,
            """
            And languages. Ένα μοντέλο που εξετάζεται μόνο στα αγγλικά δεν έχει εξεταστεί για την
            Ευρώπη. A model tested in English only has not been tested for the Union.
            """,
            support="stefan-radukanov malgorzata-zawilska teresa-quintanilha maite-goikoetxea",
        ),
        say(
            "nefeli-stamataki",
            5 * DAY,
            """
            From the secretariat: if the Panel sees this as a task, Article 7 foresees one
            rapporteur and two contributors. Members are asked before anybody is assigned, so tell
            us here or privately. Please mention any link to a provider in the same message.
            """,
            thanks="anneliese-thorwald",
            follow="priya-ramaswamy bram-oosterveld",
        ),
        say(
            "bram-oosterveld",
            4 * DAY + 6 * HOUR,
            """
            I would be a contributor, on the rotation. No links to providers; my declaration is
            up to date.
            """,
            reply_to=7,
            thanks="nefeli-stamataki",
        ),
        say(
            "tuomas-rantakari",
            65,
            """
            Before this becomes a text: who has *measured* how long a private set stays private? I
            know two papers, and they disagree.
            """,
            question="priya-ramaswamy",
        ),
    ),
)
