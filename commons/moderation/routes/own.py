"""Pages of everybody: report a post, write for the moderators first, and what became of it."""

import uuid

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.moderation.actions import appeal, report_post, submit_post, withdraw
from commons.moderation.forms import AppealForm, ReasonForm
from commons.moderation.models import Submission
from commons.moderation.queries import hidden_of, submissions_of
from commons.moderation.routes import POST
from commons.threads.forms import PostForm
from commons.threads.models import Post, Thread
from commons.threads.queries import post_for, thread_for
from commons.threads.routes import address
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.limits import flooding, here, limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.words import gettext as _
from rules.access import Permission

moderated = Blueprint("moderated", __name__, url_prefix="/<workspace>")


@moderated.route(f"{POST}/report", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def report(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    found = post_for(me(), thread_for(me(), workspace, thread_id), number)
    require(me(), Permission.REPORT_POST, found)
    form = ReasonForm(request.form)
    if request.method == "POST" and form.validate():
        report_post(me(), found, form.reason.data or "")
        flash(_("The moderators will look at it. Nobody else learns that you reported it."), "ok")
        return redirect(address(found.thread, found.number), 303)
    return _report_page(found, form), 422 if form.errors else 200


def _report_page(found: Post, form: ReasonForm) -> str:
    return render_template(
        "moderation/report.html",
        workspace=found.workspace,
        thread=found.thread,
        post=found,
        form=form,
        base=address(found.thread),
    )


@moderated.route("/threads/<int:thread_id>/submit", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@limiter.limit(flooding, key_func=here, methods=["POST"])
@signed_in
def submit(workspace: str, thread_id: int) -> ResponseReturnValue:
    """Write something that the moderators read before it appears."""
    thread = thread_for(me(), workspace, thread_id)
    require(me(), Permission.SUBMIT_POST, thread)
    form = PostForm(request.form, key=str(uuid.uuid4()))
    if request.method == "POST" and form.validate():
        said = (form.text.data or "", form.key.data or "", form.reply_to.data)
        return _sent(thread, submit_post(me(), thread, *said))
    page = render_template(
        "moderation/submit.html",
        workspace=thread.workspace,
        thread=thread,
        form=form,
        base=address(thread),
        submissions=submissions_of(me(), thread.workspace, thread),
    )
    return page, 422 if form.errors else 200


def _sent(thread: Thread, made: Post | Submission) -> ResponseReturnValue:
    if isinstance(made, Post):
        return redirect(address(thread, made.number), 303)
    flash(
        _("It waits for the moderators. Until they have read it, only you and they see it."), "ok"
    )
    where = url_for(".submit", workspace=thread.workspace.slug, thread_id=thread.id)
    return redirect(where, 303)


@moderated.get("/moderation/mine")
@signed_in
def mine(workspace: str) -> str:
    """What was done with one's own posts here, and what waits."""
    place = workspace_for(me(), workspace)
    return render_template(
        "moderation/mine.html",
        workspace=place,
        hidings=hidden_of(me(), place),
        submissions=submissions_of(me(), place),
        form=AppealForm(),
    )


@moderated.post(f"{POST}/appeal")
@signed_in
def ask_again(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    thread, form = thread_for(me(), workspace, thread_id), AppealForm(request.form)
    if form.validate():
        appeal(me(), thread, number, form.text.data or "")
        flash(_("The moderators will read what you say."), "ok")
    else:
        flash(_("Write something first."), "bad")
    return redirect(url_for(".mine", workspace=workspace), 303)


@moderated.post("/moderation/withdraw")
@signed_in
def take_back(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace)
    withdraw(me(), place, request.form.get("submission", 0, type=whole_number))
    return redirect(url_for(".mine", workspace=workspace), 303)
