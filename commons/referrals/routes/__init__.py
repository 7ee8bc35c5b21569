"""The requests of a workspace, those that came and those it sent; one of them; what is enclosed."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from commons.decisions.subjects import subjects_in
from commons.documents.models import Kind
from commons.documents.queries import version_of as file_of
from commons.drafting.drawing import html
from commons.drafting.models import Version
from commons.drafting.pictures import carried
from commons.files.serving import given_out
from commons.referrals.models import Enclosure, Envelope
from commons.referrals.queries import (
    can_return,
    enclosure_in,
    envelope_for,
    held_in,
    is_over,
    outside_senders,
)
from commons.referrals.queries import receivers_of as receivers
from commons.workspaces.queries import workspace_for
from kernel.access import may
from kernel.clock import now
from kernel.database import db
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.text import one_line
from rules.access import Permission
from rules.referring import AFTER, Step, stages

referrals = Blueprint("referrals", __name__, url_prefix="/<workspace>/referrals")


def address(envelope: Envelope) -> str:
    return f"/{envelope.workspace.slug}/referrals/{envelope.id}"


@referrals.get("")
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, Permission.READ_REFERRAL)
    words = one_line(request.args.get("q"))[:80]
    before = request.args.get("before", type=whole_number)
    sends = request.args.get("side") == "sent"
    return render_template(
        "referrals/index.html",
        workspace=place,
        found=held_in(me(), place, sends=sends, words=words, before=before),
        sends=sends,
        words=words,
        before=before,
        can_send=bool(receivers(place)),
        outside=outside_senders(place),
    )


@referrals.get("/<int:envelope_id>")
@signed_in
def show(workspace: str, envelope_id: int) -> ResponseReturnValue:
    return page(envelope_for(me(), workspace, envelope_id))


def page(envelope: Envelope, code: int = 200, **wrong: object) -> ResponseReturnValue:
    """A request as this side sees it: the receiver with its own work, the sender without."""
    referral, place = envelope.referral, envelope.workspace
    next_steps = AFTER[Step(referral.step)]
    work = None if envelope.sends else referral.document
    moves = not envelope.sends and next_steps and may(me(), Permission.RUN_REFERRAL, envelope)
    facts = {
        "workspace": place,
        "envelope": envelope,
        "referral": referral,
        "base": address(envelope),
        "stages": stages(Step(referral.step), (each.step for each in referral.milestones)),
        "times": {each.step: each.at for each in referral.milestones},
        "steps": next_steps,
        "over": is_over(referral),
        "work": work,
        "subjects": subjects_in(me(), place) if moves else [],
        "returns": can_return(envelope),
        "alone": len(referral.envelopes) == 1,
        "now": now(),
        "wrong": {},
    }
    return render_template("referrals/show.html", **facts | wrong), code


@referrals.get("/<int:envelope_id>/enclosures/<int:number>")
@signed_in
def enclosure(workspace: str, envelope_id: int, number: int) -> ResponseReturnValue:
    """What is enclosed, as it was when it was sent: never by way of the library it came from."""
    envelope = envelope_for(me(), workspace, envelope_id)
    found = enclosure_in(envelope, number)
    document = found.document
    if document.kind == Kind.FILE:
        keep = not envelope.members_only
        return given_out(file_of(document, found.version), preview=False, save=True, keep=keep)
    return render_template(
        "referrals/enclosure.html",
        workspace=envelope.workspace,
        envelope=envelope,
        base=address(envelope),
        enclosure=found,
        language=document.language,
        html=_drawn(found),
    )


def _drawn(found: Enclosure) -> Markup:
    kept = db.session.get_one(Version, (found.document_id, found.version))
    return Markup(html(kept.tree, src_of=carried(found.document, kept.tree)))  # noqa: S704 sieved
