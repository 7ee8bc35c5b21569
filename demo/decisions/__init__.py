"""What is put to the seats in the demonstration world."""

from demo.decisions.board import DECISIONS as BOARD
from demo.decisions.others import DECISIONS as OTHERS

DECISIONS = (*BOARD, *OTHERS)
