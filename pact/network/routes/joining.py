"""A form for anybody: an organisation asks to join, and hears nothing of who is known."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_limiter.util import get_remote_address

from kernel.limits import limiter, signing_in
from pact.network.actions import ask_to_join
from pact.network.facts import Outsider
from pact.network.forms import JoinForm
from pact.network.places import pact_called

joining = Blueprint("joining", __name__, url_prefix="/join/<workspace>")


@joining.get("")
def show(workspace: str) -> str:
    place = pact_called(workspace)
    return render_template("pact/join.html", place=place, form=JoinForm())


@joining.post("")
@limiter.limit(signing_in, key_func=get_remote_address)
def ask(workspace: str) -> ResponseReturnValue:
    """The same answer for every organisation and every address."""
    place, form = pact_called(workspace), JoinForm(request.form)
    if not form.validate():
        return render_template("pact/join.html", place=place, form=form), 422
    asks = ask_to_join(Outsider(), place, form.facts(), form.person())
    return render_template("pact/asked.html", place=place, asks=asks)
