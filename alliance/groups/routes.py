"""The list of groups, and how they are founded, joined, left and closed."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alliance.groups.actions import (
    close_group,
    describe_group,
    found_group,
    join_group,
    leave_group,
)
from alliance.groups.forms import CloseForm, DescribeForm, GroupForm, OneGroupForm
from alliance.groups.names import usual_groups
from alliance.groups.queries import groups_in
from alliance.places import alliance_for, alliance_to_act_in
from kernel.access import require
from kernel.forms import HouseForm
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

groups = Blueprint("groups", __name__, url_prefix="/<workspace>/groups")


@groups.get("")
@signed_in
def index(workspace: str) -> str:
    place = alliance_for(me(), workspace)
    found = groups_in(me(), place)
    return render_template("alliance/groups.html", workspace=place, groups=found)


@groups.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = alliance_to_act_in(me(), workspace)
    require(me(), Permission.MANAGE_SEATS, place)
    form = GroupForm(request.form, joins=True, across=True)
    if request.method == "POST" and form.validate():
        found_group(me(), place, form.said())
        return _back(workspace)
    names = usual_groups()
    page = render_template("alliance/new_group.html", workspace=place, form=form, names=names)
    return page, 422 if form.errors else 200


@groups.post("/describe")
@signed_in
def describe(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), DescribeForm(request.form)
    if _fine(form):
        describe_group(me(), place, form.group.data, form.said())
    return _back(workspace)


@groups.post("/close")
@signed_in
def close(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), CloseForm(request.form)
    if _fine(form):
        close_group(me(), place, form.group.data, form.because.data)
    return _back(workspace)


@groups.post("/join")
@signed_in
def join(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), OneGroupForm(request.form)
    if _fine(form):
        join_group(me(), place, form.group.data)
        flash(_("You are in this group now."), "ok")
    return _back(workspace)


@groups.post("/leave")
@signed_in
def leave(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), OneGroupForm(request.form)
    if _fine(form):
        leave_group(me(), place, form.group.data)
        flash(_("You left this group."), "ok")
    return _back(workspace)


def _fine(form: HouseForm) -> bool:
    """What is wrong is said above the list."""
    if form.validate():
        return True
    for words in form.errors.values():
        flash(" ".join(map(str, words)), "bad")
    return False


def _back(workspace: str) -> ResponseReturnValue:
    return redirect(url_for("groups.index", workspace=workspace), 303)
