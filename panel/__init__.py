"""The Scientific Panel of independent experts."""

from flask import Flask

from kernel.bodies import charters
from panel import alerts, requests, tasks
from panel.charter import CHARTER


def install(app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
    for feature in (tasks, requests, alerts):
        feature.install(app)
