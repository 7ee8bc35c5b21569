"""Offers and needs: the list, one of them with what meets it, and how it is entered and ended."""

import uuid

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alliance.matchmaking.actions import ask_about, end_listing, list_it, prolong
from alliance.matchmaking.forms import EndForm, LetterForm, ListingForm, ProlongForm
from alliance.matchmaking.looking import looked_at
from alliance.matchmaking.queries import (
    contact_about,
    contacts_of,
    listing_for,
    met_by,
    open_listings,
    own_listing,
    own_listings,
)
from alliance.places import alliance_for, alliance_to_act_in
from kernel.access import Refused, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

matchmaking = Blueprint("matches", __name__, url_prefix="/<workspace>/matches")


@matchmaking.get("")
@signed_in
def index(workspace: str) -> str:
    place = alliance_for(me(), workspace)
    return render_template(
        "alliance/matches.html",
        workspace=place,
        seen=looked_at(open_listings(place), request.args),
        mine=own_listings(me(), place),
        contacts=contacts_of(me(), place),
    )


@matchmaking.get("/<int:listing_id>")
@signed_in
def show(workspace: str, listing_id: int) -> str:
    place = alliance_for(me(), workspace)
    found = listing_for(me(), place, listing_id) or abort(404)
    own = own_listing(me(), place, listing_id) is not None
    return render_template(
        "alliance/listing.html",
        workspace=place,
        listing=found,
        own=own,
        met=met_by(found) if own else [],
        contact=contact_about(found, me()),
        form=LetterForm(),
        ends=EndForm().offer(),
    )


@matchmaking.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = alliance_to_act_in(me(), workspace)
    require(me(), Permission.DO_WORK, place)
    known = {"key": str(uuid.uuid4()), "side": request.args.get("side")}
    form = ListingForm(request.form if request.method == "POST" else None, **known)
    form.offer()
    if request.method == "POST" and form.validate():
        try:
            made = list_it(me(), place, form.said(), form.key.data)
            return _to(workspace, made.id)
        except Refused as refused:
            form.until.errors = [refused.because]
    page = render_template("alliance/new_listing.html", workspace=place, form=form)
    return page, 422 if form.errors else 200


@matchmaking.post("/<int:listing_id>/ask")
@limiter.limit(posting)
@signed_in
def ask(workspace: str, listing_id: int) -> ResponseReturnValue:
    place, form = alliance_for(me(), workspace), LetterForm(request.form)
    if not form.validate():
        flash(_("Write something."), "bad")
        return _to(workspace, listing_id)
    made = ask_about(me(), place, listing_id, form.text.data)
    return redirect(url_for("correspondence.show", contact_id=made.id), 303)


@matchmaking.post("/end")
@signed_in
def end(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), EndForm(request.form).offer()
    if form.validate():
        end_listing(me(), place, form.listing.data, form.end.data)
        return _to(workspace, form.listing.data)
    return redirect(url_for(".index", workspace=workspace), 303)


@matchmaking.post("/prolong")
@signed_in
def lengthen(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), ProlongForm(request.form)
    if form.validate():
        prolong(me(), place, form.listing.data, form.until.data)
        return _to(workspace, form.listing.data)
    return redirect(url_for(".index", workspace=workspace), 303)


def _to(workspace: str, number: int) -> ResponseReturnValue:
    return redirect(url_for("matches.show", workspace=workspace, listing_id=number), 303)
