"""How do others say that they reuse a record, stand behind it, or talk about it?"""

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from commons.practices.actions import discuss, endorse, reuse
from commons.practices.forms import NoteForm, TalkForm, YesForm
from commons.practices.queries import practice_for
from commons.practices.routes import page
from kernel.access import require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from rules.access import Permission

using = Blueprint("record_use", __name__, url_prefix="/<workspace>/practices")


@using.post("/<int:practice_id>/reuse")
@limiter.limit(posting)
@signed_in
def do_the_same(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice, form = (
        practice_for(me(), workspace, practice_id, Permission.DO_WORK),
        NoteForm(request.form),
    )
    require(me(), Permission.DO_WORK, practice)
    if not form.validate():
        return page(practice, 422, note=form)
    reuse(me(), practice, form.note.data)
    return redirect(f"/{workspace}/practices/{practice_id}#reuse", 303)


@using.post("/<int:practice_id>/endorse")
@signed_in
def stand_behind(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice = practice_for(me(), workspace, practice_id, Permission.DO_WORK)
    endorse(me(), practice, on=YesForm(request.form).yes.data)
    return redirect(f"/{workspace}/practices/{practice_id}", 303)


@using.post("/<int:practice_id>/discuss")
@limiter.limit(posting)
@signed_in
def talk(workspace: str, practice_id: int) -> ResponseReturnValue:
    practice, form = (
        practice_for(me(), workspace, practice_id, Permission.START_THREAD),
        TalkForm(request.form),
    )
    require(me(), Permission.START_THREAD, practice)
    if not form.validate():
        return page(practice, 422, talk=form)
    thread = discuss(me(), practice, form.text.data, form.key.data)
    return redirect(f"/{workspace}/threads/{thread.id}", 303)
