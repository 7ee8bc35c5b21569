"""The secretariat invites many at once: a list is looked at line by line, then sent as one act."""

from flask import flash, render_template, request
from flask.typing import ResponseReturnValue

from commons.invitations.forms import ListForm
from commons.invitations.lines import Line, as_sent, checked
from commons.invitations.routes.inviting import invitations, managed, page, sent
from commons.invitations.sheets import Sheet, sheet_of, sheet_of_text
from commons.sheets import Unreadable
from commons.workspaces.models import Workspace
from kernel.login import signed_in
from kernel.words import gettext as _


@invitations.post("/look")
@signed_in
def look(workspace: str) -> ResponseReturnValue:
    """What would be sent, and what is wrong with it: nothing is written."""
    place, form = managed(workspace), ListForm(request.form)
    try:
        sheet = _sheet(form)
        return _preview(place, checked(place, sheet), sheet.assumed)
    except Unreadable as fault:
        form.form_errors.append(str(fault))
        return page(place, form), 422


def _sheet(form: ListForm) -> Sheet:
    file = request.files.get("file")
    if file and file.filename:
        return sheet_of(file.read())
    return sheet_of_text(form.text.data or "")


def _preview(place: Workspace, lines: list[Line], assumed: str) -> ResponseReturnValue:
    wrong = [line for line in lines if line.faults]
    shown = render_template(
        "invitations/look.html",
        workspace=place,
        lines=lines,
        wrong=wrong,
        assumed=assumed,
        text=as_sent(lines),
    )
    return shown, 422 if wrong else 200


@invitations.post("/send")
@signed_in
def send(workspace: str) -> ResponseReturnValue:
    """Send them all, or none: the list is looked at again first."""
    place, form = managed(workspace), ListForm(request.form)
    try:
        lines = checked(place, sheet_of_text(form.text.data or ""))
    except Unreadable as fault:
        form.form_errors.append(str(fault))
        return page(place, form), 422
    if any(line.faults for line in lines):
        flash(_("Something changed meanwhile: nothing was sent. Look at the lines again."), "warn")
        return _preview(place, lines, "")
    return sent(place, [line.invitee for line in lines if line.invitee])
