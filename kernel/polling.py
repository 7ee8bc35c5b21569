"""What does a browser do that cannot hold a socket? It asks, and waits for the answer a while."""

import time
from typing import Any

from flask import Blueprint, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from kernel.database import db
from kernel.house import epoch
from kernel.hub import hub_of
from kernel.login import ask_to_sign_in, me, signed_in, still_signed_in, this_sign_in
from kernel.numbers import whole_number
from kernel.rooms import ABSENT, farewell, look, may_watch, news, snapshot, welcome

live = Blueprint("live", __name__)
POLL = 25.0


@live.get("/live")
@signed_in
def poll() -> ResponseReturnValue:
    """The same answers for browsers that cannot hold a socket: wait, then say what is new."""
    name, theirs = request.args.get("stream", ""), request.args.get("epoch")
    cursor, until = request.args.get("since", type=whole_number), time.monotonic() + POLL
    person_id = int(me().id)
    answer = _poll(person_id, name, cursor, theirs)
    while answer is None:
        db.session.remove()  # no connection is held while waiting
        if not hub_of(current_app).wait_for(name, until):
            return jsonify(ok=True)
        if not still_signed_in([this_sign_in()]):
            return ask_to_sign_in()
        answer = _poll(person_id, name, cursor, theirs)
    return jsonify(answer)


def _poll(
    person_id: int, name: str, cursor: int | None, theirs: str | None
) -> dict[str, Any] | None:
    db.session.remove()
    snapshot()
    found = look(name)
    if not found or not may_watch(person_id, *found):
        return farewell(ABSENT)
    begin = welcome(name, cursor, theirs, epoch())
    if not begin.get("ok"):
        return begin
    return news(*found, name, cursor or 0, str(get_locale()))
