"""The page of a text, and what its editor asks: its state, a number to write under, what is new."""

import zlib
from typing import NamedTuple

from flask import Blueprint, Response, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from commons.documents.actions import note_opening
from commons.documents.models import Document
from commons.documents.queries import languages_of, opened_since
from commons.documents.routes.versions import ON_ITS_PAGE
from commons.documents.routes.where import address, share_here, where
from commons.drafting.actions import begin_writing
from commons.drafting.drawing import Suggestion, html, outline, suggestions_in, words
from commons.drafting.forms import CommentForm
from commons.drafting.gate import packed
from commons.drafting.intake import receive
from commons.drafting.pictures import sources
from commons.drafting.queries import seats_spoken_for, support_in, talks_on, text_for
from commons.drafting.reading import Tree, read
from commons.drafting.storing import KIND, lacking
from commons.membership.models import Person
from commons.membership.queries import people_numbered
from kernel.access import may
from kernel.clock import now
from kernel.limits import limiter, posting
from kernel.login import me, signed_in, this_sign_in
from kernel.numbers import whole_number
from kernel.streams import head_of
from rules.access import Permission

drafting = Blueprint("drafting", __name__, url_prefix="/<workspace>/documents/<int:document_id>")
MODES = {
    Permission.WRITE_TEXT: "write",
    Permission.SUGGEST: "suggest",
    Permission.COMMENT: "comment",
}


class Proposed(NamedTuple):
    """A suggestion as it is listed: by whom, and which seats agree."""

    suggestion: Suggestion
    by: Person | None
    seats: list[str]
    mine: bool
    """Does a seat of the reader agree?"""


def mode_of(person: Person, document: Document) -> str:
    """What somebody may do with the words of a text: write, suggest, comment or read."""
    return next((m for asked, m in MODES.items() if may(person, asked, document)), "read")


def page(
    document: Document, form: CommentForm | None = None, code: int = 200
) -> ResponseReturnValue:
    """A text as it is read, with what is said beside it; its editor takes over from there."""
    cursor = head_of(KIND, document.id)
    reading = read(document)
    shown = render_template(
        "drafting/show.html",
        workspace=where(document),
        document=document,
        base=address(document),
        mode=mode_of(me(), document),
        lent=share_here(document),
        cursor=cursor,
        html=Markup(html(reading.tree, src_of=sources(document, reading.tree))),  # noqa: S704 made of known nodes only, and cleaned
        outline=outline(reading.tree),
        words=words(reading.tree),
        at=now(),
        is_whole=reading.is_whole,
        suggestions=proposed_in(document, reading.tree),
        talks=talks_on(me(), document),
        spoken=languages_of(me(), document),
        form=form or CommentForm(),
    )
    return shown, code


def proposed_in(document: Document, tree: Tree) -> list[Proposed]:
    found = suggestions_in(tree)
    people = people_numbered({each.person for each in found if each.person})
    agreeing = support_in(document)
    own = {seat.id for seat in seats_spoken_for(me().id, document.workspace)} if agreeing else set()
    return [_proposed(each, people, agreeing[each.id], own) for each in found]


def _proposed(
    suggestion: Suggestion, people: dict[int, Person], seats: dict[int, str], own: set[int]
) -> Proposed:
    mine = bool(own & seats.keys())
    return Proposed(suggestion, people.get(suggestion.person or 0), list(seats.values()), mine)


def opened(workspace: str, document_id: int) -> Document:
    """A text whose words are given out: noted where its level asks for that, unless it just was."""
    document = text_for(me(), workspace, document_id)
    if document.noted and not opened_since(me(), document, now() - ON_ITS_PAGE):
        note_opening(me(), document, document.version)
    return document


@drafting.get("/state")
@signed_in
def state(workspace: str, document_id: int) -> ResponseReturnValue:
    """What an editor lacks: all of it, or what came after a number. Whoever asks for it gets what
    was gathered as it is kept, compressed: of a text that was changed a million times that is a
    third, and costs no more than to read it.
    """
    document = opened(workspace, document_id)
    cursor = head_of(KIND, document.id)
    known = request.args.get("since", type=whole_number)
    gathered, updates = lacking(document.id, known if known is not None else -1)
    as_kept = bool(gathered) and "deflated" in request.args
    first = gathered if as_kept or not gathered else zlib.decompress(gathered)
    pieces = [each for each in (first, *updates) if each]
    answer = Response(packed(pieces), mimetype="application/octet-stream")
    answer.headers["X-Cursor"] = str(cursor)
    if as_kept:
        answer.headers["X-Deflated"] = "1"
    answer.headers["Cache-Control"] = "no-store"
    return answer


@drafting.post("/client")
@limiter.limit(posting)
@signed_in
def client(workspace: str, document_id: int) -> ResponseReturnValue:
    document = text_for(me(), workspace, document_id)
    return jsonify(client=begin_writing(me(), document, this_sign_in()))


@drafting.post("/updates")
@signed_in
def updates(workspace: str, document_id: int) -> ResponseReturnValue:
    """A change too large for the socket, or where there is none."""
    document = text_for(me(), workspace, document_id)
    answer = receive(me(), document, request.get_data(cache=False))
    return jsonify(answer), 403 if "because" in answer else 200
