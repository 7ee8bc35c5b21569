"""Discussion in real time: threads, their posts, and everyone reading them."""

from flask import Flask

from commons.threads import live as live
from commons.threads import news as news
from commons.threads.routes import threads
from commons.threads.routes.carrying import carrying, wherever
from commons.threads.routes.files import files, uploads
from commons.threads.routes.posts import posts
from commons.threads.routes.reading import reading
from commons.threads.routes.states import states
from commons.threads.routes.todos import todos


def install(app: Flask) -> None:
    for part in (threads, posts, reading, states, carrying, wherever, files, uploads, todos):
        app.register_blueprint(part)
