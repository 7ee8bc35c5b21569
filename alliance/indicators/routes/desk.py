"""The indicators for those who work here, and how the desk describes them."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alliance.indicators.actions import add_indicator, edit_indicator
from alliance.indicators.forms import IndicatorForm, NewIndicatorForm
from alliance.indicators.models import Indicator
from alliance.indicators.queries import indicator_in, indicators_in, latest_time
from alliance.places import alliance_for, alliance_to_act_in
from kernel.access import Refused, require
from kernel.login import me, signed_in
from rules.access import Permission

indicators = Blueprint("indicators", __name__, url_prefix="/<workspace>/indicators")
ONE = "/<int:indicator_id>"


@indicators.get("")
@signed_in
def index(workspace: str) -> str:
    place = alliance_for(me(), workspace)
    found = [(each, latest_time(each)) for each in indicators_in(place)]
    return render_template("indicators/indicators.html", workspace=place, found=found)


@indicators.route("/new", methods=["GET", "POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = alliance_to_act_in(me(), workspace)
    require(me(), Permission.HANDLE_WORK, place)
    form = NewIndicatorForm(request.form)
    if request.method == "POST" and form.validate():
        try:
            made = add_indicator(me(), place, form.code.data, form.facts)
        except Refused as no:
            form.code.errors = [no.because]
        else:
            return redirect(_path(workspace, made), 303)
    page = render_template("indicators/describe.html", workspace=place, form=form, indicator=None)
    return page, 422 if form.errors else 200


@indicators.route(f"{ONE}/edit", methods=["GET", "POST"])
@signed_in
def edit(workspace: str, indicator_id: int) -> ResponseReturnValue:
    place = alliance_for(me(), workspace)
    require(me(), Permission.HANDLE_WORK, place)
    indicator = indicator_in(place, indicator_id)
    form = IndicatorForm(request.form, obj=indicator)
    if request.method == "POST" and form.validate():
        edit_indicator(me(), indicator, form.facts)
        return redirect(_path(workspace, indicator), 303)
    page = render_template(
        "indicators/describe.html", workspace=place, form=form, indicator=indicator
    )
    return page, 422 if form.errors else 200


def _path(workspace: str, indicator: Indicator) -> str:
    return url_for("indicator_loads.index", workspace=workspace, indicator_id=indicator.id)
