"""The public library: what is published with consent, for anybody, as pages and as open data."""

import json
from collections.abc import Iterator

from flask import Blueprint, Response, abort, render_template, request, stream_with_context
from flask.typing import ResponseReturnValue

from commons.practices.looking import current_for, lines_of
from commons.practices.queries import answer, public_practice, question_of, related
from commons.practices.queries.library import everything
from commons.practices.tables import csv_lines, json_lines
from kernel.index.patience import TookTooLong, patiently
from rules.records import DISCLAIMERS, FACETS

library = Blueprint("library", __name__, url_prefix="/practices")


@library.get("")
def index() -> ResponseReturnValue:
    question = question_of(request.args)
    try:
        with patiently():
            found = answer(question)
    except TookTooLong:
        abort(503)
    return render_template(
        "practices/public.html",
        question=question,
        answer=found,
        facets=FACETS,
        disclaimers=DISCLAIMERS,
    )


@library.get("/<int:practice_id>")
def show(practice_id: int) -> ResponseReturnValue:
    practice = public_practice(practice_id)
    version = current_for(None, practice) or abort(404)
    return render_template(
        "practices/public_show.html",
        practice=practice,
        version=version,
        lines=lines_of(practice, version, public=True),
        related=related(practice),
    )


@library.get("/data.csv")
def as_csv() -> Response:
    """All that answers the question, a line each; no cell is taken for a formula."""
    return _given(csv_lines(everything(question_of(request.args))), "text/csv", "practices.csv")


@library.get("/data.json")
def as_json() -> Response:
    said = json.dumps(sorted(set(DISCLAIMERS.values())), ensure_ascii=False)
    lines = json_lines(everything(question_of(request.args)), said)
    return _given(lines, "application/json", "practices.json")


def _given(lines: Iterator[str], mimetype: str, name: str) -> Response:
    answer_ = Response(stream_with_context(lines), mimetype=mimetype)
    answer_.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer_
