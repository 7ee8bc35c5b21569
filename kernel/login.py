"""Who is asking? The only module that knows Flask-Login.

The cookie holds a token and nothing of weight; what it stands for is a row of ours that is looked
up on every request and every socket event, so that ending it ends everything.
"""

import time
from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from flask import Flask, g, redirect, request, session, url_for
from flask_login import (
    LoginManager,
    UserMixin,
    current_user,
    login_required,
    login_user,
    logout_user,
)
from werkzeug.exceptions import Unauthorized
from werkzeug.wrappers import Response

from kernel.bearers import asks_by_token
from kernel.words import gettext as _

login_manager = LoginManager()
STALE = 600.0
"""Seconds between two notes that a sign-in is in use."""
unnamed: set[str] = set()
"""Endpoints at which nobody is known, signed in or not: a secret ballot is handed in there. Neither
the limits nor the log learn who asks."""
F = TypeVar("F", bound=Callable[..., Any])

Find = Callable[[str], "tuple[Any, int] | None"]
Alive = Callable[[Iterable[int]], set[int]]
_seams: dict[str, Any] = {}


class Visitor(UserMixin):
    """A person as Flask-Login sees them: known by the token of one sign-in."""

    def __init__(self, token: str, person: Any, sign_in_id: int) -> None:
        self.token, self.person, self.sign_in_id = token, person, sign_in_id
        self.person_id = int(person.id)

    def get_id(self) -> str:
        return self.token


def sign_ins_from(find: Find, alive: Alive) -> None:
    """Accounts hand in how a token is found (person, sign-in number) and which sign-ins stand."""
    _seams.update(find=find, alive=alive)


def still_signed_in(sign_in_ids: Iterable[int]) -> set[int]:
    """Which of these sign-ins have not ended, been revoked or run out?"""
    alive: Alive = _seams["alive"]
    return alive(sign_in_ids)


def load(token: str) -> Visitor | None:
    if asks_by_token() or request.endpoint in unnamed:
        return None
    find: Find = _seams["find"]
    found = find(token)
    return Visitor(token, *found) if found else None


def ask_to_sign_in() -> Response:
    if request.method != "GET" or request.accept_mimetypes.best == "application/json":
        raise Unauthorized(_("You are signed out. Sign in and try again; what you typed is kept."))
    return redirect(url_for("accounts.sign_in", then=request.full_path))


def install(app: Flask) -> None:
    login_manager.user_loader(load)
    login_manager.unauthorized_handler(ask_to_sign_in)
    login_manager.session_protection = None  # our sign-in row is the protection
    login_manager.init_app(app)


def signed_in(view: F) -> F:
    return cast("F", login_required(view))


def me() -> Any:
    """The person asking, as a plain object: never hand a proxy to an action."""
    return current_user.person


def somebody() -> Any | None:
    """The person asking, or None."""
    return current_user.person if current_user.is_authenticated else None


def known_by_now() -> int | None:
    """The number of the person asking, if this request has looked them up; it never does so."""
    if speaks := g.get("bearer"):
        return int(speaks.person_id)
    found = g.get("_login_user")
    return found.person_id if isinstance(found, Visitor) else None


def this_sign_in() -> int:
    return int(current_user.sign_in_id)


def is_stale() -> bool:
    """Was this sign-in last noted as in use some minutes ago?"""
    noted = session.get("noted", 0.0)
    if time.time() - noted < STALE:
        return False
    session["noted"] = time.time()
    return True


def begin(person: Any, token: str, sign_in_id: int) -> None:
    """Start a browser's session afresh: nothing of the visit before it survives."""
    session.clear()
    g.pop("_login_user", None)
    login_user(Visitor(token, person, sign_in_id))


def end() -> None:
    """Nothing of the visit stays but what its forms are told by: pages to sign in that other tabs
    open at this moment stay good. The next sign-in begins afresh.
    """
    seed = session.get("csrf")
    logout_user()
    session.clear()
    if seed:
        session["csrf"] = seed
