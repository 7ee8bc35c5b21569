"""The few things every package stands on: database, sign-in, access, actions, live, pages."""

from typing import Any

from flask import Flask

from kernel import (
    backup,
    beside,
    built,
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
    migrating,
    pages,
)
from kernel.access import may, standing
from kernel.forms import make_room_for_files, refuse_forgery, refuse_nul
from kernel.login import somebody
from kernel.numbers import Number
from rules.access import Permission, Standing

PARTS = (
    database,
    migrating,
    logs,
    login,
    limits,
    pages,
    built,
    drawn,
    kept,
    errors,
    live,
    health,
    commands,
    backup,
    beside,
)


def install(app: Flask) -> None:
    app.url_map.converters["int"] = Number
    for part in PARTS:
        part.install(app)
    app.before_request(make_room_for_files)
    app.before_request(refuse_nul)
    app.before_request(refuse_forgery)
    app.jinja_env.globals["may"] = lambda permission, thing: may(
        somebody(), Permission(permission), thing
    )
    app.jinja_env.globals["stands_as"] = _stands


def _stands(place: Any) -> Standing | None:
    """What whoever asks is in a workspace."""
    person = somebody()
    return standing(person.id, place) if person else None


def close(app: Flask) -> None:
    """Put the outermost layer around everything: the last step of the factory."""
    front.install(app)
