"""How do dates, names and files look on a page? Filters and the few things every page knows."""

import json
import zlib
from collections.abc import Callable, MutableMapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from flask import Flask, current_app, g, has_request_context, request
from flask.templating import Environment
from flask_babel import (
    Babel,
    format_date,
    format_datetime,
    format_decimal,
    get_locale,
    get_translations,
)
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from kernel.clock import BRUSSELS, now, today
from kernel.words import gettext
from kernel.words import gettext as _
from rules.access import Role

KILO, MEGA = 1024, 1024 * 1024
LANGUAGES = ("en",)
"""Languages the interface speaks; the 24 follow with their catalogues."""

babel = Babel()
_known: dict[str, Callable[[], Any]] = {}


def on_every_page(name: str) -> Callable[[Callable[[], Any]], Callable[[], Any]]:
    """A feature hands in something that every page may show, worked out only when it is."""

    def add(find: Callable[[], Any]) -> Callable[[], Any]:
        _known[name] = find
        return find

    return add


class Templates(Environment):
    """Every `{% from … import %}` compares what both sides know: plain mappings are quick at it."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


def install(app: Flask) -> None:
    app.jinja_environment = Templates
    babel.init_app(app, locale_selector=language, timezone_selector=lambda: "Europe/Brussels")
    app.jinja_env.filters.update(when=when, moment=moment, clock=clock, day=day, iso=iso, hue=hue)
    app.jinja_env.filters.update(size=size, local_field=local_field, number=format_decimal)
    app.jinja_env.globals.update(asset=asset, assets_of=assets_of, today=today, _=_sentence)
    app.jinja_env.add_extension("jinja2.ext.do")
    app.context_processor(lambda: {name: find() for name, find in _known.items()})
    app.add_template_global(role_name)


@pass_eval_context
def _sentence(where: EvalContext, text: str, **facts: object) -> str:
    """`_()` of the templates: a page says a hundred sentences, so this is the short way."""
    said = _catalogue(get_locale()).ugettext(text)
    said = Markup(said) if where.autoescape else said  # noqa: S704 facts are escaped, texts are ours
    return said % facts if facts or "%" in said else said


@lru_cache
def _catalogue(_language: Locale | None) -> Any:
    return get_translations()


def language() -> str:
    best = request.accept_languages.best_match(LANGUAGES, "en") if has_request_context() else "en"
    return {"en": "en_IE", "pt": "pt_PT"}.get(best, best)


def say(fact: object) -> str:
    """A fact of a verdict, as words."""
    if isinstance(fact, datetime):
        return moment(fact)
    if isinstance(fact, date):
        return day(fact)
    return str(fact)


def day(value: date) -> str:
    """24 November 2026."""
    return str(format_date(value, "long"))


def moment(value: datetime) -> str:
    """24 November 2026, 05:21 (Brussels)."""
    return _said(value, "d MMMM y, HH:mm")


def clock(value: datetime) -> str:
    """The time a post carries, the same for every reader: 24 Nov 2026, 05:21."""
    return _said(value, "d MMM y, HH:mm")


def _said(value: datetime, pattern: str) -> str:
    return _said_in(get_locale(), value.replace(second=0, microsecond=0), pattern)


@lru_cache(maxsize=10_000)
def _said_in(_language: Locale, minute: datetime, pattern: str) -> str:
    """Lists say the same moments to every reader: each is worked out once per language."""
    return str(format_datetime(minute, pattern))


def when(value: datetime) -> str:
    """How long ago, as short as it can be told without doubt."""
    gone = now() - value
    if gone < timedelta(minutes=1):
        return _("now")
    if gone < timedelta(hours=1):
        return _("%(n)d min", n=gone.seconds // 60)
    return _when_on(value)


def _when_on(value: datetime) -> str:
    local, days = value.astimezone(BRUSSELS), (today() - value.astimezone(BRUSSELS).date()).days
    if days == 0:
        return local.strftime("%H:%M")
    if days < 7:  # noqa: PLR2004 a week
        return _said(value, "EEE HH:mm")
    return _said(value, "d MMM" if local.year == today().year else "d MMM y")


def local_field(value: datetime) -> str:
    """As a field for day and time takes it, by the clock of Brussels."""
    return value.astimezone(BRUSSELS).strftime("%Y-%m-%dT%H:%M")


def iso(value: datetime) -> str:
    return value.strftime("%Y-%m-%dT%H:%M:%SZ")


def size(count: int) -> str:
    """How large a file is: 340 kB, 1.2 MB."""
    if count < MEGA:
        return f"{max(1, round(count / KILO))} kB"
    return f"{format_decimal(count / MEGA, '0.#')} MB"


def hue(name: object) -> int:
    """The colour of an avatar, 1 to 8: the same for the same person everywhere."""
    return zlib.crc32(str(name).encode()) % 8 + 1


def role_name(role: Role) -> str:
    return {
        Role.CHAIR: gettext("Chair"),
        Role.MEMBER: gettext("Member"),
        Role.ALTERNATE: gettext("Alternate"),
        Role.ADVISER: gettext("Adviser"),
        Role.OBSERVER: gettext("Observer"),
        Role.SECRETARIAT: gettext("Secretariat"),
    }[Role(role)]


def asset(name: str) -> str:
    """The address of a built file, with the hash of its content in it."""
    return f"/static/dist/{_assets()[1][name]}"


def assets_of() -> int:
    """When the built files were made."""
    return _assets()[0]


def _assets() -> tuple[int, dict[str, str]]:
    if "assets" not in g:
        g.assets = _manifest()
    found: tuple[int, dict[str, str]] = g.assets
    return found


def _manifest() -> tuple[int, dict[str, str]]:
    """Read again when the files were built anew, so that a running server never names old ones."""
    found = Path(current_app.static_folder or "") / "dist" / "manifest.json"
    made = found.stat().st_mtime_ns
    kept: tuple[int, dict[str, str]] | None = current_app.extensions.get("plenary.manifest")
    if kept is None or kept[0] != made:
        kept = (made, json.loads(found.read_text()))
        current_app.extensions["plenary.manifest"] = kept
    return kept
