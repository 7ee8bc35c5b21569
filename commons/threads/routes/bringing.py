"""How do files come in with a form? Each is taken in by itself before the form is acted on."""

from flask import request
from werkzeug.datastructures import FileStorage

from commons.files.actions import attach, attach_first
from commons.files.arriving import arrived
from commons.files.binding import Wanted
from commons.files.models import File
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.forms import takes_files
from kernel.login import me
from rules.access import Permission

takes_files.update({"posts.publish", "threads.new", "files.upload"})


def sent_files() -> list[FileStorage]:
    """The files of the form at hand; an empty field sends one without a name."""
    return [sent for sent in request.files.getlist("file") if sent.filename]


def brought(place: Thread | Workspace, key: str) -> list[Wanted]:
    """Take in every file of the form. The same form again finds what came the first time."""
    return [Wanted(bring(place, sent, f"{key[:58]}-{n}").id) for n, sent in enumerate(sent_files())]


def bring(place: Thread | Workspace, sent: FileStorage, key: str) -> File:
    """Take in one file; nothing is done for somebody who may not post here."""
    first = isinstance(place, Workspace)
    require(me(), Permission.START_THREAD if first else Permission.POST, place)
    with arrived(sent, me()) as came:
        return (attach_first if first else attach)(me(), place, came, key)
