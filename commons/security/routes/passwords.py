"""Somebody lost their password: a letter lets them choose a new one."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address

from commons.accounts.queries import person_at
from commons.security import actions
from commons.security.forms import AskForm, ChooseForm
from commons.security.queries import reset_of
from kernel import passwords
from kernel.aside import later
from kernel.database import db
from kernel.limits import limiter, signing_in
from kernel.words import gettext as _

security = Blueprint("security", __name__)


def _by_account() -> str:
    return f"reset:{request.form.get('email', '').strip().lower()}"


@security.get("/reset")
def lost() -> str:
    return render_template("security/lost.html", form=AskForm())


@security.post("/reset")
@limiter.limit(signing_in, key_func=_by_account)
@limiter.limit(signing_in, key_func=get_remote_address)
def ask() -> ResponseReturnValue:
    """The same answer at the same time, whether or not the address is known."""
    form = AskForm(request.form)
    if not form.validate():
        return render_template("security/lost.html", form=form), 422
    later(_send_to, form.email.data or "")
    return render_template("security/asked.html", email=form.email.data)


def _send_to(address: str) -> None:
    person = person_at(address)
    if person is not None and person.active:
        actions.ask_reset(person)


@security.get("/reset/<link>")
@limiter.limit(signing_in, key_func=get_remote_address)
def choose(link: str) -> ResponseReturnValue:
    if reset_of(link) is None:
        return render_template("security/over.html"), 404
    return render_template("security/choose.html", form=ChooseForm(), link=link)


@security.post("/reset/<link>")
@limiter.limit(signing_in, key_func=get_remote_address)
def chosen(link: str) -> ResponseReturnValue:
    found, form = reset_of(link), ChooseForm(request.form)
    if found is None:
        return render_template("security/over.html"), 404
    if not form.validate():
        return render_template("security/choose.html", form=form, link=link), 422
    person = found.person
    db.session.rollback()
    actions.reset_password(person, link, passwords.hashed(form.password.data or ""))
    flash(_("Your password was changed. Sign in with the new one."), "ok")
    return redirect(url_for("accounts.sign_in"), 303)
