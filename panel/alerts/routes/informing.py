"""What a body was informed of, and what is published of alerts, for anybody."""

from flask import Blueprint, redirect, render_template
from flask.typing import ResponseReturnValue

from kernel.login import me, signed_in
from panel.alerts.actions import confirm_notice, give_opinion
from panel.alerts.queries import (
    notice_for,
    notices_in,
    public_alert,
    public_alerts,
    seat_of,
)
from panel.alerts.routes import place_of
from panel.requests.queries import reports_in
from panel.saying import said

informed = Blueprint("informed", __name__, url_prefix="/<workspace>/informed")
published = Blueprint("published_alerts", __name__, url_prefix="/published/alerts")


@informed.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = place_of(workspace)
    return render_template(
        "alerts/informed.html",
        workspace=place,
        notices=notices_in(me(), place),
        reports=reports_in(place),
    )


@informed.get("/<int:notice_id>")
@signed_in
def show(workspace: str, notice_id: int) -> ResponseReturnValue:
    notice = notice_for(me(), workspace, notice_id)
    mine = seat_of(me(), notice)
    return render_template(
        "alerts/notice.html", workspace=notice.workspace, notice=notice, mine=mine
    )


@informed.post("/<int:notice_id>/confirm")
@signed_in
def confirm(workspace: str, notice_id: int) -> ResponseReturnValue:
    notice = notice_for(me(), workspace, notice_id)
    confirm_notice(me(), notice)
    return redirect(f"/{notice.workspace.slug}/informed/{notice.id}", 303)


@informed.post("/<int:notice_id>/opinion")
@signed_in
def opinion(workspace: str, notice_id: int) -> ResponseReturnValue:
    notice = notice_for(me(), workspace, notice_id)
    give_opinion(me(), notice, said())
    return redirect(f"/{notice.workspace.slug}/informed/{notice.id}", 303)


@published.get("")
def published_index() -> str:
    return render_template("alerts/published.html", alerts=public_alerts())


@published.get("/<int:alert_id>")
def published_show(alert_id: int) -> str:
    return render_template("alerts/public.html", alert=public_alert(alert_id))
