"""The pledges of one's own organisation, those the desk has to answer, and those of others."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from commons.workspaces.models import Workspace
from kernel.login import me, signed_in
from pact.network.places import pact_for
from pact.network.queries import own_participant
from pact.pledges.models import Pledge
from pact.pledges.queries import (
    is_own,
    late_or_soon,
    medians_for,
    pledge_for,
    pledges_of,
    published_in,
    reads_all,
    waiting_in,
)
from rules.access import Permission

pledges = Blueprint("pledges", __name__, url_prefix="/<workspace>/pledges")
SHOWN = 30


def place_of(workspace: str, permission: Permission = Permission.READ_WORK) -> Workspace:
    """For those who read there; who may do no more hears why."""
    return pact_for(me(), workspace, permission)


def found_for(workspace: str, pledge_id: int) -> Pledge:
    return pledge_for(me(), place_of(workspace), pledge_id)


@pledges.get("")
@signed_in
def index(workspace: str) -> str:
    place = place_of(workspace)
    mine = own_participant(me(), place)
    shown = [each for each in published_in(place) if each.open_items]
    return render_template(
        "pact/pledges.html",
        workspace=place,
        mine=mine,
        own=pledges_of(mine) if mine else [],
        medians=medians_for(place, mine.id) if mine else {},
        waiting=waiting_in(place),
        running=late_or_soon(place),
        newest=sorted(shown, key=lambda each: each.id, reverse=True)[:SHOWN],
        many=len(shown),
    )


@pledges.get("/<int:pledge_id>")
@signed_in
def show(workspace: str, pledge_id: int) -> ResponseReturnValue:
    pledge = found_for(workspace, pledge_id)
    whole = reads_all(me(), pledge)
    return render_template(
        "pact/pledge.html",
        workspace=pledge.workspace,
        pledge=pledge,
        own=is_own(me(), pledge),
        whole=whole,
        items=pledge.items if whole else pledge.open_items,
        medians=medians_for(pledge.workspace, pledge.participant_id),
    )
