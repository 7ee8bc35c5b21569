"""What lies in the libraries of the demonstration world?"""

from demo.papers.board import BOARD
from demo.papers.forum import FORUM
from demo.papers.panel import PANEL

LIBRARIES = {"board": BOARD, "forum": FORUM, "panel": PANEL}
