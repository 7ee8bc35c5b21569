"""Acts on posts, and the page of one post with everything that can be done with it."""

from collections.abc import Iterable

from flask import Blueprint, abort, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.threads.actions import delete_post, edit_post, post, react
from commons.threads.actions.posts import Overtaken
from commons.threads.differences import difference
from commons.threads.forms import EditForm, PostForm, TextForm
from commons.threads.fragments import fragment
from commons.threads.mentions import resolver
from commons.threads.models import Mark, Post
from commons.threads.queries import editions_of, marks_of, opened_by, post_for, thread_for
from commons.threads.routes import address, page
from commons.threads.routes.bringing import brought, sent_files
from kernel.access import may, require
from kernel.aside import aside
from kernel.errors import wants_json
from kernel.forms import HouseForm
from kernel.limits import flooding, here, limiter, posting
from kernel.login import me, signed_in
from kernel.text import LONGEST, render
from kernel.words import gettext as _
from rules.access import Permission

posts = Blueprint("posts", __name__, url_prefix="/<workspace>/threads/<int:thread_id>")


@posts.post("/posts")
@limiter.limit(posting)
@limiter.limit(flooding, key_func=here)
@signed_in
def publish(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    form = PostForm(request.form)
    form.comes_with = len(sent_files())
    if not form.validate():
        if wants_json():
            return _faults(form)
        return page(opened_by(me(), workspace, thread_id), form, 422)
    files = [*form.wanted, *brought(thread, form.key.data)]
    text = form.text.data or ""
    sent = (text, form.key.data, form.reply_to.data, files, form.draft.data or "")
    written = post(me(), thread, *sent)
    return _shown(written, 201)


@posts.get("/posts/<int:number>")
@signed_in
def one(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    return _page(_find(workspace, thread_id, number))


@posts.route("/posts/<int:number>/edit", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def edit(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    found = _find(workspace, thread_id, number)
    require(me(), Permission.EDIT_POST, found)
    form = EditForm(request.form, text=found.source, rev=found.rev)
    if request.method == "GET":
        return _editor(found, form)
    if not form.validate():
        return _faults(form) if wants_json() else (_editor(found, form), 422)
    try:
        return _shown(edit_post(me(), found, form.text.data, form.rev.data))
    except Overtaken:
        return _overtaken(found, form)


def _editor(found: Post, form: HouseForm, because: str = "") -> str:
    return render_template(
        "threads/edit.html",
        workspace=found.workspace,
        thread=found.thread,
        post=found,
        form=form,
        base=address(found.thread),
        because=because,
    )


def _overtaken(found: Post, form: EditForm) -> ResponseReturnValue:
    """Both texts are kept: what stands now is shown beside what was typed."""
    because = _("Somebody changed this post while you were writing. Both texts are shown.")
    if wants_json():
        return jsonify(because=because, html=fragment(found, found.thread), rev=found.rev), 409
    form.rev.data, form.rev.raw_data = found.rev, None
    return _editor(found, form, because), 409


@posts.post("/posts/<int:number>/delete")
@signed_in
def delete(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    return _shown(delete_post(me(), _find(workspace, thread_id, number)))


@posts.post("/react")
@signed_in
def mark(workspace: str, thread_id: int) -> ResponseReturnValue:
    number, _sep, kind = request.form.get("mark", "").partition(":")
    if not number.isdecimal() or len(number) > 9 or kind not in list(Mark):  # noqa: PLR2004
        abort(422, _("There is no such mark."))
    found = _find(workspace, thread_id, int(number))
    on = react(me(), found, Mark(kind), _wanted())
    if not wants_json():
        return redirect(address(found.thread, found.number), 303)
    return jsonify(number=found.number, html=fragment(found, found.thread), on=on)


def _wanted() -> bool | None:
    on = request.form.get("on")
    return None if on is None else on == "1"


@posts.post("/preview")
@signed_in
def preview(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    form = TextForm(request.form)
    if not form.validate():
        return _faults(form)
    return jsonify(html=render(form.text.data[:LONGEST], resolver(thread)).html)


def _find(workspace: str, thread_id: int, number: int) -> Post:
    return post_for(me(), thread_for(me(), workspace, thread_id), number)


def _shown(found: Post, code: int = 200) -> ResponseReturnValue:
    if wants_json():
        return jsonify(number=found.number, html=fragment(found, found.thread)), code
    return redirect(address(found.thread, found.number), 303)


def _faults(form: HouseForm) -> ResponseReturnValue:
    faults = [sentence for errors in form.errors.values() for sentence in _flat(errors)]
    return jsonify(because=" ".join(faults), errors=form.errors), 422


def _flat(errors: Iterable[object]) -> list[str]:
    return [str(error) for error in errors]


def _page(found: Post) -> ResponseReturnValue:
    earlier = editions_of(found)
    marks = marks_of(me(), found.thread, found.number, found.number)
    return render_template(
        "threads/post.html",
        workspace=found.workspace,
        thread=found.thread,
        post=found,
        html=fragment(found, found.thread),
        base=address(found.thread),
        kept=bool(marks.todos),
        marks=marks.reactions.get(found.number, []),
        may_edit=may(me(), Permission.EDIT_POST, found),
        may_delete=may(me(), Permission.DELETE_POST, found),
        revisions=aside(difference, found, earlier),
    )
