"""What is said of a document, and where it goes when it is taken out of the library."""

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.documents.actions import bin_document, describe, restore_document
from commons.documents.facts import Facts, facts_of
from commons.documents.forms import FactsForm
from commons.documents.models import Document
from commons.documents.numbering import pattern_of
from commons.documents.queries import document_for, originals_for
from commons.documents.routes.bringing import offer_folders
from commons.documents.routes.where import address
from commons.membership.queries import readers_of
from kernel.access import require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

arranging = Blueprint("arranging", __name__, url_prefix="/<workspace>/documents/<int:document_id>")


@arranging.route("/facts", methods=["GET", "POST"])
@signed_in
def facts(workspace: str, document_id: int) -> ResponseReturnValue:
    found = document_for(me(), workspace, document_id)
    require(me(), Permission.ARRANGE, found)
    form = _form(found)
    if request.method == "POST" and form.validate():
        describe(me(), found, _said(form), numbered=form.numbered.data)
        return redirect(address(found), 303)
    return (
        render_template(
            "documents/facts.html",
            workspace=found.workspace,
            document=found,
            base=address(found),
            form=form,
            pattern=pattern_of(found.workspace),
        ),
        422 if form.errors else 200,
    )


def _form(found: Document) -> FactsForm:
    """The form as the document is, with what can be chosen there."""
    now = facts_of(found)
    plain = {name: getattr(now, name) for name in Facts.__dataclass_fields__}
    plain |= {"folder": now.folder_id, "original": now.original_id, "eyes": sorted(now.eyes)}
    form = FactsForm(request.form, data=plain)
    offer_folders(form, found.workspace)
    form.original.choices = _originals(found)
    readers = readers_of(found.workspace, Permission.READ_DOCUMENT)
    form.eyes.choices = [(one.id, one.name) for one in readers if one.id != found.author_id]
    return form


def _originals(found: Document) -> list[tuple[int | str, str]]:
    """What is chosen now can stay, whether or not whoever describes it may see it."""
    offered: dict[int | str, str] = {"": _("Of none: it stands for itself")}
    if found.original_id:
        offered[found.original_id] = _("As it is now")
    return list((offered | {one.id: one.title for one in originals_for(me(), found)}).items())


def _said(form: FactsForm) -> Facts:
    same = ("title", "reference_number", "description", "keywords", "language", "status", "level",
            "dated", "kept_until", "suggestions_only")  # fmt: skip
    said = {name: form[name].data for name in same}
    said["reference_number"], said["keywords"] = (
        said["reference_number"] or "",
        said["keywords"] or "",
    )
    said["description"] = said["description"] or ""
    return Facts(**said, folder_id=form.folder.data, original_id=form.original.data,
                 eyes=frozenset(form.eyes.data))  # fmt: skip


@arranging.post("/bin")
@signed_in
def remove(workspace: str, document_id: int) -> ResponseReturnValue:
    found = document_for(me(), workspace, document_id)
    bin_document(me(), found)
    inside = f"/folders/{found.folder_id}" if found.folder_id else ""
    return redirect(f"/{found.workspace.slug}/documents{inside}", 303)


@arranging.post("/restore")
@signed_in
def restore(workspace: str, document_id: int) -> ResponseReturnValue:
    found = document_for(me(), workspace, document_id)
    restore_document(me(), found)
    return redirect(address(found), 303)
