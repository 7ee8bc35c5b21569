"""The discussion called "A common table of open sandbox calls"."""

from demo.shapes import DAY, HOUR, Thread, say

OPEN_CALLS = Thread(
    workspace="board-sandboxes",
    title="A common table of open sandbox calls",
    posts=(
        say(
            "eeva-tuominen",
            7 * DAY,
            """
            Firms ask us which sandboxes are open elsewhere. Voisimmeko pitää yhteistä taulukkoa?
            Could we keep one table together: country, sector, opens, closes, places, language?
            """,
            support="ines-valcarcel claude-weyrich",
        ),
        say(
            "luca-bassanelli",
            6 * DAY + 20 * HOUR,
            """
            We can publish it on the single information platform, if each authority keeps its own
            row. A table with one dead row is worse than no table.
            """,
            thanks="eeva-tuominen",
        ),
        say(
            "dubravka-perkovic",
            2 * DAY + 1 * HOUR,
            """
            Croatia will keep its row. Please add a column *who may apply*: small firms have
            priority in some countries, and it helps to know before reading forty pages.
            """,
            support="eeva-tuominen caoimhe-tierney",
        ),
    ),
)
