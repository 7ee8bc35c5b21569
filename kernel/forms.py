"""What people send: forms that name their faults, and refuse a forged post."""

import hmac
import re
import secrets
from typing import Any

from flask import current_app, request, session
from werkzeug.exceptions import BadRequest, NotFound
from wtforms import Form
from wtforms.validators import Regexp

from kernel.bearers import asks_by_token
from kernel.login import somebody
from kernel.words import gettext, plural
from kernel.words import lazy_gettext as _

KEY_FORM = re.compile(r"[A-Za-z0-9-]{8,64}\Z")
KEY = Regexp(KEY_FORM, message=_("This form is too old. Reload the page."))
"""Made with the form: sending it again finds what was sent before."""
FILES_AT_ONCE = 5
"""How many files of the largest size one form may bring."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


signed_addresses: set[str] = set()
"""Endpoints whose address is itself the proof, as in a mail: they refuse what is not signed."""


class _Words:
    """WTForms' own messages go through the house's translations."""

    @staticmethod
    def gettext(text: str) -> str:
        return gettext(text)

    @staticmethod
    def ngettext(one: str, many: str, count: int) -> str:
        return plural(one, many, count)


class HouseForm(Form):
    """A form knows its fields; whether the post is genuine was asked before any view ran."""

    class Meta:
        def get_translations(self, _form: Any) -> Any:
            return _Words


class Forged(BadRequest):
    """The request does not carry the token of this browser's session."""


def csrf_token() -> str:
    """The token of this browser's session, made when first asked for."""
    if "csrf" not in session:
        session["csrf"] = secrets.token_urlsafe(24)
    return signed(session["csrf"])


def signed(seed: str) -> str:
    key = str(current_app.config["SECRET_KEY"]).encode()
    return hmac.new(key, f"csrf:{seed}".encode(), "sha256").hexdigest()


def is_genuine(token: object) -> bool:
    """Does this token belong to the session of the browser that sends it?"""
    seed = session.get("csrf")
    return (
        isinstance(token, str)
        and isinstance(seed, str)
        and hmac.compare_digest(token.encode(), signed(seed).encode())
    )


takes_files: set[str] = set()
"""Endpoints to which signed-in people send files beside their form."""


def make_room_for_files() -> None:
    """Before every view: more may come where files are taken, from somebody we know."""
    if request.mimetype != "multipart/form-data" or request.method != "POST":
        return
    if request.endpoint in takes_files and somebody() is not None:
        megabytes = int(current_app.config["FILE_MEGABYTES"]) + 1
        request.max_content_length = megabytes * FILES_AT_ONCE * 1024 * 1024


def refuse_nul() -> None:
    """Before every view: a sign that no text has and no database of ours keeps."""
    if "\0" in request.path:
        raise NotFound
    for sent in (request.args, request.form):
        if any("\0" in value for values in sent.lists() for value in (values[0], *values[1])):
            raise BadRequest(gettext("The text holds a sign that cannot be kept (NUL)."))


def refuse_forgery() -> None:
    """Before every view: a request that changes something proves where it comes from."""
    if request.method in SAFE or request.endpoint in signed_addresses or asks_by_token():
        return  # a token is sent by a program on purpose, never by a browser by itself
    if not is_genuine(request.headers.get("X-CSRF-Token") or request.form.get("csrf_token")):
        raise Forged
