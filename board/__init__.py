"""The European Artificial Intelligence Board."""

from flask import Flask

from board.charter import CHARTER
from kernel.bodies import charters


def install(_app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
