"""The AI Pact."""

from flask import Flask

from kernel.bodies import charters
from pact.charter import CHARTER


def install(_app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
