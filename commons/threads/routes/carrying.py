"""Split a discussion in two, let one go on in another, or take it to another workspace."""

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.threads.actions import merge_thread, move_thread, split_thread
from commons.threads.forms import MergeForm, MoveForm, SplitForm
from commons.threads.fragments import fragment
from commons.threads.models import Thread
from commons.threads.queries import followed, lines_for, may_begin, post_for, thread_for
from commons.threads.routes import address
from commons.workspaces.models import Workspace
from commons.workspaces.queries import places_of
from kernel.access import may, require
from kernel.forms import HouseForm
from kernel.login import me, signed_in
from rules.access import Permission

carrying = Blueprint("carrying", __name__, url_prefix="/<workspace>/threads/<int:thread_id>")
wherever = Blueprint("wherever", __name__, url_prefix="/posts")
OFFERED = 30
"""Discussions offered to go on in; others are found by their title."""


@carrying.route("/posts/<int:number>/split", methods=["GET", "POST"])
@signed_in
def split(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    thread = _moderated(workspace, thread_id)
    post = post_for(me(), thread, number)
    form = SplitForm(request.form)
    if request.method == "POST" and form.validate():
        last = number if form.how.data == "only" else thread.head
        fresh = split_thread(me(), thread, number, last, form.title.data)
        return redirect(address(fresh), 303)
    return _page("split", thread, form, post=post, html=fragment(post, thread))


@carrying.route("/merge", methods=["GET", "POST"])
@signed_in
def merge(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = _moderated(workspace, thread_id)
    title = request.args.get("q", "").strip()[:100]
    others = _others(thread, title)
    form = MergeForm(request.form)
    form.target.choices = [(str(each.id), each.title) for each in others]
    if request.method == "POST" and form.validate():
        target = next(each for each in others if str(each.id) == form.target.data)
        return redirect(address(merge_thread(me(), thread, target), target.head), 303)
    return _page("merge", thread, form, title=title)


@carrying.route("/move", methods=["GET", "POST"])
@signed_in
def move(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = _moderated(workspace, thread_id)
    places = _places_for(thread)
    form = MoveForm(request.form)
    form.target.choices = [(str(each.id), _named(each)) for each in places]
    if request.method == "POST" and form.validate():
        target = next(each for each in places if str(each.id) == form.target.data)
        return redirect(address(move_thread(me(), thread, target)), 303)
    return _page("move", thread, form)


@wherever.get("/<int:thread_id>/<int:number>")
@signed_in
def post(thread_id: int, number: int) -> ResponseReturnValue:
    """A post by its reference alone, wherever it is now."""
    thread, now_at = followed(thread_id, number)
    if thread is None or not may(me(), Permission.READ_THREAD, thread):
        abort(404)
    return redirect(address(thread, now_at))


def _places_for(thread: Thread) -> list[Workspace]:
    """The other workspaces in which one may begin such a discussion."""
    others = [place for place in places_of(me()) if place.id != thread.workspace_id]
    return [place for place in others if may_begin(me(), thread.audience, place)]


def _page(name: str, thread: Thread, form: HouseForm, **more: Any) -> ResponseReturnValue:
    facts = {"workspace": thread.workspace, "thread": thread, "base": address(thread), **more}
    page = render_template(f"threads/{name}.html", form=form, **facts)
    return page, 422 if form.errors else 200


def _named(place: Workspace) -> str:
    """A sub-group with the body it belongs to."""
    return f"{place.parent.name}: {place.name}" if place.parent else place.name


def _moderated(workspace: str, thread_id: int) -> Thread:
    thread = thread_for(me(), workspace, thread_id)
    require(me(), Permission.MODERATE, thread)
    return thread


def _others(thread: Thread, title: str) -> list[Thread]:
    """The open discussions with the same audience that this one may go on in."""
    lines = lines_for(me(), [thread.workspace], title=title, limit=OFFERED)
    return [
        each.thread
        for each in lines
        if each.thread.id != thread.id
        and each.thread.audience == thread.audience
        and each.thread.closed_at is None
        and may(me(), Permission.MODERATE, each.thread)
    ]
