"""What is told to whom: the record of a workspace is looked through, and each thing sent once.

The record's positions have no gaps and none overtakes another, so that a place in it is all one
needs to remember, and an act pays nothing for being told.
"""

import json
import logging
from datetime import datetime, timedelta
from typing import Any

from flask import current_app
from sqlalchemy import delete, select, update

from commons.membership.queries import readers_of
from commons.threads.models import Audience, Thread
from commons.webhooks.courier import Courier, Undelivered, signed
from commons.webhooks.models import Delivery, Hook
from commons.webhooks.queries import due, working_hooks
from commons.workspaces.models import Workspace
from kernel.background import job, wake
from kernel.clock import now
from kernel.database import db
from kernel.happenings import Kind, Shown, Told, tell
from kernel.record import Entry
from kernel.transactions import on, unit_of_work
from rules.access import Permission

log = logging.getLogger(__name__)
TOLD = {
    "threads.start_thread": "thread.started",
    "threads.post": "post.created",
    "threads.edit_post": "post.edited",
    "threads.delete_post": "post.deleted",
    "threads.close_thread": "thread.closed",
    "threads.reopen_thread": "thread.reopened",
    "threads.resolve_thread": "thread.resolved",
    "threads.take_up_thread": "thread.taken-up",
    "agreements.conclude": "thread.concluded",
    "moderation.decide_submission": "post.created",
    "moderation.hide_post": "post.hidden",
    "moderation.restore_post": "post.restored",
}
"""Acts of the record that are told elsewhere, and as what."""
PAUSES = (5, 60, 300, 1800, 7200, 18000, 36000, 50400)
"""Seconds before each further try."""
LEASE = timedelta(seconds=60)
AT_ONCE = 200
KEPT = timedelta(days=30)


@on(Told)
def _soon(_fact: Told) -> None:
    wake("webhooks")


@job("webhooks", every=15)
def tell_all() -> None:
    """Look through what happened, then send what is due."""
    for hook in working_hooks():
        look_through(hook)
    courier = current_app.extensions.get("plenary.courier") or Courier()
    for number in due():
        try_one(courier, number)
    _forget()


def look_through(hook: Hook) -> None:
    """Note what of the record this hook is to be told; each position once."""
    newer = (Entry.workspace_id == hook.workspace_id, Entry.position > hook.cursor)
    found = select(Entry).where(*newer).order_by(Entry.position).limit(AT_ONCE)
    if not (entries := db.session.scalars(found).all()):
        return
    with unit_of_work():
        here = (Hook.id == hook.id, Hook.cursor == hook.cursor)
        moved = update(Hook).where(*here).values(cursor=entries[-1].position)
        result: Any = db.session.execute(moved)
        if result.rowcount:  # another process may have been here first
            for entry in entries:
                _note(hook.id, entry)


def _note(hook_id: int, entry: Entry) -> None:
    thread_id, number = _place_of(entry)
    thread = db.session.get(Thread, thread_id) if _is_told(entry) else None
    if thread is None or thread.audience != Audience.WORKSPACE:
        return
    row = {"what": TOLD[entry.act], "thread_id": thread.id, "number": number, "at": entry.at}
    db.session.add(Delivery(hook_id=hook_id, next_at=now(), **row))


def _is_told(entry: Entry) -> bool:
    """What was put forward but not concluded, or sent in but refused, is told to nobody."""
    said = entry.detail
    return entry.act in TOLD and bool(said.get("published", True)) and "until" not in said


def _place_of(entry: Entry) -> tuple[int, int]:
    """In which thread was it, and at which post?"""
    kind, _colon, name = entry.thing.partition(":")
    thread_id, _slash, number = name.partition("/")
    if kind not in {"thread", "post"}:
        thread_id = str(entry.detail.get("thread", 0))
    return int(thread_id), int(number or entry.detail.get("number") or 0)


def try_one(courier: Courier, number: int) -> None:
    """Send one message, unless another process just does; nothing is held while it travels."""
    delivery = _taken(number)
    if delivery is None:
        return
    body = _body(delivery)
    url, secret = delivery.hook.url, delivery.hook.secret
    db.session.rollback()
    if body is None:
        _note_outcome(number, None, "not open to the whole workspace any more", give_up=True)
        return
    try:
        heads = signed(secret, f"msg_{number}", int(now().timestamp()), body)
        _note_outcome(number, courier.send(url, heads, body), "")
    except Undelivered as fault:
        _note_outcome(number, fault.status, str(fault))


def _taken(number: int) -> Delivery | None:
    with unit_of_work():
        delivery = db.session.get(Delivery, number, with_for_update=True, populate_existing=True)
        if delivery is None or delivery.next_at is None or delivery.next_at > now():
            return None
        delivery.attempts += 1
        delivery.next_at = now() + LEASE
        return delivery


def _body(delivery: Delivery) -> bytes | None:
    """Where it happened, never what was said: who is told asks with a token of their own."""
    place = delivery.hook.workspace
    about: dict[str, Any] = {"workspace": place.slug}
    if delivery.thread_id:
        thread = db.session.get(Thread, delivery.thread_id)
        if thread is None or thread.audience != Audience.WORKSPACE:
            return None
        path = f"/{place.slug}/threads/{thread.id}"
        about |= {"thread": thread.id, "title": thread.title, "url": path}
        if delivery.number:
            about |= {"number": delivery.number, "url": f"{path}/{delivery.number}"}
    said = {"type": delivery.what, "timestamp": delivery.at.isoformat(), "data": about}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _note_outcome(number: int, status: int | None, fault: str, *, give_up: bool = False) -> None:
    with unit_of_work():
        delivery = db.session.get(Delivery, number, with_for_update=True, populate_existing=True)
        if delivery is None:
            return
        delivery.status, delivery.fault = status, fault[:120]
        delivery.next_at = None if not fault or give_up else _next(delivery.attempts)
        if not give_up:
            _judge(delivery.hook, failed=bool(fault))


def _next(attempts: int) -> datetime | None:
    left = PAUSES[attempts - 1 : attempts]
    return now() + timedelta(seconds=left[0]) if left else None


def _judge(hook: Hook, *, failed: bool) -> None:
    """One that fails for long is switched off, and the secretariat is told."""
    if not failed:
        hook.failing_since = None
        return
    hook.failing_since = hook.failing_since or now()
    longest = timedelta(hours=int(current_app.config["HOOK_GIVE_UP_HOURS"]))
    if now() - hook.failing_since >= longest and hook.disabled_at is None:
        hook.disabled_at = now()
        people = readers_of(hook.workspace, Permission.MANAGE_HOOKS)
        named = {person.id: hook.url[:160] for person in people}
        tell("webhooks.disabled", hook.workspace, 0, named)


def _forget() -> None:
    over = (Delivery.next_at.is_(None), Delivery.at < now() - KEPT)
    if db.session.scalar(select(Delivery.id).where(*over).limit(1)):
        with unit_of_work():
            db.session.execute(delete(Delivery).where(*over))


def _find(place_id: int) -> Workspace | None:
    return db.session.get(Workspace, place_id)


def _show(place: Workspace, _number: int) -> Shown:
    return Shown(place.name, f"/{place.slug}/webhooks", "", "")


Kind("webhooks.disabled", "workspace", Permission.MANAGE_HOOKS, _find, _show, None)
