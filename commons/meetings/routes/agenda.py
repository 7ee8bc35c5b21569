"""How is an agenda written? Where one reads it: items are added, changed, moved, bound."""

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.invitations.sheets import Sheet, sheet_of, sheet_of_text
from commons.meetings.actions import (
    add_item,
    adopt_agenda,
    bind_decision,
    bind_paper,
    bind_thread,
    change_item,
    import_items,
    move_item,
    release_paper,
    remove_item,
)
from commons.meetings.forms import ItemForm, ListForm, OneForm, ThreadForm
from commons.meetings.importing import items_in
from commons.meetings.models import AgendaItem, Meeting
from commons.meetings.queries import decision_on, document_on, item_for, meeting_for, thread_on
from commons.meetings.routes import address, back, page
from commons.sheets import Unreadable
from kernel.access import require
from kernel.forms import takes_files
from kernel.login import me, signed_in
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission

agenda = Blueprint("agenda", __name__, url_prefix="/<workspace>/meetings/<int:meeting_id>")
ITEM = "/items/<int:item_id>"
LARGEST = 2 * 1024 * 1024
"""Bytes of a list of items."""
CALL = Permission.CALL_MEETING
takes_files.add("agenda.bring")


def _item(workspace: str, meeting_id: int, item_id: int) -> tuple[Meeting, AgendaItem]:
    meeting = meeting_for(me(), workspace, meeting_id)
    return meeting, item_for(me(), meeting, item_id)


@agenda.post("/items")
@signed_in
def add(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    require(me(), CALL, meeting)
    form = ItemForm(request.form, charter=meeting.workspace.charter)
    if not form.validate():
        return page(meeting, form)
    made = add_item(me(), meeting, form.facts)
    return back(meeting, f"#item-{made.id}")


@agenda.route("/items/import", methods=["GET", "POST"])
@signed_in
def bring(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """An agenda that was written elsewhere."""
    meeting, form = meeting_for(me(), workspace, meeting_id), ListForm(request.form)
    require(me(), CALL, meeting)
    if request.method == "POST" and form.validate():
        try:
            found = items_in(_sheet(form), meeting.workspace.charter)
            made = import_items(me(), meeting, found)
        except Unreadable as fault:
            form.text.errors = [str(fault)]
        else:
            flash(ngettext("%(num)d item came in.", "%(num)d items came in.", made), "ok")
            return back(meeting, "#agenda")
    shown = render_template("meetings/import.html", workspace=meeting.workspace, meeting=meeting,
                            base=address(meeting), form=form)  # fmt: skip
    return shown, 422 if form.errors else 200


def _sheet(form: ListForm) -> Sheet:
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        return sheet_of_text(form.text.data or "")
    content = sent.stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Unreadable(_("This file is too large."))
    return sheet_of(content)


@agenda.post(f"{ITEM}/edit")
@signed_in
def change(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    meeting, item = _item(workspace, meeting_id, item_id)
    require(me(), CALL, item)
    form = ItemForm(request.form, charter=meeting.workspace.charter)
    if not form.validate():
        abort(422, " ".join(str(one) for faults in form.errors.values() for one in faults))
    change_item(me(), item, form.facts)
    return back(meeting, f"#item-{item.id}")


@agenda.post(f"{ITEM}/move")
@signed_in
def move(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    meeting, item = _item(workspace, meeting_id, item_id)
    move_item(me(), item, -1 if request.form.get("by") == "-1" else 1)
    return back(meeting, f"#item-{item.id}")


@agenda.post(f"{ITEM}/remove")
@signed_in
def remove(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    meeting, item = _item(workspace, meeting_id, item_id)
    remove_item(me(), item)
    return back(meeting, "#agenda")


@agenda.post(f"{ITEM}/papers")
@signed_in
def bind(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    meeting, item = _item(workspace, meeting_id, item_id)
    require(me(), CALL, item)
    bind_paper(me(), item, document_on(me(), meeting, _number()))
    return back(meeting, f"#item-{item.id}")


@agenda.post(f"{ITEM}/papers/release")
@signed_in
def release(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    meeting, item = _item(workspace, meeting_id, item_id)
    require(me(), CALL, item)
    release_paper(me(), item, document_on(me(), meeting, _number()))
    return back(meeting, f"#item-{item.id}")


def _number() -> int:
    form = OneForm(request.form)
    if not form.validate():
        abort(422, _("Choose a document."))
    found: int = form.id.data
    return found


@agenda.post(f"{ITEM}/thread")
@signed_in
def discuss(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Bind a discussion to an item, or take it off."""
    meeting, item = _item(workspace, meeting_id, item_id)
    require(me(), CALL, item)
    form = ThreadForm(request.form)
    if not form.validate():
        abort(422, _("Choose a discussion."))
    number = form.id.data
    bind_thread(me(), item, thread_on(me(), meeting, number) if number else None)
    return back(meeting, f"#item-{item.id}")


@agenda.post(f"{ITEM}/decision")
@signed_in
def decide(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Bind what is put to the seats to an item, or take it off."""
    meeting, item = _item(workspace, meeting_id, item_id)
    require(me(), CALL, item)
    form = ThreadForm(request.form)
    if not form.validate():
        abort(422, _("Choose a decision."))
    number = form.id.data
    bind_decision(me(), item, decision_on(me(), meeting, number) if number else None)
    return back(meeting, f"#item-{item.id}")


@agenda.post("/agenda/adopt")
@signed_in
def adopt(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    adopt_agenda(me(), meeting)
    return redirect(address(meeting, "/live"), 303)
