"""The page a link opens: what is offered, what it asks, and how to take it."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from commons.accounts.coming_in import come_in
from commons.invitations import actions
from commons.invitations.forms import JoinForm
from commons.invitations.models import Invitation
from commons.invitations.newcomers import newcomer
from commons.invitations.queries import invitation_of
from commons.membership.models import Person
from commons.membership.seating import ends_by_itself, kind_of, term_of
from kernel import passwords
from kernel.clock import today
from kernel.database import db
from kernel.limits import limiter, signing_in
from kernel.login import me, somebody
from rules.access import Role

answering = Blueprint("answering", __name__)


@answering.get("/invitation/<link>")
@limiter.limit(signing_in)
def invitation(link: str) -> ResponseReturnValue:
    found = invitation_of(link)
    if found is None:
        return render_template("invitations/over.html"), 404
    return _page(found, link, JoinForm(data={"name": found.name}))


@answering.post("/invitation/<link>")
@limiter.limit(signing_in)
def answer(link: str) -> ResponseReturnValue:
    """Take the seat: as who one is, or as somebody who gets an account by it."""
    found = invitation_of(link)
    if found is None:
        return render_template("invitations/over.html"), 404
    if _account(found) is not None:
        return _take(found, link)
    form = JoinForm(request.form)
    if not form.validate():
        return _page(found, link, form), 422
    email, slug = found.email, found.workspace.slug
    db.session.rollback()
    kept = passwords.hashed(form.password.data or "")
    person = newcomer(email, form.name.data or "", kept)
    actions.accept(person, link)
    then = url_for("home.workspace", workspace=slug)
    return redirect(come_in(person, "invitation", then), 303)


def _take(found: Invitation, link: str) -> ResponseReturnValue:
    """Somebody who has an account takes it in their own name, signed in."""
    here = somebody()
    if here is None or here.email != found.email:
        return _page(found, link, JoinForm()), 403
    slug = found.workspace.slug
    actions.accept(me(), link)
    return redirect(url_for("home.workspace", workspace=slug), 303)


def _account(found: Invitation) -> Person | None:
    return db.session.scalar(select(Person).where(Person.email == found.email))


def _page(found: Invitation, link: str, form: JoinForm) -> str:
    role, starts_on = Role(found.role), max(found.starts_on or today(), today())
    return render_template(
        "invitations/answer.html",
        invitation=found,
        workspace=found.workspace,
        charter=found.workspace.charter,
        kind=kind_of(found.seat),
        term=term_of(found.seat),
        starts_on=starts_on,
        ends_on=found.ends_on or ends_by_itself(found.seat, role, starts_on),
        account=_account(found),
        here=somebody(),
        link=link,
        form=form,
    )
