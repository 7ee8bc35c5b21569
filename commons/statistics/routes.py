"""Pages and a table for other programs about how much each seat takes part."""

import csv
import io

from flask import Blueprint, Response, render_template

from commons.statistics.queries import lines_of, months
from commons.workspaces.queries import workspace_for
from kernel.login import me, signed_in
from rules.access import Permission

statistics = Blueprint("statistics", __name__, url_prefix="/<workspace>")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
ON_THE_PAGE = 6


@statistics.get("/statistics")
@signed_in
def index(workspace: str) -> str:
    place = workspace_for(me(), workspace, Permission.READ_STATISTICS)
    lines = lines_of(place)
    return render_template(
        "statistics/index.html",
        workspace=place,
        lines=lines,
        months=months(ON_THE_PAGE),
        silent=sum(1 for line in lines if line.code and not line.said),
    )


@statistics.get("/statistics.csv")
@signed_in
def table(workspace: str) -> Response:
    """One line for each seat and month."""
    place = workspace_for(me(), workspace, Permission.READ_STATISTICS)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("seat", "code", "month", "posts", "answers", "read_percent"))
    for line in lines_of(place):
        for month in months():
            counts = (line.posts.get(month, 0), line.answers.get(month, 0))
            read = "" if line.read is None else line.read
            writer.writerow((cell(line.name), cell(line.code), month, *counts, read))
    answer = Response(out.getvalue(), mimetype="text/csv")
    answer.headers["Content-Disposition"] = f'attachment; filename="{place.slug}-statistics.csv"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


def cell(text: str) -> str:
    """No program that opens the table takes a name for a formula."""
    return f"'{text}" if text.startswith(FORMULAS) else text
