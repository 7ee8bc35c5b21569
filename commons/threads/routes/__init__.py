"""Pages of threads: the list, a new one, one being read."""

import uuid

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.membership.pages import who_page
from commons.threads.actions import start_thread
from commons.threads.drafts import draft_in
from commons.threads.forms import PostForm, QuestionForm, ThreadForm
from commons.threads.fragments import shown
from commons.threads.models import Audience, Reading, Thread
from commons.threads.queries import PAGE, lines_for, opened_by, thread_for, window
from commons.threads.queries.posts import Window, keys_between
from commons.threads.queries.threads import WHICH, Opened, unread_in
from commons.threads.queries.todos import todos_in
from commons.threads.routes.bringing import brought, sent_files
from commons.workspaces.queries import workspace_for
from kernel.access import require, standing
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission

threads = Blueprint("threads", __name__, url_prefix="/<workspace>/threads")
OTHERS = 20
"""Discussions listed beside the one that is read."""


@threads.get("")
@signed_in
def index(workspace: str) -> str:
    place = workspace_for(me(), workspace)
    asked = {"title": request.args.get("q", "").strip()[:100],
             "which": next((name for name in WHICH if name in request.args), "")}  # fmt: skip
    before = request.args.get("before", type=whole_number)
    last = thread_for(me(), workspace, before) if before else None
    lines = lines_for(me(), [place], before=last, limit=PAGE, pinned_first=True, **asked)
    more = lines[-1].thread.id if len(lines) == PAGE else None
    return render_template(
        "threads/index.html", workspace=place, lines=lines, asked=asked, more=more
    )


@threads.get("/others")
@signed_in
def others(workspace: str) -> str:
    """The newest discussions, as they stand beside one that is read."""
    place = workspace_for(me(), workspace)
    lines = lines_for(me(), [place], limit=OTHERS, pinned_first=True)
    return render_template("threads/others.html", workspace=place, lines=lines)


@threads.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace)
    require(me(), Permission.START_THREAD, place)
    form = ThreadForm(request.form, key=str(uuid.uuid4()))
    form.comes_with = len(sent_files())
    if request.method == "POST" and form.validate():
        said = (form.title.data, form.text.data, form.audience.data, form.key.data)
        files = brought(place, form.key.data)
        return redirect(address(start_thread(me(), place, *said, files)), 303)
    return (
        render_template("threads/new.html", workspace=place, form=form),
        422 if form.errors else 200,
    )


@threads.route("/ask", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def ask(workspace: str) -> ResponseReturnValue:
    """Ask the secretariat: nobody else sees the question or the answer."""
    place = workspace_for(me(), workspace)
    require(me(), Permission.START_THREAD, place)
    form = QuestionForm(request.form, key=str(uuid.uuid4()))
    if request.method == "POST" and form.validate():
        said = (form.title.data, form.text.data, Audience.DESK, form.key.data)
        return redirect(address(start_thread(me(), place, *said)), 303)
    return (
        render_template("threads/ask.html", workspace=place, form=form),
        422 if form.errors else 200,
    )


@threads.get("/<int:thread_id>")
@threads.get("/<int:thread_id>/<int:number>")
@signed_in
def show(workspace: str, thread_id: int, **_number: int) -> ResponseReturnValue:
    reply_to = request.args.get("reply", type=whole_number)
    form = PostForm(key=str(uuid.uuid4()), reply_to=reply_to)
    return page(opened_by(me(), workspace, thread_id), form)


def page(opened: Opened, form: PostForm, code: int = 200) -> ResponseReturnValue:
    """A thread, opened where its reader is, with the form to answer as it was filled."""
    thread, reading, cursor = opened
    place, reader = thread.workspace, me()
    seen = _window(thread, reading.cursor, unread_in(thread, reading))
    keys = keys_between(thread, seen.first, seen.last)
    if request.method == "GET":
        _go_on(form, reading)
    return (
        render_template(
            "threads/show.html",
            workspace=place,
            thread=thread,
            form=form,
            posts=shown(keys, thread),
            new=next((n for n, key in enumerate(keys) if key.number == reading.cursor + 1), None),
            shown=seen,
            cursor=cursor,
            reading=reading,
            draft=draft_in(reading),
            unread=unread_in(thread, reading),
            base=address(thread),
            others=f"/{place.slug}/threads/others",
            state=(thread.state, place.name, place.premoderation, standing(reader.id, place),
                   reader.id == thread.author_id),
            todos_here=lambda: todos_in(reader, thread),
            writers=tuple(sorted({key.author for key in keys})),
        ),
        code,
    )  # fmt: skip


def _go_on(form: PostForm, reading: Reading) -> None:
    """The form begins with what its reader had half written."""
    draft = draft_in(reading)
    form.text.data, form.draft.data = draft.text, draft.mark
    form.reply_to.data = form.reply_to.data or draft.reply_to


def _window(thread: Thread, read: int, unread: int) -> Window:
    """A page opens where the address says; else at the first unread post; else at the end."""
    wanted = {name: request.args.get(name, type=whole_number) for name in ("before", "after")}
    opened_at = (request.view_args or {}).get("number")
    if opened_at or any(value is not None for value in wanted.values()):
        return window(thread.head, around=opened_at, **wanted)
    return window(thread.head, around=read + 1) if unread else window(thread.head)


@threads.get("/<int:thread_id>/who")
@signed_in
def who(workspace: str, thread_id: int) -> str:
    """Who can see this thread?"""
    thread = thread_for(me(), workspace, thread_id)
    return who_page(thread, thread.title, Permission.READ_THREAD)


def address(thread: Thread, number: int | None = None) -> str:
    base = f"/{thread.workspace.slug}/threads/{thread.id}"
    return base if number is None else f"{base}/{number}#post-{number}"
