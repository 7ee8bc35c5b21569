"""The network of the Pact: organisations ask to join, are checked, merge and leave."""

from flask import Flask

from pact.network import live as live
from pact.network import news as news
from pact.network import retaining as retaining
from pact.network import waiting as waiting
from pact.network.names import SAID
from pact.network.routes.desk import desk
from pact.network.routes.joining import joining
from pact.network.routes.members import network


def install(app: Flask) -> None:
    for part in (joining, network, desk):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
