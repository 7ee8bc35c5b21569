"""Do the seats approve a version? Asked by the chair, answered by who speaks for each."""

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.documents.models import Document
from commons.documents.routes.where import address, where
from commons.drafting.actions import approve, ask_approval
from commons.drafting.forms import ApprovalForm
from commons.drafting.models import Version
from commons.drafting.queries import approvals_of, seats_spoken_for, text_for, version_of
from kernel.access import require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from rules.access import Permission

approving = Blueprint(
    "approving",
    __name__,
    url_prefix="/<workspace>/documents/<int:document_id>/history/<int:number>/approval",
)


@approving.get("")
@signed_in
def show(workspace: str, document_id: int, number: int) -> ResponseReturnValue:
    """Every seat that is asked, and what it said."""
    document = text_for(me(), workspace, document_id)
    return _page(document, version_of(document, number), ApprovalForm())


@approving.post("/ask")
@signed_in
def ask(workspace: str, document_id: int, number: int) -> ResponseReturnValue:
    document = text_for(me(), workspace, document_id)
    ask_approval(me(), document, version_of(document, number))
    return redirect(f"{address(document)}/history/{number}/approval", 303)


@approving.post("")
@limiter.limit(posting)
@signed_in
def answer(workspace: str, document_id: int, number: int) -> ResponseReturnValue:
    document = text_for(me(), workspace, document_id)
    require(me(), Permission.COMMENT, document)
    form = ApprovalForm(request.form)
    if not form.validate():
        return _page(document, version_of(document, number), form, 422)
    yes, because = form.says.data == "yes", form.because.data or ""
    approve(me(), document, version_of(document, number), yes=yes, because=because)
    return redirect(f"{address(document)}/history/{number}/approval", 303)


def _page(
    document: Document, version: Version, form: ApprovalForm, code: int = 200
) -> ResponseReturnValue:
    shown = render_template(
        "drafting/approval.html",
        workspace=where(document),
        document=document,
        base=address(document),
        version=version,
        asked=approvals_of(version),
        mine=[seat.name for seat in seats_spoken_for(me().id, document.workspace)],
        form=form,
    )
    return shown, code
