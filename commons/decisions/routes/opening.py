"""How is a question put to the seats, and put anew with another text?"""

import uuid
from collections.abc import Callable

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.decisions.actions import propose, put_anew, remind
from commons.decisions.forms import EndsForm, ProposeForm, lines
from commons.decisions.laws import answers_by
from commons.decisions.models import Decision, Procedure
from commons.decisions.names import matter_name, subject_name
from commons.decisions.proposals import Proposal, Subject
from commons.decisions.queries import decision_for, seats_for, voice_of
from commons.decisions.routes import address
from commons.decisions.subjects import newer_than, subjects_in
from commons.threads.queries import thread_for
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import Refused, require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.pages import say
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission, Verdict
from rules.habits import SHOWN
from rules.words import sentence

opening = Blueprint("opening", __name__, url_prefix="/<workspace>/decisions")


Put = Callable[[Proposal, str], Decision]
"""What puts it to the seats, under the key of the form."""


@opening.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, Permission.READ_DECISION)
    thread = _thread(workspace)
    return asked(place, lambda wanted, key: propose(me(), place, wanted, key), thread=thread)


def _thread(workspace: str) -> int | None:
    number = request.args.get("thread", type=whole_number)
    return thread_for(me(), workspace, number).id if number else None


def asked(
    place: Workspace, put: Put, thread: int | None = None, **first: object
) -> ResponseReturnValue:
    """The form, with what it says at first; sent and in order, the page of what was put."""
    require(me(), Permission.PROPOSE_DECISION, place)
    subjects = {str(each.document_id): each for each in subjects_in(me(), place)}
    form = _form(place, subjects, first)
    if request.method == "POST" and form.validate():
        wanted = _proposal(form, subjects.get(form.document.data), thread)
        try:
            return redirect(address(put(wanted, form.key.data)), 303)
        except Refused as refused:
            form.form_errors.append(refused.because)
    faulty = form.errors or form.form_errors
    page = render_template("decisions/new.html", workspace=place, form=form)
    return page, 422 if faulty else 200


def _form(place: Workspace, subjects: dict[str, Subject], first: dict[str, object]) -> ProposeForm:
    charter = place.charter
    said = {"key": str(uuid.uuid4()), "shown": charter.rule(SHOWN).value} | first
    form = ProposeForm(request.form, **said)
    matters = [(str(matter), matter_name(str(matter))) for matter in charter.decides]
    form.matter.choices = matters or [("", _("Consensus"))]
    named = [(key, subject_name(one)) for key, one in subjects.items()]
    form.document.choices = [("", _("None: the question says it all")), *named]
    if day := answers_by(place):
        form.closes.description = _(
            "Left empty, you close it yourself. A written procedure needs a last moment: "
            "%(day)s gives the seats the time the profile asks for.",
            day=say(day),
        )
    seats = seats_for(place, Procedure.POSITIONS)
    form.apart.choices = [(each.code, each.name) for each in seats if voice_of(each).acting]
    if request.method == "GET" and request.args.get("document") in subjects:
        form.document.data = request.args["document"]
    return form


def _proposal(form: ProposeForm, subject: Subject | None, thread: int | None) -> Proposal:
    return Proposal(
        title=form.title.data,
        question=form.question.data or "",
        procedure=form.procedure.data,
        ballot=form.ballot.data,
        options=form.options.data,
        candidates=lines(form.candidates.data),
        places=form.places.data or 1,
        provisions=lines(form.provisions.data),
        matter=form.matter.data,
        shown=form.shown.data,
        members_only=form.members_only.data,
        closes_at=form.closes_at,
        subject=subject,
        apart=tuple(form.apart.data or ()),
        apart_because=form.apart_because.data or "",
        thread_id=thread,
    )


@opening.route("/<int:decision_id>/anew", methods=["GET", "POST"])
@signed_in
def anew(workspace: str, decision_id: int) -> ResponseReturnValue:
    """Put it to the seats again, with the text as it is now."""
    decision = decision_for(me(), workspace, decision_id)
    require(me(), Permission.PROPOSE_DECISION, decision)
    newer = newer_than(decision)
    if newer is None:
        raise Refused(Verdict(False, sentence("The text has not changed since.")))
    form = EndsForm(request.form, key=str(uuid.uuid4()))
    if request.method == "POST" and form.validate():
        made = put_anew(me(), decision, newer, form.closes_at, form.key.data)
        return redirect(address(made), 303)
    facts = {"workspace": decision.workspace, "decision": decision, "newer": newer, "form": form}
    page = render_template("decisions/anew.html", base=address(decision), **facts)
    return page, 422 if form.errors else 200


@opening.post("/<int:decision_id>/remind")
@signed_in
def again(workspace: str, decision_id: int) -> ResponseReturnValue:
    decision = decision_for(me(), workspace, decision_id)
    many = remind(me(), decision)
    flash(ngettext("%(num)d person was reminded.", "%(num)d people were reminded.", many), "ok")
    return redirect(address(decision), 303)
