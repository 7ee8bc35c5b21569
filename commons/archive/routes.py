"""The page on which the secretariat takes a workspace along."""

import re
import shutil

from flask import Blueprint, Response, current_app, render_template, request, send_file
from gevent.lock import BoundedSemaphore
from werkzeug.exceptions import ServiceUnavailable

from commons.archive.packing import pack
from commons.archive.queries import measure
from commons.files.storage import workplace
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.clock import today
from kernel.limits import limiter, signing_in
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

archive = Blueprint("archive", __name__, url_prefix="/<workspace>")
READY = "archive-ready"
"""A cookie by which the page that asked knows that its download has begun."""
MARK = re.compile(r"[0-9a-f-]{1,40}")
A_POST = 4_000
"""Bytes that a post takes in an archive, well measured."""
A_TEXT = 200_000
"""Of a text with its versions."""
bench = BoundedSemaphore(1)
"""One archive at a time: it reads the whole workspace."""


@archive.get("/archive")
@signed_in
def index(workspace: str) -> str:
    place = _place(workspace)
    return render_template("archive/index.html", workspace=place, large=measure(me(), place))


@archive.post("/archive")
@limiter.limit(signing_in)
@signed_in
def download(workspace: str) -> Response:
    place = _place(workspace)
    if not bench.acquire(blocking=False):
        because = _("Another archive is being made just now. Try again in a few minutes.")
        raise ServiceUnavailable(because)
    try:
        return _made(me(), place)
    finally:
        bench.release()


def _place(workspace: str) -> Workspace:
    place = workspace_for(me(), workspace)
    require(me(), Permission.EXPORT, place)
    return place


def _made(person: Person, place: Workspace) -> Response:
    """The file has no name any more when it is sent: it is gone with the last byte."""
    name = f"{place.slug}-{today().isoformat()}.zip"
    with workplace() as folder:
        _enough_room(person, place, str(folder))
        made = folder / "archive.zip"
        pack(person, place, made)
        size, opened = made.stat().st_size, made.open("rb")
    answer = send_file(opened, "application/zip", as_attachment=True, download_name=name)
    answer.content_length = size
    answer.headers["Cache-Control"] = "no-store"
    if MARK.fullmatch(mark := request.form.get("mark", "")):
        answer.set_cookie(READY, mark, max_age=60, samesite="Lax", secure=request.is_secure)
    return answer


def _enough_room(person: Person, place: Workspace, folder: str) -> None:
    large = measure(person, place)
    wanted = (
        large.bytes
        + large.posts * A_POST
        + large.documents * A_TEXT
        + int(current_app.config["DISK_FREE_MB"]) * 1024**2
    )
    if shutil.disk_usage(folder).free < wanted:
        because = _("The server has not enough room for an archive. Tell those who run Plenary.")
        raise ServiceUnavailable(because)
