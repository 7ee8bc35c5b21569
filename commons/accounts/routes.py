"""Pages to come in, to leave, and to see where one is signed in."""

from itertools import groupby

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address
from sqlalchemy import select

from commons.accounts import actions
from commons.accounts.coming_in import come_in, let_in
from commons.accounts.forms import SignInForm
from commons.accounts.queries import past_sign_ins_of, person_at, person_called, sign_ins_of
from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import running
from commons.workspaces.models import Workspace
from kernel import login, passwords
from kernel.aside import later
from kernel.database import db
from kernel.limits import limiter, signing_in
from kernel.login import me, signed_in, this_sign_in
from kernel.numbers import whole_number
from kernel.paths import own_path
from kernel.words import gettext as _

accounts = Blueprint("accounts", __name__)


def _by_account() -> str:
    return f"account:{request.form.get('email', '').strip().lower()}"


@accounts.get("/sign-in")
def sign_in() -> str:
    return _page(SignInForm())


@accounts.post("/sign-in")
@limiter.limit(signing_in, key_func=_by_account)
@limiter.limit(signing_in, key_func=get_remote_address)
def enter() -> ResponseReturnValue:
    """The same answer, after the same work, whatever was wrong."""
    form = SignInForm(request.form)
    if not form.validate():
        return _page(form), 422
    person = person_at(form.email.data or "")
    if not passwords.matches(_password_of(person), form.password.data or "") or person is None:
        form.password.errors = [_("The e-mail or the password is not right.")]
        return _page(form), 422
    return _let_in(person, "password")


def _password_of(person: Person | None) -> str | None:
    """The work is done outside any transaction, and for a closed account as for an open one."""
    kept = person.password if person and person.active else None
    db.session.rollback()
    return kept


def _let_in(person: Person, how: str) -> ResponseReturnValue:
    return redirect(come_in(person, how, _then()), 303)


def _then() -> str:
    """Where to go after signing in: a place in this house, or home."""
    wanted = request.form.get("then") or request.args.get("then")
    return own_path(wanted, url_for("home.home"))


def _page(form: SignInForm) -> str:
    then = request.form.get("then") or request.args.get("then") or ""
    return render_template(
        "accounts/sign_in.html", form=form, then=then, demo=current_app.config["DEMO"]
    )


@accounts.post("/sign-out")
@signed_in
def sign_out() -> ResponseReturnValue:
    actions.sign_out(me(), this_sign_in())
    login.end()
    return redirect(url_for(".sign_in"), 303)


@accounts.get("/account/sessions")
@signed_in
def sessions() -> str:
    return render_template(
        "accounts/sessions.html",
        sessions=sign_ins_of(me()),
        past=past_sign_ins_of(me()),
        this_one=this_sign_in(),
    )


@accounts.post("/account/sessions/end")
@signed_in
def end_sessions() -> ResponseReturnValue:
    if one := request.form.get("id", type=whole_number):
        actions.sign_out(me(), one)
    else:
        actions.sign_out_elsewhere(me(), this_sign_in())
    return redirect(url_for(".sessions"), 303)


@accounts.post("/account/theme")
@signed_in
def theme() -> ResponseReturnValue:
    actions.choose_theme(me(), request.form.get("theme", ""))
    return redirect(request.referrer or url_for("home.home"), 303)


@accounts.get("/demo")
def cast() -> str:
    """In the demo world only: everybody who can be played, by workspace."""
    if not current_app.config["DEMO"]:
        abort(404)
    return render_template("accounts/cast.html", groups=_cast())


@accounts.post("/demo/<handle>")
def sign_in_as(handle: str) -> ResponseReturnValue:
    person = person_called(handle) if current_app.config["DEMO"] else None
    let_in(person or abort(404), "demo")
    return redirect(_then(), 303)


def _cast() -> list[tuple[Workspace, list[dict[str, object]]]]:
    found = (
        select(Workspace, Seat, Mandate)
        .join(Seat, Seat.workspace_id == Workspace.id)
        .join(Mandate, Mandate.seat_id == Seat.id)
        .where(Workspace.parent_id.is_(None))
        .order_by(Workspace.id, Seat.id, Mandate.id)
    )
    rows = db.session.execute(found).all()
    return [
        (place, [{"person": m.person, "seat": s, "role": m.role, "now": bool(running([m]))}
                 for _place, s, m in group])
        for place, group in groupby(rows, key=lambda row: row[0])
    ]  # fmt: skip


@accounts.before_app_request
def _stay() -> None:
    """Once in a while, note that a sign-in is in use: it ends when it is not."""
    if request.endpoint == "static":
        return  # built files are the same for everybody: nobody need be known
    if login.somebody() and request.method == "GET" and login.is_stale():
        later(actions.stay, me(), this_sign_in())  # no reader waits for somebody who writes
