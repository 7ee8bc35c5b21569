"""How does a whole thread change its state? Closed, resolved, pinned, and each taken back."""

from collections.abc import Callable

from flask import Blueprint, redirect
from flask.typing import ResponseReturnValue

from commons.membership.models import Person
from commons.threads.actions import (
    close_thread,
    pin_thread,
    reopen_thread,
    resolve_thread,
    take_up_thread,
    unpin_thread,
)
from commons.threads.models import Thread
from commons.threads.queries import thread_for
from commons.threads.routes import address
from kernel.login import me, signed_in

states = Blueprint("states", __name__, url_prefix="/<workspace>/threads/<int:thread_id>")


@states.post("/close")
@signed_in
def close(workspace: str, thread_id: int) -> ResponseReturnValue:
    return _changed(workspace, thread_id, close_thread)


@states.post("/reopen")
@signed_in
def reopen(workspace: str, thread_id: int) -> ResponseReturnValue:
    return _changed(workspace, thread_id, reopen_thread)


@states.post("/resolve")
@signed_in
def resolve(workspace: str, thread_id: int) -> ResponseReturnValue:
    return _changed(workspace, thread_id, resolve_thread)


@states.post("/take-up")
@signed_in
def take_up(workspace: str, thread_id: int) -> ResponseReturnValue:
    return _changed(workspace, thread_id, take_up_thread)


@states.post("/pin")
@signed_in
def pin(workspace: str, thread_id: int) -> ResponseReturnValue:
    return _changed(workspace, thread_id, pin_thread)


@states.post("/unpin")
@signed_in
def unpin(workspace: str, thread_id: int) -> ResponseReturnValue:
    return _changed(workspace, thread_id, unpin_thread)


def _changed(
    workspace: str, thread_id: int, change: Callable[[Person, Thread], None]
) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    change(me(), thread)
    return redirect(address(thread), 303)
