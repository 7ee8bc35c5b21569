"""Posts that go out later: written now, sent when their time comes, with the rights of then."""

from flask import Flask

from commons.scheduling import sending as sending
from commons.scheduling.routes import later, scheduled


def install(app: Flask) -> None:
    app.register_blueprint(later)
    app.register_blueprint(scheduled)
