"""How are built files given out? Once: their names have the hash of what is in them."""

import re

from flask import Flask, Response, current_app, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin

NAMED_BY_CONTENT = re.compile(r"dist/(?:[\w-]+/)?[\w-]+-[0-9A-Z]{8}(?:\.\w+)+")
"""Another content has another name."""
FOR_GOOD = "public, max-age=31536000, immutable"


class Sessions(SecureCookieSessionInterface):
    """Files are the same for everybody: a browser keeps them whoever signs in."""

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if request.endpoint != "static":
            super().save_session(app, session, response)


def file(filename: str) -> Response:
    """Whoever has it need not ask with every page whether it is still so."""
    answer = current_app.send_static_file(filename)
    if NAMED_BY_CONTENT.fullmatch(filename):
        answer.headers["Cache-Control"] = FOR_GOOD
    return answer


def install(app: Flask) -> None:
    app.session_interface = Sessions()
    app.view_functions["static"] = file
