"""The few things every package stands on: database, sign-in, access, actions, live, pages."""

from pathlib import Path

from flask import Flask
from flask_migrate import Migrate

from kernel import (
    backup,
    beside,
    commands,
    database,
    drawn,
    errors,
    front,
    health,
    kept,
    limits,
    live,
    login,
    logs,
    pages,
)
from kernel.access import may
from kernel.forms import make_room_for_files, refuse_forgery, refuse_nul
from kernel.login import somebody
from kernel.numbers import Number
from rules.access import Permission


def install(app: Flask) -> None:
    app.url_map.converters["int"] = Number
    database.install(app)
    migrations = str(Path(app.root_path) / "migrations")
    Migrate(app, database.db, directory=migrations, render_as_batch=True)
    for part in (logs, login, limits, pages, drawn, kept, errors, live, health, commands, backup):
        part.install(app)
    beside.install(app)
    app.before_request(make_room_for_files)
    app.before_request(refuse_nul)
    app.before_request(refuse_forgery)
    app.jinja_env.globals["may"] = lambda permission, thing: may(
        somebody(), Permission(permission), thing
    )


def close(app: Flask) -> None:
    """Put the outermost layer around everything: the last step of the factory."""
    front.install(app)
