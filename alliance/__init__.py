"""The Apply AI Alliance."""

from flask import Flask

from alliance.charter import CHARTER
from kernel.bodies import charters


def install(_app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
