"""Addresses that a mail carries: absolute, from configuration only, and signed where they act."""

import hmac
import re
from base64 import b32encode
from typing import NamedTuple

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer

DIGEST = "digest"


def house() -> str:
    """Where the house is reached from outside."""
    config = current_app.config
    public = str(config["PUBLIC_URL"]).rstrip("/")
    return public or f"http://{config['HOST']}:{config['PORT']}"


def domain() -> str:
    """The domain in the numbers of our mails: that of the address they come from."""
    return str(current_app.config["MAIL_FROM"]).rpartition("@")[2]


def reply_address(person_id: int, thread_id: int) -> str:
    """Where this person answers in this thread; thread 0: where mail to them comes back to."""
    local, _at, host = str(current_app.config["MAIL_REPLY"]).rpartition("@")
    if not local:
        return ""
    return f"{local}+{person_id}-{thread_id}-{_seal(person_id, thread_id)}@{host}"


def _seal(person_id: int, thread_id: int) -> str:
    """Short, and the same in small letters: mail servers do not keep capitals."""
    key = str(current_app.config["SECRET_KEY"]).encode()
    said = f"reply:{person_id}:{thread_id}".encode()
    return b32encode(hmac.digest(key, said, "sha256")[:10]).decode().lower()


REPLY = re.compile(r"[^+@]+\+(\d{1,18})-(\d{1,18})-([a-z2-7]{16})@[^@]+")


def read_reply(address: str) -> tuple[int, int] | None:
    """Whose address in which thread this is; None when we did not make it."""
    found = REPLY.fullmatch(address.strip().lower())
    if not found:
        return None
    person_id, thread_id = int(found[1]), int(found[2])
    ours = hmac.compare_digest(found[3], _seal(person_id, thread_id))
    return (person_id, thread_id) if ours else None


class Stop(NamedTuple):
    """Who wants to hear nothing more, and of what: a thread, or the digest."""

    person_id: int
    kind: str
    thing_id: int


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.config["SECRET_KEY"]), salt="stop mail")


def stop_token(stop: Stop) -> str:
    return str(_signer().dumps(list(stop)))


def read_stop(token: str) -> Stop | None:
    """What a link to stop is for; None when we did not sign it."""
    try:
        person_id, kind, thing_id = _signer().loads(token)
    except (BadSignature, ValueError, TypeError):
        return None
    return Stop(int(person_id), str(kind), int(thing_id))
