"""How does a browser come to watch? It asks, on every connection, the same door as over HTTP."""

import json
import uuid
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar, cast

import gevent
from flask import Flask, current_app, request
from flask_babel import get_locale
from flask_login import current_user
from flask_socketio import SocketIO
from socketio import packet

from kernel import sockets
from kernel.bell import Bell
from kernel.database import db
from kernel.forms import is_genuine
from kernel.frames import POLICY, TEXT, frame
from kernel.front import own_origins
from kernel.house import epoch
from kernel.hub import Hub, hub_of
from kernel.login import me
from kernel.often import hang_up, heard, listeners
from kernel.polling import live
from kernel.presence import Presence
from kernel.rooms import ABSENT, farewell, fields_of, look, may_watch, welcome
from kernel.transactions import ringers
from kernel.watching import Watch
from kernel.wires import LARGEST

socketio = SocketIO()
F = TypeVar("F", bound=Callable[..., Any])
MOST_STREAMS = 100


def install(app: Flask) -> None:
    """Build this process's hub; it starts pumping when the server does (`start`)."""
    socketio.init_app(
        app,
        async_mode="gevent",
        async_handlers=False,
        manage_session=False,
        cors_allowed_origins=list(own_origins(app)) or None,
        transports=["websocket"],
        max_http_buffer_size=LARGEST,
        ping_interval=20,
        ping_timeout=20,
    )
    server = socketio.server
    often = {name: partial(heard, server, each) for name, each in listeners.items()}
    sockets.install(server, often)
    for name, hears in often.items():
        server.on(name, hears)  # a test's client has no wire
    app.register_blueprint(live)
    open_hub(app)


def open_hub(app: Flask) -> None:
    """A hub and a list of who is present, in which nobody is yet."""
    hub = Hub(app=app, send=_send, cut=_cut, is_behind=_is_behind)
    presence = Presence(hub)
    hub.moved.append(presence.moved)
    app.extensions["plenary.hub"], app.extensions["plenary.presence"] = hub, presence
    ringers[:] = [hub.ring]
    if url := app.config["REDIS_URL"]:
        _join(app, str(url), hub, presence)


def _join(app: Flask, url: str, hub: Hub, presence: Presence) -> None:
    def heard(hint: dict[str, Any]) -> None:
        hub.ring(hint.get("bells", ()))
        presence.heard(str(hint["by"]), hint.get("here", {}))
        if typing := hint.get("typing"):
            presence.typing(typing["stream"], typing["card"], told=False)

    bell = Bell(url, uuid.uuid4().hex, heard)
    presence.bell = bell
    ringers.append(lambda names: bell.tell(bells=names))
    app.extensions["plenary.bell"] = bell


def start(app: Flask) -> None:
    """Begin to pump: called by the server, once the loop is its own."""
    hub_of(app).start()
    if bell := app.extensions.get("plenary.bell"):
        gevent.spawn(bell.listen)
        gevent.spawn(app.extensions["plenary.presence"].beat)


def _hub() -> Hub:
    return hub_of(current_app)


def _presence() -> Presence:
    found: Presence = current_app.extensions["plenary.presence"]
    return found


def _send(sids: list[str], name: str, body: dict[str, Any]) -> None:
    """Encode once, write to every wire; a test's client has no wire and gets it the plain way."""
    text = json.dumps([name, body], separators=(",", ":"), ensure_ascii=False)
    ready = frame(f"4{packet.EVENT}{text}".encode(), TEXT)
    for sid in sids:
        if wire := sockets.wire_of(socketio.server, sid):
            wire.write(ready)
        else:
            socketio.emit(name, body, to=sid)


def _is_behind(sid: str) -> bool:
    wire = sockets.wire_of(socketio.server, sid)
    return wire is not None and bool(wire.waiting)


def _cut(sid: str, code: int = POLICY) -> None:
    wire = sockets.wire_of(socketio.server, sid)
    socketio.server.disconnect(sid)
    if wire:
        wire.close(code)


def hear(name: str) -> Callable[[F], F]:
    return cast("Callable[[F], F]", socketio.on(name))


def _sid() -> str:
    """The socket that speaks, as Flask-SocketIO names it beside the request."""
    return str(getattr(request, "sid", ""))


@hear("connect")
def connect(auth: object) -> bool:
    """Let in only a signed-in session that proves with its token that the page is ours."""
    token = auth.get("csrf") if isinstance(auth, dict) else None
    if not current_user.is_authenticated or not is_genuine(token):
        return False
    if _hub().closing or _crowded(me().id):
        return False
    if wire := sockets.wire_of(socketio.server, _sid()):
        wire.trusted = True
    _watch(f"person:{me().id}", None, epoch())
    return True


def _crowded(person_id: int) -> bool:
    there = _hub().watches.get(f"person:{person_id}", {})
    return len(there) >= int(current_app.config["SOCKETS_PER_PERSON"])


@hear("disconnect")
def disconnect(_reason: str) -> None:
    _hub().forget(_sid())


@socketio.on_error_default  # type: ignore[untyped-decorator]
def failed(error: Exception) -> bool:
    return hang_up(socketio.server, _sid(), error)


@hear("watch")
def watch(asked: object) -> dict[str, Any]:
    if not current_user.is_authenticated:
        return farewell(ABSENT)
    return _watch(*fields_of(asked))


@hear("leave")
def leave(asked: object) -> None:
    _hub().drop(fields_of(asked)[0], _sid())


@hear("typing")
def typing(asked: object) -> None:
    """Only who watches a stream can be seen writing in it."""
    name = fields_of(asked)[0]
    mine = _hub().watches.get(name, {}).get(_sid())
    if mine and current_user.is_authenticated:
        _presence().typing(name, mine.card)


def _watch(name: str, cursor: object, theirs: object) -> dict[str, Any]:
    found, hub, sid = look(name), _hub(), _sid()
    answer = may_watch(me().id, *found) if found else ABSENT
    if not found or not answer:
        return farewell(ABSENT)  # a reason would tell that something is there
    db.session.rollback()  # what changed before we joined is read again
    begin = welcome(name, cursor, theirs, epoch())
    if begin.get("ok") and hub.browsers[sid] < MOST_STREAMS:
        served = cursor if isinstance(cursor, int) and found[0].show else begin["head"]
        mine = Watch(sid, me().id, current_user.sign_in_id, str(get_locale()), me().card, served)
        hub.add(name, mine, begin["head"])
        if served < begin["head"]:
            hub.ring([name])
    return begin
