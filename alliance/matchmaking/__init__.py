"""Who has what another needs? Offers and needs, what meets, and how two people come to speak."""

from flask import Flask

from alliance.matchmaking import live as live
from alliance.matchmaking import names
from alliance.matchmaking import news as news
from alliance.matchmaking import reminding as reminding
from alliance.matchmaking import waiting as waiting
from alliance.matchmaking.routes import matchmaking
from alliance.matchmaking.writing import writing


def install(app: Flask) -> None:
    for part in (matchmaking, writing):
        app.register_blueprint(part)
    for say in names.SAID:
        app.add_template_global(say)
