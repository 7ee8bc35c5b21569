"""The public register of pledges, its open data, and the statement of a year: for anybody."""

from typing import Any

from flask import Blueprint, Response, abort, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.numbers import whole_number
from pact.network.names import names_of
from pact.network.places import pact_called
from pact.pledges.catalogue import catalogue_in
from pact.statements.figures import in_order, statement_of
from pact.statements.queries import FILTERS, PAGE, first_year, open_pledge, open_pledges
from pact.statements.tables import csv_of, json_of

register = Blueprint("register", __name__, url_prefix="/register/<workspace>")
WANTED = (*FILTERS, "commitment", "q")
LONGEST = 80


def _wanted() -> dict[str, str]:
    return {name: request.args.get(name, "")[:LONGEST] for name in WANTED}


@register.get("")
def index(workspace: str) -> str:
    place, wanted = pact_called(workspace), _wanted()
    after = request.args.get("after", type=whole_number) or 0
    found = open_pledges(place, wanted, after)
    return render_template(
        "pact/register.html",
        place=place,
        pledges=found[:PAGE],
        older=found[PAGE - 1].id if len(found) > PAGE else None,
        wanted=wanted,
        names={name: names_of(name) for name in FILTERS},
        listed=catalogue_in(place),
        years=_years(place),
    )


@register.get("/<int:pledge_id>")
def show(workspace: str, pledge_id: int) -> str:
    place = pact_called(workspace)
    return render_template(
        "pact/public_pledge.html", place=place, pledge=open_pledge(place, pledge_id)
    )


@register.get("/pledges.csv")
def as_csv(workspace: str) -> ResponseReturnValue:
    place = pact_called(workspace)
    text = csv_of(open_pledges(place, _wanted(), most=None))
    answer = Response("\ufeff" + text, mimetype="text/csv")
    answer.headers["Content-Disposition"] = f'attachment; filename="{place.slug}-pledges.csv"'
    return answer


@register.get("/pledges.json")
def as_json(workspace: str) -> ResponseReturnValue:
    place = pact_called(workspace)
    found = open_pledges(place, _wanted(), most=None)
    return jsonify(as_of=today().isoformat(), pledges=json_of(found))


@register.get("/<int:year>/statement")
def statement(workspace: str, year: int) -> str:
    place = pact_called(workspace)
    if year not in _years(place):
        abort(404)
    facts: dict[str, Any] = {"names_of": names_of, "in_order": in_order, "years": _years(place)}
    made = statement_of(place, year, catalogue_in(place))
    return render_template("pact/statement.html", place=place, statement=made, **facts)


def _years(place: Workspace) -> range:
    """From the first pledge to this year."""
    first = first_year(place)
    return range(first, today().year + 1) if first else range(0)
