"""The form of a declaration: it begins with what was declared before."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from commons.independence.actions import declare
from commons.independence.forms_of_declaring import EMPTY_LINES, DeclareForm, shown
from commons.independence.models import Declaration
from commons.independence.queries import declaration_of, providers_in
from commons.independence.routes import back, place_for
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from rules.access import Permission

declaring = Blueprint("declaring", __name__, url_prefix="/<workspace>/independence/declare")


@declaring.route("", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = place_for(workspace)
    require(me(), Permission.DECLARE, place)
    before = declaration_of(me().id, place)
    form = _form(place, before)
    more = "more" in request.form
    if request.method == "POST" and not more and form.validate():
        declare(me(), place, form.filled, _occasion(before))
        return back(place, f"/people/{me().id}")
    facts = {"form": form, "before": before}
    page = render_template("independence/declare.html", workspace=place, **facts)
    return page, 422 if form.errors else 200


def _form(place: Workspace, before: Declaration | None) -> DeclareForm:
    if request.method == "POST":
        form = DeclareForm(request.form)
        wanted = EMPTY_LINES if "more" in request.form else 0
    else:
        kept = [shown(line) for line in before.lines] if before else []
        form = DeclareForm(lines=kept, nothing=before is not None and not kept)
        wanted = EMPTY_LINES if not kept else 1
    for _number in range(wanted):
        if len(form.lines) < (form.lines.max_entries or 0):
            form.lines.append_entry()
    form.offer(providers_in(place))
    return form


def _occasion(before: Declaration | None) -> str:
    if before is None:
        return "appointment"
    return "yearly" if before.reminded_at else "change"
