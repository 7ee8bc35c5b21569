"""The Scientific Panel of independent experts."""

from flask import Flask

from kernel.bodies import charters
from panel.charter import CHARTER


def install(_app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
