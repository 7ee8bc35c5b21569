"""The field that finds: a page of what answers, and what is offered while one types."""

from flask import Blueprint, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.search.actions import drop_search, save_search, see_search
from commons.search.queries import (
    Cursor,
    Question,
    Wanted,
    completed,
    counted,
    going,
    marked,
    offered,
    page_of,
    question_of,
    saved_by,
    snippet,
    wider,
)
from commons.workspaces.queries import places_of
from kernel.errors import wants_json
from kernel.index.patience import TookTooLong, patiently
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.words import gettext as _

finding = Blueprint("find", __name__)


@finding.get("/find")
@signed_in
def results() -> ResponseReturnValue:
    text = request.args.get("q", "")
    question = question_of(me(), places_of(me()), text)
    try:
        with patiently():
            return _typed(question, text) if wants_json() else _answered(question, text)
    except TookTooLong:
        return _gave_up(text)


def _typed(question: Question, text: str) -> ResponseReturnValue:
    """What the palette offers; for the field of the page of results its operators alone."""
    found = completed(question, text) if "only" in request.args else offered(question, text)
    return jsonify([entry.as_json() for entry in found])


def _answered(question: Question, text: str) -> ResponseReturnValue:
    newest = request.args.get("sort") == "newest"
    if question.is_empty:
        return render_template(
            "find/results.html", asked=text, question=question, saved=saved_by(me())
        )
    after = Cursor.read(request.args.get("after", ""))
    page = page_of(question, newest=newest, after=after)
    return render_template(
        "find/results.html",
        asked=text,
        question=question,
        newest=newest,
        page=page,
        first=after is None,
        counted=counted(question),
        wanted=Wanted.of(question.asked),
        marked=marked,
        snippet=snippet,
        going=going(question, text) if after is None else [],
        wider=wider(question) if not page.hits else [],
        saved=saved_by(me()),
    )


def _gave_up(text: str) -> ResponseReturnValue:
    if wants_json():
        return jsonify([])
    note = _(
        "This search took too long and was given up. Add a word, or an operator such as after:."
    )
    question = question_of(me(), places_of(me()), "")
    question.asked.notes.append(note)
    return render_template("find/results.html", asked=text, question=question, saved=[]), 503


@finding.post("/find/saved")
@signed_in
def save() -> ResponseReturnValue:
    """Keep a question; what answers it from now on stands on one's own home."""
    asked = request.form.get("q", "")
    if save_search(me(), asked):
        flash(_("Kept. New posts that answer it will stand on your home page."), "ok")
    else:
        flash(_("You keep many searches already; let one go first."), "warn")
    return redirect(url_for(".results", q=asked), 303)


@finding.post("/find/saved/seen")
@signed_in
def seen() -> ResponseReturnValue:
    asked = see_search(me(), request.form.get("id", 0, type=whole_number))
    return redirect(url_for(".results", q=asked or "", sort="newest"), 303)


@finding.post("/find/saved/drop")
@signed_in
def drop() -> ResponseReturnValue:
    drop_search(me(), request.form.get("id", 0, type=whole_number))
    return redirect(url_for(".results", q=request.form.get("q") or None), 303)
