"""The catalogue for anybody: those who said they may be read, and the form for newcomers."""

import uuid

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alliance.catalogue.coming_in import take
from alliance.catalogue.forms import NewcomerForm
from alliance.catalogue.looking import looked_at
from alliance.catalogue.queries import entered, public_profile
from alliance.places import OPEN, open_alliance
from kernel.limits import guessing, limiter
from kernel.words import gettext as _

shown = Blueprint("open_catalogue", __name__, url_prefix=f"{OPEN}/catalogue")


@shown.get("")
def index(workspace: str) -> str:
    place = open_alliance(workspace)
    seen = looked_at(entered(place, by_anybody=True), request.args)
    return render_template("alliance/open_catalogue.html", place=place, seen=seen)


@shown.get("/<int:profile_id>")
def show(workspace: str, profile_id: int) -> str:
    place = open_alliance(workspace)
    found = public_profile(place, profile_id) or abort(404)
    return render_template("alliance/open_profile.html", place=place, profile=found)


@shown.get("/join")
def join(workspace: str) -> str:
    place = open_alliance(workspace)
    form = NewcomerForm(None, key=str(uuid.uuid4()))
    form.offer()
    return render_template("alliance/join_catalogue.html", place=place, form=form)


@shown.post("/join")
@limiter.limit(guessing)
def send(workspace: str) -> ResponseReturnValue:
    """Whoever is known here or not, the answer is the same."""
    place, form = open_alliance(workspace), NewcomerForm(request.form)
    form.offer()
    if not form.validate():
        return render_template("alliance/join_catalogue.html", place=place, form=form), 422
    if take(place, form.said(), form.email.data.strip(), form.key.data):
        flash(_("Thank you. The desk looks at your entry before it is shown."), "ok")
    else:
        flash(_("Too many entries wait to be checked. Come back in some days."), "bad")
    return redirect(url_for(".index", workspace=workspace), 303)
