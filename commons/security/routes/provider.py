"""Coming in through another house: out to it, and back with what it says."""

import logging

from flask import abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address

from commons.accounts.coming_in import come_in
from commons.accounts.queries import person_at
from commons.membership.models import Person
from commons.security import actions, provider
from commons.security.queries import identified
from commons.security.routes.passwords import security
from kernel.limits import limiter, signing_in
from kernel.outgoing import Unanswered
from kernel.pages import on_every_page
from kernel.paths import own_path
from kernel.words import gettext as _

log = logging.getLogger(__name__)


@on_every_page("other_house")
def other_house() -> str:
    """The name of the house through which one can come in too, if there is one."""
    return str(current_app.config["OIDC_NAME"]) if _is_set() else ""


@security.get("/sign-in/oidc")
@limiter.limit(signing_in, key_func=get_remote_address)
def out() -> ResponseReturnValue:
    if not _is_set():
        abort(404)
    then = own_path(request.args.get("then"), url_for("home.home"))
    try:
        return redirect(provider.way_out(then))
    except (Unanswered, provider.Untrue, KeyError) as fault:
        return _failed(fault, _("The other house does not answer. Try again, or sign in here."))


@security.get("/sign-in/oidc/back")
@limiter.limit(signing_in, key_func=get_remote_address)
def back() -> ResponseReturnValue:
    if not _is_set():
        abort(404)
    try:
        told, then = provider.way_back(request.args)
    except (Unanswered, provider.Untrue, KeyError) as fault:
        return _failed(fault, _("What came back does not fit what was asked. Begin again."))
    person = _known(told)
    if person is None:
        return _failed(None, _("No account here is tied to it. Accounts are opened by invitation."))
    return redirect(come_in(person, "oidc", then))


def _is_set() -> bool:
    return bool(current_app.config["OIDC_ISSUER"] and current_app.config["OIDC_CLIENT_ID"])


def _known(told: "provider.Told") -> Person | None:
    """Whom this identity opened before; or who has the address it vouches for. Nobody is made."""
    found = identified(told.issuer, told.subject)
    if found is not None:
        return found if found.active else None
    person = person_at(told.email) if told.verified and told.email else None
    if person is None or not person.active:
        return None
    actions.link_identity(person, told.issuer, told.subject)
    return person


def _failed(fault: Exception | None, because: str) -> ResponseReturnValue:
    if fault is not None:
        log.warning("sign-in through another house: %s", fault)
    return render_template("security/not_in.html", because=because), 403
