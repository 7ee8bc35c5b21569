"""The discussion called "One reporting template for serious incidents, or 27?"."""

from demo.shapes import Thread
from demo.talks.board_template_end import END
from demo.talks.board_template_middle import MIDDLE
from demo.talks.board_template_opening import OPENING

TEMPLATE = Thread(
    workspace="board-market-surveillance",
    title="One reporting template for serious incidents, or 27?",
    posts=(*OPENING, *MIDDLE, *END),
)
