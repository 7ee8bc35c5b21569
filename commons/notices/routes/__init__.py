"""The inbox, how much one hears of a discussion or a workspace, and one's own habits."""

from datetime import UTC, datetime
from urllib.parse import urlencode

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.notices import actions
from commons.notices.forms import HabitsForm, LevelForm, level_choices, ways_from, ways_of
from commons.notices.inbox import inbox_of
from commons.notices.push.keys import public_key
from commons.notices.push.queries import browsers_of
from commons.notices.queries import habits_for, level_of, levels_of
from commons.threads.queries import thread_for
from commons.workspaces.queries import workspace_for, workspaces_for
from kernel.login import me, signed_in, this_sign_in
from kernel.numbers import LARGEST, whole_number
from kernel.paths import own_path
from kernel.words import gettext as _
from rules.notices import Event, Way

notices = Blueprint("notices", __name__)
LAST = 32_503_680_000.0
"""The year 3000, in seconds."""


@notices.get("/inbox")
@signed_in
def inbox() -> str:
    every = "all" in request.args
    before = request.args.get("before", type=whole_number)
    page = inbox_of(me(), workspaces_for(me()), every=every, before=before)
    return render_template(
        "notices/inbox.html",
        page=page,
        every=every,
        before=before,
        upto=max((item.newest for group in page.groups for item in group.pieces), default=0),
        undo=request.args.get("marked", type=_stamp),
    )


def _stamp(text: str) -> float:
    """A moment as an address carries it; whatever is none finds nothing to take back."""
    stamp = float(text)
    if not 0 < stamp < LAST:
        raise ValueError(text)
    return stamp


@notices.post("/inbox/mark")
@signed_in
def mark() -> ResponseReturnValue:
    """Read or unread: one thing, or all of them, between the notices that were seen."""
    kind, number = request.form.get("kind", ""), request.form.get("thing", type=whole_number)
    thing = (kind, number) if kind and number else None
    upto = request.form.get("upto", LARGEST, type=whole_number)
    since = request.form.get("since", 0, type=whole_number)
    read = request.form.get("read") != "0"
    at = actions.mark(me(), thing, upto, read=read, since=since)
    asked = {"all": "1"} if "all" in request.form else {}
    if read:
        asked["marked"] = f"{at.timestamp():.6f}"
    return redirect(f"{url_for('.inbox')}?{urlencode(asked)}", 303)


@notices.post("/inbox/undo")
@signed_in
def undo() -> ResponseReturnValue:
    stamp = request.form.get("marked", type=_stamp)
    if stamp is not None:
        actions.undo(me(), datetime.fromtimestamp(stamp, UTC))
    return redirect(url_for(".inbox"), 303)


@notices.route("/<workspace>/threads/<int:thread_id>/notices", methods=["GET", "POST"])
@signed_in
def thread_level(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    base = f"/{workspace}/threads/{thread_id}"
    form = LevelForm(request.form)
    if request.method == "POST":
        if not form.validate():
            abort(422, _("There is no such choice."))
        actions.listen_to_thread(me(), thread, form.wanted)
        return redirect(own_path(request.form.get("back"), base), 303)
    return render_template(
        "notices/level.html",
        workspace=thread.workspace,
        title=thread.title,
        base=base,
        chosen=level_of(me(), "thread", thread.id) or "",
        choices=level_choices(_("As in the workspace")),
    )


@notices.route("/<workspace>/notices", methods=["GET", "POST"])
@signed_in
def workspace_level(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace)
    form = LevelForm(request.form)
    if request.method == "POST":
        if not form.validate():
            abort(422, _("There is no such choice."))
        actions.listen_to_workspace(me(), place, form.wanted)
        return redirect(own_path(request.form.get("back"), f"/{workspace}"), 303)
    return render_template(
        "notices/level.html",
        workspace=place,
        title=place.name,
        base=f"/{workspace}",
        chosen=level_of(me(), "workspace", place.id) or "",
        choices=level_choices(_("As usual for my role")),
    )


@notices.get("/account/notices")
@signed_in
def settings() -> str:
    habits = habits_for(me())
    cover = habits.cover.handle if habits.cover else ""
    return _settings(HabitsForm(obj=habits, stand_in=cover))


@notices.post("/account/notices")
@signed_in
def choose() -> ResponseReturnValue:
    form = HabitsForm(request.form)
    if not form.validate():
        return _settings(form), 422
    chosen = {name: value for name, value in form.data.items() if name != "stand_in"}
    ways = ways_from(request.form)
    actions.choose_habits(me(), {**chosen, "cover_id": form.cover_id, "ways": ways})
    return redirect(url_for(".settings", saved=1), 303)


@notices.post("/account/notices/again")
@signed_in
def again() -> ResponseReturnValue:
    actions.try_mail_again(me())
    return redirect(url_for(".settings", saved=1), 303)


def _settings(form: HabitsForm) -> str:
    habits = habits_for(me())
    return render_template(
        "notices/settings.html",
        form=form,
        ways=ways_of(habits),
        stopped_at=habits.stopped_at,
        events=event_names(),
        every_way=list(Way),
        levels=levels_of(me(), "workspace"),
        places=workspaces_for(me()),
        names=dict(level_choices(_("As usual for my role"))),
        saved="saved" in request.args,
        push_key=public_key(),
        browsers=browsers_of(me()),
        this_one=this_sign_in(),
    )


def event_names() -> dict[Event, tuple[str, str]]:
    """Each sort of news in words, and when it comes."""
    return {
        Event.NAMED: (_("You are named"), _("by your name, your seat or your role")),
        Event.ASKED: (_("Something is asked of you"), _("with a day by which it is due")),
        Event.OPENED: (_("A new discussion or document"), _("in a workspace where you sit")),
        Event.SAID: (_("A new post, comment or version"), _("in what you follow or took part in")),
        Event.SETTLED: (_("Closed, adopted or opened again"), _("in what you follow")),
    }
