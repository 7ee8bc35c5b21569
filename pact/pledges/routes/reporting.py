"""How far one's commitments are, and the report after twelve months."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from kernel.access import Refused
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from pact.pledges import actions
from pact.pledges.forms import Unreadable, told
from pact.pledges.models import Pledge
from pact.pledges.queries import medians_for
from pact.pledges.routes.reading import found_for, place_of, pledges
from pact.pledges.stepping import own_alone
from rules.access import Permission


@pledges.get("/<int:pledge_id>/report")
@signed_in
def report(workspace: str, pledge_id: int) -> ResponseReturnValue:
    return _page(_own(workspace, pledge_id), "")


@pledges.post("/<int:pledge_id>/report")
@limiter.limit(posting)
@signed_in
def tell(workspace: str, pledge_id: int) -> ResponseReturnValue:
    """Keep how far it is, or hand in the report; what was written is never lost."""
    pledge = _own(workspace, pledge_id)
    try:
        actions.tell_progress(me(), pledge, told(request.form, [i.code for i in pledge.items]))
        if request.form.get("act") == "report":
            actions.report(me(), pledge)
            flash(_("Your report was handed in."), "ok")
    except (Unreadable, Refused) as why:
        words = why.because if isinstance(why, Refused) else str(why)
        return _page(pledge, words), 422
    return redirect(url_for(".show", workspace=workspace, pledge_id=pledge.id), 303)


def _own(workspace: str, pledge_id: int) -> Pledge:
    """What others may read they hear the reason of; the rest is not there for them."""
    place_of(workspace, Permission.DO_WORK)
    pledge = found_for(workspace, pledge_id)
    own_alone(me(), pledge)
    return pledge


def _page(pledge: Pledge, fault: str) -> str:
    return render_template(
        "pact/pledge_report.html",
        workspace=pledge.workspace,
        pledge=pledge,
        fault=fault,
        sent=request.form if request.method == "POST" else None,
        medians=medians_for(pledge.workspace, pledge.participant_id),
    )
