"""The page of the rules that bind a body, and that of one figure."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.figures.actions import Setting, set_figure
from commons.figures.forms import FigureForm, form_for
from commons.figures.queries import (
    Shown,
    body_of,
    changes_in,
    figure_called,
    figures_of,
)
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import Refused, may, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission
from rules.settable import Several

figures = Blueprint("figures", __name__, url_prefix="/<workspace>/rules")


@figures.get("")
@signed_in
def index(workspace: str) -> str:
    place = workspace_for(me(), workspace)
    return render_template(
        "figures/index.html",
        workspace=place,
        charter=place.charter,
        headings=figures_of(place),
        changes=changes_in(place),
        names={rule.key: rule.name for rule in place.charter.rules},
        sets=_sets(place),
        base=f"/{body_of(place).slug}/rules",
    )


def _sets(place: Workspace) -> bool:
    """May the reader change them? In the body itself; its groups only read."""
    return bool(may(me(), Permission.SET_FIGURES, body_of(place)))


@figures.get("/<name>")
@signed_in
def show(workspace: str, name: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace)
    shown = figure_called(place, name)
    cite = shown.rule.source.cite if shown.changed else ""
    form = form_for(shown)(value=_begins(shown), before=shown.rule.value, cite=cite)
    return _page(place, shown, form)


def _begins(shown: Shown) -> object:
    several = isinstance(shown.takes, Several)
    return [each.strip() for each in shown.rule.value.split(",")] if several else shown.rule.value


@figures.post("/<name>")
@limiter.limit(posting)
@signed_in
def change(workspace: str, name: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace)
    require(me(), Permission.SET_FIGURES, place)
    shown = figure_called(place, name)
    form = form_for(shown)(request.form)
    if shown.settable and not form.validate():
        return _page(place, shown, form, 422)
    wanted = Setting(form.said, form.cite.data, form.because.data or "", form.before.data)
    try:
        set_figure(me(), place, name, wanted)
    except Refused as refused:
        if place.parent_id or not shown.settable:
            raise
        form.form_errors.append(refused.because)
        return _page(place, figure_called(place, name), form, 403)
    flash(_("Changed. An open decision keeps the rules it was opened under."), "ok")
    return redirect(url_for(".show", workspace=workspace, name=name), 303)


def _page(place: Workspace, shown: Shown, form: FigureForm, code: int = 200) -> ResponseReturnValue:
    page = render_template(
        "figures/show.html",
        workspace=place,
        shown=shown,
        form=form,
        changes=changes_in(place, shown.rule.key),
        sets=_sets(place) and place.parent_id is None,
        body=body_of(place),
        base=f"/{place.slug}/rules",
    )
    return page, code
