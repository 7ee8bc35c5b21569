"""What a text was before, how two versions differ, and which stand for good."""

import secrets

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from commons.documents.models import Document
from commons.documents.routes.where import address, where
from commons.drafting.actions import (
    freeze_version,
    keep_version,
    lift,
    lock,
    restore_version,
    unlock,
)
from commons.drafting.comparing import compared
from commons.drafting.crediting import credited
from commons.drafting.drawing import html
from commons.drafting.faults import is_quarantined
from commons.drafting.forms import FreezeForm, VersionForm
from commons.drafting.models import Version
from commons.drafting.pictures import sources
from commons.drafting.queries import text_for, version_of, versions_of
from commons.drafting.reading import engine, moment_of, read
from commons.drafting.routes import opened
from commons.drafting.storing import kept
from commons.drafting.versioning import Moment, steps_between
from kernel.access import require
from kernel.aside import aside
from kernel.clock import now
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission

history = Blueprint("history", __name__, url_prefix="/<workspace>/documents/<int:document_id>")


@history.get("/history")
@signed_in
def index(workspace: str, document_id: int) -> ResponseReturnValue:
    return _list(text_for(me(), workspace, document_id), VersionForm(), FreezeForm())


@history.post("/history")
@limiter.limit(posting)
@signed_in
def keep(workspace: str, document_id: int) -> ResponseReturnValue:
    document = text_for(me(), workspace, document_id)
    require(me(), Permission.WRITE_TEXT, document)
    form = VersionForm(request.form)
    if not form.validate():
        return _list(document, form, FreezeForm(), 422)
    return _back(keep_version(me(), document, moment_of(document), form.name.data), document)


@history.post("/freeze")
@limiter.limit(posting)
@signed_in
def freeze(workspace: str, document_id: int) -> ResponseReturnValue:
    document = text_for(me(), workspace, document_id)
    require(me(), Permission.SETTLE_TEXT, document)
    form = FreezeForm(request.form)
    if not form.validate():
        return _list(document, VersionForm(), form, 422)
    return _back(freeze_version(me(), document, moment_of(document), form.purpose.data), document)


@history.get("/history/<int:number>")
@signed_in
def one(workspace: str, document_id: int, number: int) -> str:
    document = opened(workspace, document_id)
    found = version_of(document, number)
    return render_template(
        "drafting/version.html",
        workspace=where(document),
        document=document,
        base=address(document),
        version=found,
        at=now(),
        html=Markup(html(found.tree, src_of=sources(document, found.tree))),  # noqa: S704 made of known nodes only, and cleaned
    )


@history.get("/compare")
@signed_in
def compare(workspace: str, document_id: int) -> str:
    """How two versions differ; without a second one, how the text differs today, and without a
    first, from the last that was kept.
    """
    document = opened(workspace, document_id)
    first = request.args.get("from", type=whole_number) or document.version
    older = version_of(document, first)
    number = request.args.get("to", type=whole_number)
    newer = version_of(document, number) if number else None
    latest = newer or Moment(*read(document)[:2])
    pictures = sources(document, older.tree, latest.tree)
    steps = steps_between(document, older, latest)
    found = aside(
        lambda: compared(older.tree, latest.tree, src_of=pictures, credit=credited(steps))
    )
    return render_template(
        "drafting/compare.html",
        workspace=where(document),
        document=document,
        base=address(document),
        older=older,
        newer=newer,
        at=now(),
        versions=versions_of(document),
        html=Markup(found.html),  # noqa: S704 as above
        found=found,
    )


@history.post("/history/<int:number>/restore")
@signed_in
def restore(workspace: str, document_id: int, number: int) -> ResponseReturnValue:
    document = text_for(me(), workspace, document_id)
    require(me(), Permission.SETTLE_TEXT, document)
    old, client = version_of(document, number), secrets.randbelow(2**31 - 1) + 1
    change = engine().turned_into(document.id, kept(document), old.tree, client)
    restore_version(me(), document, old, change, client)
    return redirect(address(document), 303)


@history.post("/lock")
@signed_in
def close(workspace: str, document_id: int) -> ResponseReturnValue:
    return redirect(address(lock(me(), text_for(me(), workspace, document_id))), 303)


@history.post("/unlock")
@signed_in
def open_again(workspace: str, document_id: int) -> ResponseReturnValue:
    return redirect(address(unlock(me(), text_for(me(), workspace, document_id))), 303)


@history.post("/lift")
@signed_in
def write_again(workspace: str, document_id: int) -> ResponseReturnValue:
    """A text that was only read since it had ended the engine is written in again."""
    return redirect(address(lift(me(), text_for(me(), workspace, document_id))), 303)


def _list(
    document: Document, form: VersionForm, freezing: FreezeForm, code: int = 200
) -> ResponseReturnValue:
    shown = render_template(
        "drafting/versions.html",
        workspace=where(document),
        document=document,
        base=address(document),
        versions=versions_of(document),
        form=form,
        freezing=freezing,
        only_read=is_quarantined(document),
    )
    return shown, code


def _back(made: Version, document: Document) -> ResponseReturnValue:
    return redirect(f"{address(document)}/history#version-{made.number}", 303)
