"""The page of the co-chairs: who holds the office, who stands, and what the vote came to."""

import uuid
from datetime import timedelta
from typing import Any, TypeVar

from flask import (
    Blueprint,
    abort,
    flash,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from wtforms import Form

from commons.selection.names import kinds_named
from commons.workspaces.models import Workspace
from forum.chairing.actions import (
    call_election,
    end_election,
    end_term,
    give_terms,
    put_to_vote,
    stand,
    step_back,
)
from forum.chairing.forms import (
    CallElectionForm,
    EndElectionForm,
    OfficeForm,
    StandForm,
    VoteForm,
)
from forum.chairing.models import ChairElection
from forum.chairing.proposals import Vote
from forum.chairing.queries import elections_in, own_candidacy
from forum.chairing.standing import (
    OFFICE,
    candidate_for,
    elected_in,
    in_office,
    limits_of_office,
    may_serve,
    member_of,
    office_term,
    refusal_of,
)
from forum.places import forum_for
from forum.selecting import PERMANENT, SELECTING
from kernel.access import require
from kernel.clock import now, today
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission
from rules.selection.balance import Candidate, Trait

F = TypeVar("F", bound=Form)
chairing = Blueprint("chairing", __name__, url_prefix="/<workspace>/co-chairs")


@chairing.get("")
@signed_in
def index(workspace: str) -> str:
    return _page(_place(workspace))


@chairing.post("/call")
@signed_in
def call(workspace: str) -> ResponseReturnValue:
    place, form = _sent(workspace, Permission.PROPOSE_DECISION, "call_form", CallElectionForm)
    call_election(me(), place, form.starts_on.data, form.stand_until)
    return _back(workspace)


@chairing.post("/stand")
@signed_in
def run(workspace: str) -> ResponseReturnValue:
    place, form = _sent(workspace, Permission.ANSWER_DECISION, "stand_form", StandForm)
    stand(me(), place, form.statement.data or "")
    return _back(workspace)


@chairing.post("/step-back")
@signed_in
def leave(workspace: str) -> ResponseReturnValue:
    step_back(me(), _place(workspace))
    return _back(workspace)


@chairing.post("/vote")
@signed_in
def vote(workspace: str) -> ResponseReturnValue:
    place, form = _sent(workspace, Permission.PROPOSE_DECISION, "vote_form", VoteForm)
    put = put_to_vote(me(), place, Vote(form.ballot.data, form.closes_at, form.key.data))
    return redirect(f"/{workspace}/decisions/{put.id}", 303)


@chairing.post("/terms")
@signed_in
def terms(workspace: str) -> ResponseReturnValue:
    give_terms(me(), _place(workspace))
    flash(_("The terms were given."), "ok")
    return _back(workspace)


@chairing.post("/end-term")
@signed_in
def resign(workspace: str) -> ResponseReturnValue:
    place, form = _sent(workspace, Permission.MANAGE_SEATS, "office_form", OfficeForm)
    end_term(me(), place, form.office.data)
    return _back(workspace)


@chairing.post("/end")
@signed_in
def end(workspace: str) -> ResponseReturnValue:
    place, form = _sent(workspace, Permission.PROPOSE_DECISION, "end_form", EndElectionForm)
    end_election(me(), place, form.because.data)
    return _back(workspace)


def _sent(workspace: str, permission: Permission, name: str, kind: type[F]) -> tuple[Workspace, F]:
    """What was sent, from somebody who may; where it is faulty, the page is the answer."""
    place = _place(workspace)
    require(me(), permission, place)
    form = kind(request.form)
    if not form.validate():
        abort(make_response(_page(place, **{name: form}), 422))
    return place, form


def _place(workspace: str) -> Workspace:
    return forum_for(me(), workspace, Permission.READ_SEATS)


def _back(workspace: str) -> ResponseReturnValue:
    return redirect(url_for("chairing.index", workspace=workspace), 303)


def _page(place: Workspace, **forms: Form) -> str:
    elections = elections_in(place)
    election = elections[0] if elections and not elections[0].over else None
    return render_template(
        "forum/co_chairs.html",
        workspace=place,
        office=OFFICE,
        holders=in_office(place),
        once_more=lambda each: may_serve(each.person, place, each.ends_on + timedelta(days=1)),
        limits=limits_of_office(place),
        election=election,
        earlier=[each for each in elections if each.over],
        side_of=_side_of,
        **(_running(place, election) if election else {}),
        **({"call_form": _first(place)} | _forms() | forms),
    )


def _first(place: Workspace) -> CallElectionForm:
    """The terms begin when the first of those that run is over."""
    ends = [each.ends_on for each in in_office(place) if each.ends_on]
    full = len(ends) >= OFFICE.number
    return CallElectionForm(starts_on=min(ends) + timedelta(days=1) if full else today())


def _forms() -> dict[str, Form]:
    vote_form = VoteForm(key=str(uuid.uuid4()))
    return {"stand_form": StandForm(), "vote_form": vote_form, "end_form": EndElectionForm()}


def _running(place: Workspace, election: ChairElection) -> dict[str, Any]:
    elected = elected_in(election)
    return {
        "takes": election.takes(now()),
        "mine": own_candidacy(me(), election),
        "eligible": bool(member_of(me(), place)),
        "mine_may": may_serve(me(), place, election.starts_on),
        "elected": elected,
        "refusal": refusal_of(election, elected) if elected else "",
        "term": office_term(),
        "candidates": {each.person_id: candidate_for(each) for each in election.candidacies},
    }


def _side_of(candidate: Candidate) -> str:
    """As what somebody counts for the balance of the office."""
    kinds = sorted(candidate.of(Trait.CATEGORY))
    if kinds == [PERMANENT]:
        return _("Permanent member")
    return kinds_named(SELECTING, Trait.CATEGORY, kinds) if kinds else _("not stated")
