"""What is said beside a text."""

from flask import Blueprint, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.documents.models import Document
from commons.documents.routes.where import address, where
from commons.drafting.actions import (
    Passage,
    change_comment,
    comment,
    reopen_comment,
    resolve_comment,
    support,
    take_back_comment,
)
from commons.drafting.forms import CommentForm, CommentTextForm
from commons.drafting.models import Comment
from commons.drafting.queries import comment_for, talks_on, text_for
from commons.drafting.reading import read
from commons.drafting.routes import mode_of, page, proposed_in
from commons.threads.mentions import offers
from kernel.access import require
from kernel.errors import wants_json
from kernel.forms import HouseForm
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from rules.access import Permission

comments = Blueprint(
    "comments", __name__, url_prefix="/<workspace>/documents/<int:document_id>/comments"
)
suggestions = Blueprint(
    "suggestions",
    __name__,
    url_prefix="/<workspace>/documents/<int:document_id>/suggestions/<suggestion>",
)


@comments.get("")
@signed_in
def index(workspace: str, document_id: int) -> str:
    """The list beside the text, afresh."""
    document = text_for(me(), workspace, document_id)
    return render_template(
        "drafting/_comments.html",
        workspace=where(document),
        document=document,
        base=address(document),
        mode=mode_of(me(), document),
        suggestions=proposed_in(document, read(document).tree),
        talks=talks_on(me(), document),
    )


@comments.get("/people")
@signed_in
def people(workspace: str, document_id: int) -> ResponseReturnValue:
    """Who can be called by name beside this text: those who read it."""
    document = text_for(me(), workspace, document_id)
    require(me(), Permission.COMMENT, document)
    asked = request.args.get("q", "")[:60]
    found = offers(document, asked, Permission.READ_DOCUMENT)
    return jsonify([offer._asdict() for offer in found])


@comments.post("")
@limiter.limit(posting)
@signed_in
def new(workspace: str, document_id: int) -> ResponseReturnValue:
    document = text_for(me(), workspace, document_id)
    require(me(), Permission.COMMENT, document)
    form = CommentForm(request.form)
    if not form.validate():
        return _faults(document, form)
    about = Passage(form.quote.data, form.ends)
    answered = comment_for(me(), document, form.answers.data) if form.answers.data else None
    said = (form.text.data, form.key.data, about, answered)
    return _shown(comment(me(), document, *said, within=form.within.data), 201)


@comments.route("/<int:number>/edit", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def edit(workspace: str, document_id: int, number: int) -> ResponseReturnValue:
    found = _find(workspace, document_id, number)
    form = CommentTextForm(request.form, text=found.source)
    if request.method == "POST" and form.validate():
        return _shown(change_comment(me(), found, form.text.data))
    require(me(), Permission.COMMENT, found)
    shown = render_template(
        "drafting/comment.html",
        workspace=where(found.document),
        document=found.document,
        base=address(found.document),
        comment=found,
        form=form,
    )
    return shown, 422 if form.errors else 200


@comments.post("/<int:number>/delete")
@signed_in
def delete(workspace: str, document_id: int, number: int) -> ResponseReturnValue:
    return _shown(take_back_comment(me(), _find(workspace, document_id, number)))


@comments.post("/<int:number>/resolve")
@signed_in
def resolve(workspace: str, document_id: int, number: int) -> ResponseReturnValue:
    return _shown(resolve_comment(me(), _find(workspace, document_id, number)))


@comments.post("/<int:number>/reopen")
@signed_in
def reopen(workspace: str, document_id: int, number: int) -> ResponseReturnValue:
    return _shown(reopen_comment(me(), _find(workspace, document_id, number)))


@suggestions.post("/support")
@signed_in
def agree(workspace: str, document_id: int, suggestion: str) -> ResponseReturnValue:
    """Say for one's seat that one agrees with a suggestion, or take that back."""
    document = text_for(me(), workspace, document_id)
    support(me(), document, suggestion[:60], on=request.form.get("on") != "0")
    return jsonify(ok=True) if wants_json() else redirect(f"{address(document)}#beside", 303)


def _find(workspace: str, document_id: int, number: int) -> Comment:
    return comment_for(me(), text_for(me(), workspace, document_id), number)


def _faults(document: Document, form: HouseForm) -> ResponseReturnValue:
    if wants_json():
        because = next(iter(form.errors.values()))[0]
        return jsonify(because=because, errors=form.errors), 422
    return page(document, form, 422)


def _shown(found: Comment, code: int = 200) -> ResponseReturnValue:
    if wants_json():
        return jsonify(number=found.number), code
    return redirect(f"{address(found.document)}#comment-{found.answers or found.number}", 303)
