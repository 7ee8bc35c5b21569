"""Home pages and counters."""

from flask import Blueprint, abort, jsonify, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from commons.decisions.queries import to_publish, waiting_for
from commons.home.queries import Own, deadlines_of, delegations_of, news_for, own_of, two_weeks
from commons.home.shell import counts_of, moderated_by, rail_of
from commons.independence.leading import closed_paths
from commons.independence.waiting import waits_for
from commons.meetings.queries import agenda_for, answered_by, next_for, tasks_for
from commons.membership.mandates import mandates_of
from commons.membership.queries import offices_of, seats_of
from commons.notices.counts import Waits
from commons.notices.piles import heaps_for
from commons.search.queries import alerts_for
from commons.threads.actions import read_all
from commons.threads.queries import done_lately, drafts_of, lines_for, todos_for
from commons.threads.queries.counts import unread_threads
from commons.workspaces.queries import groups_of, places_of, workspace_called, workspace_for
from commons.workspaces.warnings import warnings_for
from kernel.access import standing
from kernel.clock import BRUSSELS, now
from kernel.login import me, signed_in
from kernel.words import gettext as _

home = Blueprint("home", __name__)


@home.get("/", endpoint="home")
@signed_in
def mine() -> str:
    places, mandates, own = rail_of(me()), mandates_of(me()), own_of(me())
    counts, coming, dated = counts_of(me()), next_for(me(), places), deadlines_of(mandates)
    waits = counts.waits
    days = {mandate.ends_on for mandate in dated if mandate.ends_on}
    days |= {each.starts_at.astimezone(BRUSSELS).date() for each in coming}
    return render_template(
        "home/home.html",
        greeting=_greeting(),
        todos=todos_for(me(), places) if waits[Waits.TODOS] else [],
        votes=waiting_for(me(), places) if waits[Waits.VOTES] else [],
        unpublished=to_publish(me(), places) if waits[Waits.UNPUBLISHED] else [],
        interests=waits_for(me(), places),
        alerts=alerts_for(me(), places_of(me())) if own[Own.SEARCHES] else [],
        done=done_lately(me(), places) if own[Own.DONE] else [],
        drafts=drafts_of(me(), places) if own[Own.DRAFTS] else [],
        later=own[Own.LATER],
        news=news_for(me(), places, counts.unread),
        delegations=delegations_of(mandates),
        deadlines=dated,
        strip=two_weeks(days),
        meetings=coming,
        answers=answered_by(me(), coming) if coming else {},
        tasks=tasks_for(me()) if own[Own.TASKS] else [],
        heaps=heaps_for(me(), places) if waits[Waits.ON_DESKS] else [],
        warnings=warnings_for(me(), places),
    )


def _greeting() -> str:
    hour, name = now().astimezone(BRUSSELS).hour, me().name.split()[0]
    if hour < 12:  # noqa: PLR2004 noon
        return _("Good morning, %(name)s", name=name)
    if hour < 18:  # noqa: PLR2004 the evening
        return _("Good afternoon, %(name)s", name=name)
    return _("Good evening, %(name)s", name=name)


@home.get("/<workspace>")
@signed_in
def workspace(workspace: str) -> ResponseReturnValue:
    try:
        place = workspace_for(me(), workspace)
    except NotFound:
        return _ended(workspace)
    groups = groups_of(me(), place)
    coming = next_for(me(), [place], 1)
    return render_template(
        "home/workspace.html",
        workspace=place,
        heaps=heaps_for(me(), [place]),
        warnings=warnings_for(me(), [place]),
        lines=lines_for(me(), [place, *groups], limit=12),
        todos=todos_for(me(), [place, *groups]),
        seats=seats_of(place),
        offices=offices_of(place),
        groups=groups,
        next=coming[0] if coming else None,
        agenda=agenda_for(me(), coming[0]) if coming else [],
    )


def _ended(slug: str) -> ResponseReturnValue:
    """Whoever had a place here knows of it, and is told since when it is closed to them."""
    place = workspace_called(slug)
    known = standing(me().id, place) if place else None
    if known is None or known.ended_on is None:
        abort(404)
    page = render_template("home/ended.html", workspace=place, ended_on=known.ended_on)
    return page, 404


@home.post("/<workspace>/read")
@signed_in
def read(workspace: str) -> ResponseReturnValue:
    """Mark everything in a workspace, and in its groups, as read."""
    place = workspace_for(me(), workspace)
    for each in (place, *groups_of(me(), place)):
        read_all(me(), each)
    return redirect(url_for(".workspace", workspace=workspace), 303)


@home.get("/counts")
@signed_in
def counts() -> ResponseReturnValue:
    places, found = rail_of(me()), counts_of(me())
    moderated = moderated_by(me(), places)
    return jsonify(
        todo=found.todo,
        notices=found.notices,
        workspaces={place.slug: found.unread.get(place.id, 0) for place in places},
        threads=unread_threads(me(), places),
        closed=closed_paths(me(), places),
        moderation={p.slug: p.to_moderate for p in places if p.id in moderated},
    )
