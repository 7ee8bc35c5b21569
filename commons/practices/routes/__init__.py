"""The library of a workspace, and a record of it as somebody may read it."""

import uuid
from typing import Any

from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from commons.practices.forms import NoteForm, ReasonForm, RemarkForm, TalkForm
from commons.practices.looking import current_for, differences, lines_of, versions_for
from commons.practices.models import Practice, PracticeEndorsement, PracticeReuse
from commons.practices.queries import (
    answer,
    handed_in,
    own_practices,
    place_for,
    practice_for,
    question_of,
    reads_all,
    related,
    speaks_for,
    waiting_in,
)
from commons.practices.queries.practices import seats_of
from kernel.access import may
from kernel.database import db
from kernel.index.patience import TookTooLong, patiently
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission
from rules.practices import Step, may_follow
from rules.records import FACETS, KINDS

practices = Blueprint("practices", __name__, url_prefix="/<workspace>/practices")


@practices.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = place_for(me(), workspace)
    question = question_of(request.args)
    try:
        with patiently():
            found = answer(question, place.id)
    except TookTooLong:
        abort(503)
    return render_template(
        "practices/index.html",
        workspace=place,
        kinds=[KINDS[slug] for slug in place.charter.records],
        question=question,
        answer=found,
        facets=FACETS,
        waiting=waiting_in(place) if may(me(), Permission.HANDLE_WORK, place) else 0,
    )


@practices.get("/own")
@signed_in
def own(workspace: str) -> str:
    place = place_for(me(), workspace, Permission.READ_WORK)
    kinds = [KINDS[slug] for slug in place.charter.records]
    found = own_practices(me(), place)
    return render_template("practices/own.html", workspace=place, groups=found, kinds=kinds)


@practices.get("/review")
@signed_in
def review(workspace: str) -> str:
    place = place_for(me(), workspace, Permission.HANDLE_WORK)
    return render_template("practices/review.html", workspace=place, groups=handed_in(place))


@practices.get("/<int:practice_id>")
@signed_in
def show(workspace: str, practice_id: int) -> ResponseReturnValue:
    return page(practice_for(me(), workspace, practice_id))


def page(practice: Practice, code: int = 200, **forms: object) -> ResponseReturnValue:
    """A record as whoever asks may read it, and what they may do with it."""
    person, place = me(), practice.workspace
    version = current_for(person, practice) or abort(404)
    mine, all_ = speaks_for(person, practice), reads_all(person, practice)
    desk = bool(may(person, Permission.HANDLE_WORK, practice))
    seats = [each.id for each in seats_of(person, place)]
    shown = practice.shown is not None
    facts = {
        "workspace": place,
        "practice": practice,
        "version": version,
        "lines": lines_of(practice, version),
        "versions": versions_for(person, practice),
        "related": related(practice, place.id) if shown else [],
        "mine": mine,
        "desk": desk,
        "trace": practice.trace if all_ else [],
        "can": {s.name.lower(): may_follow(practice.state, s, shown=shown) for s in Step},
        "others": bool(seats) and not mine and shown,
        "use": _ours(practice, PracticeReuse, seats),
        "endorsement": _ours(practice, PracticeEndorsement, seats),
        "base": f"/{place.slug}/practices/{practice.id}",
        "reason": ReasonForm(),
        "remark": RemarkForm(),
        "note": NoteForm(),
        "talk": TalkForm(key=str(uuid.uuid4())),
    }
    return render_template("practices/show.html", **facts | forms), code


def _ours(practice: Practice, table: type[Any], seats: list[int]) -> Any:
    found = (db.session.get(table, (practice.id, seat)) for seat in seats)
    return next((each for each in found if each), None)


@practices.get("/<int:practice_id>/versions")
@signed_in
def versions(workspace: str, practice_id: int) -> str:
    """Any two of the versions that somebody sees, side by side in one."""
    practice = practice_for(me(), workspace, practice_id)
    seen = versions_for(me(), practice)
    numbers = {each.number: each for each in seen}
    new = numbers.get(request.args.get("to", default=0, type=whole_number), seen[-1])
    before = [each for each in seen if each.number < new.number] or [new]
    old = numbers.get(request.args.get("from", default=0, type=whole_number), before[-1])
    return render_template(
        "practices/versions.html",
        workspace=practice.workspace,
        practice=practice,
        versions=seen,
        old=old,
        new=new,
        changes=differences(practice, old, new),
        base=f"/{workspace}/practices/{practice.id}",
    )
