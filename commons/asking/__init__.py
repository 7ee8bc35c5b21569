"""Why is something not open to me, and whom do I ask?"""

from flask import Flask

from commons.asking.routes import asking, requests


def install(app: Flask) -> None:
    app.register_blueprint(asking)
    app.register_blueprint(requests)
