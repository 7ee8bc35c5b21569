"""The form of a declaration: it begins with what was declared before."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from commons.independence.actions import declare
from commons.independence.carrying import application_of
from commons.independence.forms_of_declaring import EMPTY_LINES, DeclareForm, shown
from commons.independence.models import Declaration
from commons.independence.queries import declaration_of, providers_in
from commons.independence.routes import back, place_for
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from rules.access import Permission
from rules.independence import tells_of_careers

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
        told = form.cv.data if tells_of_careers(place.charter) else ""
        declare(me(), place, form.filled, _occasion(before), (told or "").strip())
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
        nothing = before is not None and not kept
        form = DeclareForm(lines=kept, nothing=nothing, cv=_career(place, before))
        wanted = EMPTY_LINES if not kept else 1
    if not tells_of_careers(place.charter):
        del form.cv
    for _number in range(wanted):
        if len(form.lines) < (form.lines.max_entries or 0):
            form.lines.append_entry()
    form.offer(providers_in(place))
    return form


def _career(place: Workspace, before: Declaration | None) -> str:
    """As it was told before; at first what one wrote when one applied, to be gone through."""
    if before and before.occasion != "application":
        return before.cv
    applied = application_of(me().id, place.id)
    return applied.experience if applied else ""


def _occasion(before: Declaration | None) -> str:
    if before is None:
        return "appointment"
    return "yearly" if before.reminded_at else "change"
