"""Under which addresses do calendar programs fetch somebody's meetings?"""

from flask import Blueprint, Response, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.meetings.actions import make_feed, revoke_feed
from commons.meetings.calendars import feed
from commons.meetings.forms import OneForm
from commons.meetings.queries import (
    answered_by,
    feed_called,
    feeds_of,
    meetings_on,
    next_for,
    tasks_for,
)
from commons.workspaces.models import Workspace
from commons.workspaces.queries import places_of
from kernel.limits import limiter
from kernel.login import me, signed_in
from kernel.paths import public
from kernel.words import gettext as _

feeds = Blueprint("feeds", __name__)
OFTEN = "60/hour;600/day"


@feeds.route("/account/calendars", methods=["GET", "POST"])
@signed_in
def mine() -> ResponseReturnValue:
    """One's own addresses; a new one is shown once."""
    address = ""
    if request.method == "POST":
        word = make_feed(me(), _place())
        address = public(f"/calendar/{word}.ics")
    shown = render_template("meetings/feeds.html", feeds=feeds_of(me()), places=places_of(me()),
                            address=address)  # fmt: skip
    answer = Response(shown)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _place() -> Workspace | None:
    slug = request.form.get("place", "")
    if not slug:
        return None
    return next((p for p in places_of(me()) if p.slug == slug), None) or abort(404)


@feeds.get("/meetings")
@signed_in
def upcoming() -> str:
    """The next meetings in all one's bodies, and what they gave one to do."""
    found = next_for(me(), places_of(me()), 50)
    return render_template("meetings/mine.html", next=found, answers=answered_by(me(), found),
                           tasks=tasks_for(me()))  # fmt: skip


@feeds.post("/account/calendars/revoke")
@signed_in
def revoke() -> ResponseReturnValue:
    form = OneForm(request.form)
    if form.validate():
        revoke_feed(me(), form.id.data)
    return redirect("/account/calendars", 303)


@feeds.get("/calendar/<word>.ics")
@limiter.limit(OFTEN)
def fetch(word: str) -> ResponseReturnValue:
    """What the address stands for, with the rights its owner has today."""
    found = feed_called(word)
    if found is None:
        abort(404)
    name = found.workspace.name if found.workspace else _("Meetings")
    made = feed(meetings_on(found), found.person, name, found.workspace_id)
    answer = Response(made, mimetype="text/calendar")
    answer.headers["Cache-Control"] = "no-store"
    return answer
