"""What does somebody read when something is refused or fails? A sentence, and what to do next."""

import logging
from typing import Any

from flask import Flask, jsonify, render_template, request
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response

from kernel.access import Refused
from kernel.bearers import asks_by_token
from kernel.database import db
from kernel.forms import Forged
from kernel.limits import seconds_to_wait
from kernel.logs import request_id
from kernel.words import gettext as _
from kernel.words import lazy_gettext

log = logging.getLogger(__name__)
TOO_FAST, OURS = 429, 500
KEPT = 20_000
"""Characters of each typed field that come back with a refusal."""


SENTENCES = {
    404: lazy_gettext("There is nothing at this address, or nothing that is open to you."),
    405: lazy_gettext("This address does not take that kind of request."),
    413: lazy_gettext("What you sent is too long."),
    TOO_FAST: lazy_gettext("That was too much in a short time. Wait a moment, then try again."),
}
TITLES = {
    400: lazy_gettext("Not accepted"),
    401: lazy_gettext("Signed out"),
    403: lazy_gettext("Not open to you"),
    404: lazy_gettext("Not found"),
    409: lazy_gettext("Changed meanwhile"),
    413: lazy_gettext("Too long"),
    422: lazy_gettext("Please check"),
    429: lazy_gettext("Too fast"),
    503: lazy_gettext("Back in a moment"),
}
FAILED = lazy_gettext("Something went wrong")
STEPS = {
    401: lazy_gettext("Sign in again; what you typed is shown below."),
    403: lazy_gettext("If you think this should be open to you, ask the secretariat of the body."),
    404: lazy_gettext("Check the address, or look for it with the search field above."),
}
BACK = lazy_gettext("Go back, or start again from your home page.")


def install(app: Flask) -> None:
    app.register_error_handler(Refused, lambda refused: answer(403, refused.because))
    app.register_error_handler(Forged, lambda _error: answer(400, _forged()))
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(OperationalError, _unreachable)
    app.register_error_handler(TimeoutError, _unreachable)
    app.register_error_handler(Exception, _broken)


def wants_json() -> bool:
    best = request.accept_mimetypes.best_match(["text/html", "application/json"])
    return best == "application/json" and request.accept_mimetypes[best] > 0


def answer(code: int, because: str, **headers: str) -> Any:
    asked = request_id() if code >= OURS else ""
    if asks_by_token():
        return problem(code, because, asked, headers)
    if wants_json():
        return jsonify(because=because, **({"request": asked} if asked else {})), code, headers
    page = render_template(
        "errors/error.html",
        code=code,
        title=_title(code),
        because=because,
        next_steps=_next_steps(code),
        kept=_kept(),
        request_id=asked,
    )
    return page, code, headers


def problem(code: int, because: str, asked: str, headers: dict[str, str]) -> Any:
    """RFC 9457, for programs."""
    about = {"type": "about:blank", "title": _title(code), "status": code, "detail": because}
    said = jsonify(about | ({"request": asked} if asked else {}))
    said.mimetype = "application/problem+json"
    return said, code, headers


def _kept() -> dict[str, str]:
    """Nothing typed is lost: the text of the form comes back, except what is secret."""
    if request.method != "POST":
        return {}
    secret = {"csrf_token", "password", "key"}
    try:
        fields = {name: value for name, value in request.form.items() if name not in secret}
    except RequestEntityTooLarge:  # it was not read: the browser's way back has it
        return {}
    return {name: value[:KEPT] for name, value in fields.items() if value.strip()}


def _http(error: HTTPException) -> Any:
    if isinstance(error.response, Response):
        return error.response
    code = error.code or 500
    wait = {"Retry-After": str(seconds_to_wait())} if code == TOO_FAST else {}
    return answer(code, _because(code, error), **wait)


def _because(code: int, error: HTTPException) -> str:
    if code in SENTENCES:
        return str(SENTENCES[code])
    return error.description or _("The request was refused.")


def _forged() -> str:
    return _("The page you sent from was too old, or another site sent it. Reload and try again.")


def _unreachable(error: Exception) -> Any:
    db.session.rollback()
    log.warning("database: %s", type(error).__name__)
    because = _("The database does not answer at the moment. Try again in a few seconds.")
    return answer(503, because, **{"Retry-After": "2"})


def _broken(error: Exception) -> Any:
    db.session.rollback()
    log.error("%s %s", request.method, request.path, exc_info=error)
    return answer(500, _("Something went wrong on our side. It was written to the log."))


def _title(code: int) -> str:
    return str(TITLES.get(code, FAILED))


def _next_steps(code: int) -> str:
    return str(STEPS.get(code, BACK))
