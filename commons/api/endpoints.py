"""One declaration for each thing a program can ask: the address, what comes in, what goes out.

The routes, the checks and the description are made of it, so that none can differ from another.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest, Forbidden, Unauthorized, UnprocessableEntity
from werkzeug.exceptions import UnsupportedMediaType as NotJson

from commons.api.actions import note_use
from commons.api.queries import is_fresh
from kernel.bearers import PREFIX, Bearer, bearer
from kernel.database import db
from kernel.words import gettext as _

api = Blueprint("api", __name__, url_prefix=PREFIX)
KEY = "Idempotency-Key"
Answer = Callable[..., msgspec.Struct]


class Endpoint(NamedTuple):
    method: str
    path: str
    title: str
    answers: type[msgspec.Struct]
    asks: type[msgspec.Struct] | None
    """What stands in the query of a GET, and in the body of a POST."""
    keyed: bool
    """Does sending again with the same Idempotency-Key give the first answer?"""

    @property
    def writes(self) -> bool:
        return self.method != "GET"


endpoints: list[Endpoint] = []


def endpoint(
    method: str,
    path: str,
    title: str,
    *,
    answers: type[msgspec.Struct],
    asks: type[msgspec.Struct] | None = None,
    keyed: bool = False,
) -> Callable[[Answer], Answer]:
    declared = Endpoint(method, path, title, answers, asks, keyed)

    def declare(view: Answer) -> Answer:
        def answer(**where: Any) -> Response:
            who = _admitted(declared)
            sent = () if asks is None else (_sent(declared, asks),)
            return _answer(declared, view(who, *sent, **where))

        endpoints.append(declared)
        api.add_url_rule(path, view.__name__, answer, methods=[method])
        return view

    return declare


def _admitted(asked: Endpoint) -> Bearer:
    who = bearer()
    if who is None:
        refusal = Unauthorized(_("Send a token of yours: Authorization: Bearer plenary_…"))
        refusal.www_authenticate = None
        raise refusal
    if not is_fresh(who.id):
        note_use(who.person, who.id)
    if asked.writes and not who.writes:
        raise Forbidden(_("This token may only read."))
    return who


def _sent(asked: Endpoint, shape: type[msgspec.Struct]) -> msgspec.Struct:
    """What was sent, checked against what was declared; the refusal names the field."""
    try:
        if not asked.writes:
            return msgspec.convert(request.args.to_dict(), shape, strict=False)
        if not request.is_json:
            raise NotJson(_("Send JSON: Content-Type: application/json."))
        sent = msgspec.json.decode(request.get_data(), type=shape)
    except msgspec.ValidationError as fault:
        raise UnprocessableEntity(str(fault)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadRequest(_("The body is no JSON.")) from None
    return _without_nul(sent)


def _without_nul(sent: msgspec.Struct) -> msgspec.Struct:
    texts = [value for value in msgspec.structs.asdict(sent).values() if isinstance(value, str)]
    for text in texts:
        if "\0" in text or not text.strip() or any("\ud800" <= sign <= "\udfff" for sign in text):
            raise UnprocessableEntity(_("The text is empty, or holds a sign that cannot be kept."))
    return sent


def _answer(asked: Endpoint, made: msgspec.Struct) -> Response:
    answer = Response(msgspec.json.encode(made), 200, mimetype="application/json")
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.headers["Vary"] = "Authorization"
    if asked.keyed:
        answer.status_code = 201
    if not asked.writes:
        db.session.rollback()  # nothing is held while the answer travels
        answer.add_etag()
        answer.make_conditional(request.environ)
    return answer
