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


class Meant(NamedTuple):
    """Whose address it is, in which thread they answer with it, and which post (0: none)."""

    person_id: int
    thread_id: int
    number: int


def reply_address(person_id: int, thread_id: int, number: int = 0) -> str:
    """Where this person answers a post of a thread; thread 0: where mail to them comes back to."""
    local, _at, host = str(current_app.config["MAIL_REPLY"]).rpartition("@")
    if not local:
        return ""
    meant = Meant(person_id, thread_id, number)
    return f"{local}+{'-'.join(map(str, meant))}-{_seal(meant)}@{host}"


def _seal(meant: Meant) -> str:
    """Short, and the same in small letters: mail servers do not keep capitals."""
    key = str(current_app.config["SECRET_KEY"]).encode()
    said = f"reply:{':'.join(map(str, meant))}".encode()
    return b32encode(hmac.digest(key, said, "sha256")[:10]).decode().lower()


REPLY = re.compile(r"[^+@]+\+(\d{1,18})-(\d{1,18})-(\d{1,9})-([a-z2-7]{16})@[^@]+")


def read_reply(address: str) -> Meant | None:
    """What an address of ours was made for; None when we did not make it."""
    found = REPLY.fullmatch(address.strip().lower())
    if not found:
        return None
    meant = Meant(*map(int, found.groups()[:3]))
    return meant if hmac.compare_digest(found[4], _seal(meant)) else None


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
