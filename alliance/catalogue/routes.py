"""The catalogue for members: looking, entering one's organisation, and what the desk says."""

import uuid
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alliance.catalogue.actions import (
    NONE,
    change_profile,
    enter_profile,
    settle_profile,
    withdraw_profile,
)
from alliance.catalogue.forms import OneProfileForm, ProfileForm, SettleForm
from alliance.catalogue.looking import looked_at
from alliance.catalogue.models import CatalogueProfile
from alliance.catalogue.queries import (
    alike,
    entered,
    own_profile,
    own_profiles,
    profile_for,
    waiting,
)
from alliance.places import alliance_for, alliance_to_act_in
from commons.workspaces.models import Workspace
from kernel.access import found_or_refused, may, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

catalogue = Blueprint("catalogue", __name__, url_prefix="/<workspace>/catalogue")


@catalogue.get("")
@signed_in
def index(workspace: str) -> str:
    place = alliance_for(me(), workspace)
    rows = entered(place, by_anybody=False)
    desk = may(me(), Permission.HANDLE_WORK, place)
    checks = [(each, alike(each, rows)) for each in waiting(place)] if desk else []
    return render_template(
        "alliance/catalogue.html",
        workspace=place,
        seen=looked_at(rows, request.args),
        checks=checks,
        mine=own_profiles(me(), place),
    )


@catalogue.get("/<int:profile_id>")
@signed_in
def show(workspace: str, profile_id: int) -> str:
    place = alliance_for(me(), workspace)
    found = profile_for(me(), place, profile_id) or abort(404)
    own = own_profile(me(), place, profile_id) is not None
    return render_template("alliance/profile.html", workspace=place, profile=found, own=own)


@catalogue.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = alliance_to_act_in(me(), workspace)
    require(me(), Permission.DO_WORK, place)
    organisation = me().organisation
    known = {"name": organisation.name, "country": organisation.country} if organisation else {}
    form = _form(key=str(uuid.uuid4()), **known)
    if request.method == "POST" and form.validate():
        made = enter_profile(me(), place, form.said(), form.key.data)
        flash(_("The desk has your entry, and tells you when it is in."), "ok")
        return _to(place, made)
    return _page(place, form, None)


@catalogue.route("/<int:profile_id>/edit", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def edit(workspace: str, profile_id: int) -> ResponseReturnValue:
    place = alliance_for(me(), workspace)
    require(me(), Permission.DO_WORK, place)
    found = found_or_refused(own_profile(me(), place, profile_id), NONE)
    names = ("name", "kind", "country", "size", "sectors", "languages", "offers", "link",
             "consents", "key")  # fmt: skip
    form = _form(**{name: getattr(found, name) for name in names})
    if request.method == "POST" and form.validate():
        change_profile(me(), place, profile_id, form.said())
        return _to(place, found)
    return _page(place, form, found)


def _form(**known: Any) -> ProfileForm:
    form = ProfileForm(request.form if request.method == "POST" else None, **known)
    form.offer()
    return form


def _page(
    place: Workspace, form: ProfileForm, profile: CatalogueProfile | None
) -> ResponseReturnValue:
    facts = {"workspace": place, "form": form, "profile": profile}
    return render_template("alliance/edit_profile.html", **facts), 422 if form.errors else 200


@catalogue.post("/withdraw")
@signed_in
def withdraw(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), OneProfileForm(request.form)
    if form.validate():
        withdraw_profile(me(), place, form.profile.data)
        flash(_("Your entry is withdrawn."), "ok")
    return redirect(url_for(".index", workspace=workspace), 303)


@catalogue.post("/settle")
@signed_in
def settle(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), SettleForm(request.form)
    if form.validate():
        said = {"enters": form.enters.data, "because": form.because.data or ""}
        settle_profile(me(), place, form.profile.data, **said)
    return redirect(url_for(".index", workspace=workspace), 303)


def _to(place: Workspace, profile: CatalogueProfile) -> ResponseReturnValue:
    return redirect(url_for(".show", workspace=place.slug, profile_id=profile.id), 303)
