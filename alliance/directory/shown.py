"""The directory for anybody, as a page and as a list."""

from flask import Blueprint, Response, abort, render_template, request

from alliance.directory.lines import as_csv
from alliance.directory.looking import looked_at
from alliance.directory.queries import FACETS, as_structure, structure_in, structures_in
from alliance.looking import chosen_in
from alliance.places import OPEN, open_alliance
from rules.facets import says, sifted

shown = Blueprint("open_directory", __name__, url_prefix=f"{OPEN}/directory")


@shown.get("")
def index(workspace: str) -> str:
    place = open_alliance(workspace)
    seen = looked_at(structures_in(place), request.args)
    return render_template("alliance/open_directory.html", place=place, seen=seen)


@shown.get("/<int:structure_id>")
def show(workspace: str, structure_id: int) -> str:
    place = open_alliance(workspace)
    found = structure_in(place, structure_id) or abort(404)
    return render_template("alliance/open_structure.html", place=place, structure=found)


@shown.get("/list.csv")
def listed(workspace: str) -> Response:
    """What is chosen, as a list that can be brought again."""
    place = open_alliance(workspace)
    words, chosen = chosen_in(request.args, FACETS)
    rows = [row for row in structures_in(place) if says(words, row.name, row.services, row.access)]
    text = as_csv(as_structure(row) for row in sifted(rows, FACETS, chosen))
    answer = Response(text, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = "attachment; filename=directory.csv"
    return answer
