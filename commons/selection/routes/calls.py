"""What anybody may see: which calls there are, what they ask, and how one comes to apply."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address

from commons.accounts.coming_in import come_in
from commons.selection import letters
from commons.selection.actions import come_as_applicant
from commons.selection.coming_in import comer_in, has_another_way, newcomer, path_for
from commons.selection.forms import LinkForm
from commons.selection.models import Call
from commons.selection.queries import public_call, public_calls
from commons.selection.queries.judged import own_application
from kernel.aside import later
from kernel.clock import now
from kernel.database import db
from kernel.limits import limiter, signing_in
from kernel.login import somebody
from kernel.words import gettext as _

calls = Blueprint("calls", __name__, url_prefix="/calls")


@calls.get("")
def index() -> str:
    return render_template("selection/index.html", calls=public_calls(), now=now())


@calls.get("/<int:call_id>")
def show(call_id: int) -> str:
    return _page(public_call(call_id), LinkForm())


def _page(call: Call, form: LinkForm) -> str:
    person = somebody()
    mine = own_application(person, call) if person else None
    judges = person is not None and any(e.evaluator_id == person.id for e in call.evaluators)
    facts = {"person": person, "mine": mine, "judges": judges, "now": now(), "form": form}
    return render_template("selection/call.html", call=call, **facts)


@calls.post("/<int:call_id>/link")
@limiter.limit(signing_in, key_func=get_remote_address)
def ask_link(call_id: int) -> ResponseReturnValue:
    """The same answer whether or not the address is known."""
    call, form = public_call(call_id), LinkForm(request.form)
    if not call.takes(now()):
        form.form_errors.append(_("This call does not take applications now."))
    if not form.validate() or form.form_errors:
        return _page(call, form), 422
    later(_post_link, call.id, form.name.data, form.email.data)
    flash(_("A letter with the way to your application is on its way to you."), "ok")
    return redirect(url_for(".show", call_id=call.id), 303)


def _post_link(call_id: int, name: str, email: str) -> None:
    call = public_call(call_id)
    path = path_for(call, name, email)
    if has_another_way(email):
        path = f"/calls/{call.id}/application"
    letters.post_link(name, email, call, path)


@calls.get("/link/<link>")
@limiter.limit(signing_in, key_func=get_remote_address)
def arrive(link: str) -> ResponseReturnValue:
    """A letter's link shows a button first: programs that look at mails follow links."""
    comer = comer_in(link)
    if comer is None:
        return render_template("selection/over.html"), 404
    return render_template("selection/arrive.html", comer=comer, link=link)


@calls.post("/link/<link>")
@limiter.limit(signing_in, key_func=get_remote_address)
def come(link: str) -> ResponseReturnValue:
    comer = comer_in(link)
    if comer is None:
        return render_template("selection/over.html"), 404
    then = f"/calls/{comer.call_id}/application"
    if has_another_way(comer.email):
        return redirect(url_for("accounts.sign_in", then=then), 303)
    db.session.rollback()
    person = come_as_applicant(newcomer(comer.name, comer.email))
    return redirect(come_in(person, "link", then), 303)
