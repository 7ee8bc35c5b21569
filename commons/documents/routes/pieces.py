"""Files of a library that come piece by piece, over lines that break."""

from flask import Blueprint, abort, jsonify, request
from flask.typing import ResponseReturnValue

from commons.documents.actions import bring_file
from commons.documents.facts import Facts
from commons.documents.forms import PiecesForm
from commons.documents.models import Document
from commons.documents.naming import title_of
from commons.documents.queries import sent_before
from commons.documents.routes.bringing import offer_folders
from commons.documents.routes.where import address
from commons.files.arriving import arrived
from commons.files.names import clean_name
from commons.files.pieces import add_piece, come_so_far, let_pieces_go, put_together
from commons.files.refusals import NotTaken
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.forms import KEY_FORM, takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.words import gettext as _
from rules.access import Permission

pieces = Blueprint("pieces", __name__, url_prefix="/<workspace>/documents/pieces")
takes_files.add("pieces.add")


@pieces.get("")
@signed_in
def so_far(workspace: str) -> ResponseReturnValue:
    """How much of a file is here."""
    _place(workspace)
    return jsonify(offset=come_so_far(me(), _key(request.args.get("key", ""))))


@pieces.post("")
@signed_in
def add(workspace: str) -> ResponseReturnValue:
    """The next piece of a file; answered with how much is here."""
    _place(workspace)
    piece = request.files.get("piece")
    offset = request.form.get("offset", type=whole_number)
    if piece is None or offset is None:
        raise NotTaken(_("Choose a file first."))
    return jsonify(offset=add_piece(me(), _key(request.form.get("key", "")), offset, piece.stream))


@pieces.post("/whole")
@limiter.limit(posting)
@signed_in
def whole(workspace: str) -> ResponseReturnValue:
    """All of it is here: it becomes a document."""
    place = _place(workspace)
    form = PiecesForm(request.form)
    offer_folders(form, place)
    if not form.validate():
        return jsonify(because=next(iter(form.errors.values()))[0], errors=form.errors), 422
    made = sent_before(me(), place.id, form.key.data) or _brought(place, form)
    let_pieces_go(me(), form.key.data)
    return jsonify(id=made.id, title=made.title, path=address(made)), 201


def _brought(place: Workspace, form: PiecesForm) -> Document:
    name = clean_name(form.name.data)
    facts = Facts(
        title=title_of(name)[:200],
        description=form.description.data or "",
        folder_id=form.folder.data,
        language=form.language.data,
        level=form.level.data,
    )
    with put_together(me(), form.key.data, name) as sent, arrived(sent, me()) as came:
        return bring_file(me(), place, came, facts, form.key.data, numbered=form.numbered.data)


def _place(workspace: str) -> Workspace:
    place = workspace_for(me(), workspace)
    require(me(), Permission.ADD_DOCUMENT, place)
    return place


def _key(sent: str) -> str:
    return sent if KEY_FORM.match(sent) else abort(422)
