"""Where a document is shared: seen, begun and ended by those who may share it."""

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.documents.actions.sharing import Terms, end_share, share
from commons.documents.forms import ShareForm
from commons.documents.models import Document
from commons.documents.queries import document_for
from commons.documents.queries.shares import receivers_for, share_of, why_nowhere
from commons.documents.routes.where import address
from kernel.access import require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from rules.access import Permission

sharing = Blueprint("sharing", __name__, url_prefix="/<workspace>/documents/<int:document_id>")


@sharing.route("/shares", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def shares(workspace: str, document_id: int) -> ResponseReturnValue:
    found = document_for(me(), workspace, document_id)
    require(me(), Permission.SHARE, found)
    form, places = ShareForm(request.form), receivers_for(me(), found)
    form.place.choices = [(one.id, one.name) for one in places]
    form.only_what_it_is(found.kind)
    if request.method == "POST" and form.validate():
        place = next(one for one in places if one.id == form.place.data)
        share(me(), found, place, Terms(form.rights.data, form.because.data, form.until.data))
        return redirect(f"{address(found)}/shares", 303)
    return _page(found, form), 422 if form.errors else 200


def _page(found: Document, form: ShareForm) -> str:
    running = [one for one in found.shares if one.runs]
    return render_template(
        "documents/shares.html",
        workspace=found.workspace,
        document=found,
        base=address(found),
        form=form,
        running=running,
        ended=[one for one in reversed(found.shares) if not one.runs],
        nowhere=why_nowhere(found),
    )


@sharing.post("/shares/<int:share_id>/end")
@signed_in
def end(workspace: str, document_id: int, share_id: int) -> ResponseReturnValue:
    found = document_for(me(), workspace, document_id)
    require(me(), Permission.SHARE, found)
    end_share(me(), found, share_of(found, share_id))
    return redirect(f"{address(found)}/shares", 303)
