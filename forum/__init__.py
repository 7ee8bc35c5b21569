"""The Advisory Forum."""

from flask import Flask

from forum.charter import CHARTER
from kernel.bodies import charters


def install(_app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
