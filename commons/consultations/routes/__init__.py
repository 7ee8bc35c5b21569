"""The consultations of a workspace, and the page of one."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from commons.consultations.models import Consultation
from commons.consultations.passages import Passage, passages_of
from commons.consultations.queries import (
    comments_of,
    consultation_for,
    drafts_of,
    held_in,
    own_seats,
    progress_of,
    progress_of_each,
    running_in,
)
from commons.consultations.queries.comments import (
    PAGE,
    by_passage,
    many_alike,
    many_by_seat,
    next_waiting,
)
from commons.consultations.queries.seats import speaks_for
from commons.documents.models import Kind
from commons.drafting.routes import opened
from commons.workspaces.queries import workspace_for
from kernel.clock import now
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission

consultations = Blueprint("consultations", __name__, url_prefix="/<workspace>/consultations")


def address(consultation: Consultation) -> str:
    return f"/{consultation.workspace.slug}/consultations/{consultation.id}"


def text_path(consultation: Consultation) -> str:
    """Where the very version that is consulted on can be read."""
    kept = "history" if consultation.document.kind == Kind.TEXT else "file"
    place = f"/{consultation.workspace.slug}/documents/{consultation.document_id}"
    return f"{place}/{kept}/{consultation.text_version}"


@consultations.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, Permission.READ_CONSULTATION)
    before = request.args.get("before", type=whole_number)
    running = running_in(me(), place) if before is None else []
    held = held_in(me(), place, before)
    return render_template(
        "consultations/index.html",
        workspace=place,
        running=running,
        held=held,
        progress=progress_of_each([*running, *held]),
        before=before,
    )


@consultations.get("/<int:consultation_id>")
@signed_in
def show(workspace: str, consultation_id: int) -> ResponseReturnValue:
    return page(consultation_for(me(), workspace, consultation_id))


def page(consultation: Consultation, code: int = 200, **wrong: object) -> ResponseReturnValue:
    """A consultation as its reader sees it."""
    waiting = request.args.get("show") == "waiting"
    after = request.args.get("after", type=whole_number) or 0
    found = comments_of(consultation, waiting=waiting, after=after)
    mine = own_seats(me(), consultation)
    facts = _head(consultation) | {
        "waiting": waiting,
        "after": after,
        "found": found,
        "more": len(found) == PAGE,
        "alike": many_alike(consultation),
        "mine": mine,
        "speaks": {each.code for each in mine if speaks_for(me(), each)},
        "drafts": drafts_of(mine),
        "by_seat": many_by_seat(consultation),
        "first": next_waiting(consultation, 0),
        "wrong": {},
    }
    return render_template("consultations/show.html", **facts | wrong), code


def _head(consultation: Consultation) -> dict[str, object]:
    return {
        "workspace": consultation.workspace,
        "consultation": consultation,
        "base": address(consultation),
        "text_path": text_path(consultation),
        "runs": consultation.runs(now()),
        "progress": progress_of(consultation),
    }


def read_through(consultation: Consultation, *, drawn: bool = False) -> list[Passage]:
    """Its passages, given out as the text itself would be: noted where its level asks for that."""
    if consultation.document.kind == Kind.TEXT:
        opened(consultation.workspace.slug, consultation.document_id)
    return passages_of(consultation, drawn=drawn)


@consultations.get("/<int:consultation_id>/text")
@signed_in
def text(workspace: str, consultation_id: int) -> ResponseReturnValue:
    """The version consulted on, with what was said beside each passage."""
    consultation = consultation_for(me(), workspace, consultation_id)
    facts = _head(consultation) | {
        "passages": read_through(consultation, drawn=True),
        "at": now(),
        "many": by_passage(consultation),
        "mine": own_seats(me(), consultation),
    }
    return render_template("consultations/text.html", **facts)
