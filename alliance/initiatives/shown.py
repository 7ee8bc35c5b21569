"""The initiatives for anybody."""

from flask import Blueprint, render_template

from alliance.initiatives.queries import tracked_in
from alliance.places import OPEN, open_alliance

shown = Blueprint("open_initiatives", __name__, url_prefix=f"{OPEN}/initiatives")


@shown.get("")
def index(workspace: str) -> str:
    place = open_alliance(workspace)
    found = tracked_in(place)
    return render_template("alliance/open_initiatives.html", place=place, every=found)
