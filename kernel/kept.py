"""Which pieces of a page stay as they were made? Each is kept under everything it depends on.

A piece is a template. Whoever shows it names what it depends on, besides the language, the day and
the built files. What differs from one showing to the next, such as the token of the reader's
browser, stands as a hole until the piece leaves.
"""

import secrets
from collections import OrderedDict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from flask import Flask, current_app, g
from flask_babel import get_locale
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from kernel.clock import today
from kernel.forms import csrf_token

MOST, SIGNS = 16_000, 24_000_000
"""Pieces kept in memory, and signs of them all together: most are a kilobyte or a few, a chart of
many years is a hundred.
"""
SECRET = secrets.token_hex(16)
"""What the names of holes begin with: nobody can guess it, so nobody can write one."""


class Pieces(OrderedDict[Any, str]):
    """What was made first makes way where there are too many, or too large ones."""

    signs = 0

    def keep(self, key: object, made: str) -> str:
        self.signs += len(made) - len(self.get(key, ""))
        self[key] = made
        while len(self) > MOST or self.signs > SIGNS:
            self.signs -= len(self.popitem(last=False)[1])
        return made


def install(app: Flask) -> None:
    app.extensions["plenary.kept"] = Pieces()
    app.jinja_env.globals.update(
        piece=kept, hole=hole, csrf_token=lambda: hole("csrf", csrf_token())
    )


@pass_context
def kept(
    context: Context,
    template: str,
    *depends_on: object,
    holes: Mapping[str, str] = MappingProxyType({}),
    told: Mapping[str, object] = MappingProxyType({}),
    **facts: object,
) -> Markup:
    """The piece as it was made last time, unless something it depends on has changed since.

    `facts` it depends on too, and is told; `told` it is where it is made, and what it depends on
    says already which; with `holes` it is filled each time.
    """
    answer = _answer(context)
    key = (template, answer.common, depends_on, tuple(facts.values()))
    made = answer.pieces.get(key)
    if made is None:
        made = answer.pieces.keep(key, _make(context, template, {**told, **facts}))
    text = made.replace(CSRF, answer.token)
    for name, value in holes.items():
        text = text.replace(_mark(name), value)
    return Markup(text)  # noqa: S704 as it was made


class Answer(NamedTuple):
    """What all pieces of one answer share."""

    pieces: Pieces
    common: tuple[object, ...]
    token: str


def _answer(context: Context) -> Answer:
    if "answer" not in g:
        common = (str(get_locale()), today(), context["assets_of"]())
        g.answer = Answer(current_app.extensions["plenary.kept"], common, csrf_token())
    found: Answer = g.answer
    return found


def _make(context: Context, template: str, facts: Mapping[str, object]) -> str:
    g.keeping = True
    try:
        found = context.environment.get_template(template)
        return found.render({**context.get_all(), **facts})
    finally:
        g.keeping = False


def hole(name: str, value: str) -> str:
    """What a template says of something that differs: itself, or in a kept piece its place."""
    return _mark(name) if g.get("keeping") else value


def token() -> str:
    return hole("csrf", csrf_token())


def _mark(name: str) -> str:
    return f"{SECRET}-{name}"


CSRF = _mark("csrf")
