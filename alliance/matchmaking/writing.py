"""What two people write to each other about an offer or a need: for them alone."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alliance.matchmaking.actions import show_address, write_letter
from alliance.matchmaking.forms import LetterForm
from alliance.matchmaking.models import ListingContact
from alliance.matchmaking.queries import contact_for
from kernel.access import may
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

writing = Blueprint("correspondence", __name__, url_prefix="/correspondence/<int:contact_id>")


def _found(number: int) -> ListingContact:
    """For the two, as long as they read the body at all."""
    found = contact_for(me(), number)
    if found is None or not may(me(), Permission.READ_WORK, found.workspace):
        abort(404)
    return found


@writing.get("")
@signed_in
def show(contact_id: int) -> str:
    found = _found(contact_id)
    return render_template(
        "alliance/correspondence.html", workspace=found.workspace, contact=found, form=LetterForm()
    )


@writing.post("")
@limiter.limit(posting)
@signed_in
def send(contact_id: int) -> ResponseReturnValue:
    found, form = _found(contact_id), LetterForm(request.form)
    if form.validate():
        write_letter(me(), found.workspace, contact_id, form.text.data)
    else:
        flash(_("Write something."), "bad")
    return redirect(url_for(".show", contact_id=contact_id), 303)


@writing.post("/address")
@signed_in
def address(contact_id: int) -> ResponseReturnValue:
    found = _found(contact_id)
    show_address(me(), found.workspace, contact_id, yes="yes" in request.form)
    return redirect(url_for(".show", contact_id=contact_id), 303)
