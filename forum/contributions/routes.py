"""The contributions of the Forum by topic, and how one is handed in and settled."""

import uuid
from itertools import groupby

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.documents.actions import begin_text, bring_file
from commons.documents.facts import Facts
from commons.documents.models import Document, Kind
from commons.documents.queries import document_for
from commons.documents.routes.where import address
from commons.drafting.reading import moment_of
from commons.drafting.versioning import Moment
from commons.files.arriving import arrived
from commons.files.refusals import NotNow, NotTaken
from commons.workspaces.models import Workspace
from forum.contributions.actions import (
    Handed,
    consent,
    hand_in,
    publish_contribution,
    settle_contribution,
)
from forum.contributions.forms import ConsentForm, HandInForm, OneForm, SettleForm
from forum.contributions.models import Came
from forum.contributions.names import themes
from forum.contributions.queries import contribution_of, contributions_in, groups_for
from forum.places import forum_for
from kernel.access import require
from kernel.forms import takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

contributions = Blueprint("contributions", __name__, url_prefix="/<workspace>/contributions")
takes_files.add("contributions.new")


@contributions.get("")
@signed_in
def index(workspace: str) -> str:
    place = forum_for(me(), workspace, Permission.READ_DOCUMENT)
    every = contributions_in(me(), place)
    topics = [(name, list(mine)) for name, mine in groupby(every, lambda each: each.topic)]
    return render_template(
        "forum/contributions.html", workspace=place, topics=topics, many=len(every), states=Came
    )


@contributions.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = forum_for(me(), workspace, Permission.READ_DOCUMENT)
    require(me(), Permission.ADD_DOCUMENT, place)
    form = HandInForm(request.form, key=str(uuid.uuid4()))
    groups = [(each.id, each.name) for each in groups_for(me(), place)]
    form.group.choices = [("", _("My seat")), *groups]
    if request.method == "POST" and form.validate() and (document := _document(place, form)):
        said = Handed(form.topic.data, form.consents.data, form.group.data)
        hand_in(me(), place, document, said)
        if document.kind == Kind.TEXT:
            return redirect(address(document), 303)
        return redirect(url_for(".index", workspace=workspace), 303)
    faulty = form.errors or form.form_errors
    topics = dict.fromkeys([*themes(), *(each.topic for each in contributions_in(me(), place))])
    page = render_template("forum/hand_in.html", workspace=place, form=form, topics=topics)
    return page, 422 if faulty else 200


def _document(place: Workspace, form: HandInForm) -> Document | None:
    """The file that was brought; without one, a text that begins."""
    facts = Facts(title=form.title.data, language=form.language.data)
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        return begin_text(me(), place, facts, form.key.data, numbered=True)
    try:
        with arrived(sent, me()) as came:
            return bring_file(me(), place, came, facts, form.key.data, numbered=True)
    except (NotTaken, NotNow) as refusal:
        form.form_errors.append(str(refusal.description))
        return None


@contributions.post("/settle")
@signed_in
def settle(workspace: str) -> ResponseReturnValue:
    place = forum_for(me(), workspace, Permission.READ_DOCUMENT)
    form = SettleForm(request.form)
    if form.validate():
        settle_contribution(me(), place, form.document.data, form.came.data, form.note.data or "")
    return _back(workspace)


@contributions.post("/publish")
@signed_in
def publish(workspace: str) -> ResponseReturnValue:
    place = forum_for(me(), workspace, Permission.READ_DOCUMENT)
    form = OneForm(request.form)
    if form.validate():
        publish_contribution(me(), place, form.document.data, _moment(place, form.document.data))
        flash(_("Anybody can read it now."), "ok")
    return _back(workspace)


def _moment(place: Workspace, document_id: int) -> Moment | None:
    """A text as it is now; nothing of a file, which has its versions."""
    if contribution_of(document_id, place) is None:
        return None
    document = document_for(me(), place.slug, document_id)
    return moment_of(document) if document.kind == Kind.TEXT else None


@contributions.post("/consent")
@signed_in
def agree(workspace: str) -> ResponseReturnValue:
    place = forum_for(me(), workspace, Permission.READ_DOCUMENT)
    form = ConsentForm(request.form)
    if form.validate():
        consent(me(), place, form.document.data, yes=form.yes.data)
    return _back(workspace)


def _back(workspace: str) -> ResponseReturnValue:
    return redirect(url_for(".index", workspace=workspace), 303)
