"""The acts on a text many write in: what each asks, on which things."""

from uuid import uuid4

from commons.drafting import actions as drafting
from commons.drafting.models import Comment, Version
from commons.drafting.versioning import Moment
from kernel.database import db
from tests.house.acts_of_documents import came
from tests.house.doors_drafting import COMMENT, EMPTY, SETTLE, SUGGEST, TEXT_NAMES, WRITE

MOMENT = Moment({"type": "doc", "content": []}, 1)


def said_on(text):
    return db.session.get(Comment, (text.id, 1))


def kept_of(text):
    return db.session.get(Version, (text.id, 1))


def comment(actor, text):
    return drafting.comment(actor, text, "Text", str(uuid4()))


def write(actor, text):
    return drafting.take_down(actor, text, [(actor.id if actor else 0, EMPTY)])


def restore(actor, text):
    return drafting.restore_version(actor, text, kept_of(text), EMPTY, 5)


ACTS_OF_DRAFTING = {
    f"commons.drafting.actions.{name}": (permission, TEXT_NAMES, act)
    for name, permission, act in (
        ("writing.take_down", SUGGEST, write),
        ("writing.begin_writing", SUGGEST, lambda a, t: drafting.begin_writing(a, t, 1)),
        (
            "writing.bring_picture",
            SUGGEST,
            lambda a, t: drafting.bring_picture(a, t, came(), str(uuid4())),
        ),
        ("comments.comment", COMMENT, comment),
        (
            "comments.change_comment",
            COMMENT,
            lambda a, t: drafting.change_comment(a, said_on(t), "Other"),
        ),
        (
            "comments.take_back_comment",
            COMMENT,
            lambda a, t: drafting.take_back_comment(a, said_on(t)),
        ),
        ("comments.resolve_comment", COMMENT, lambda a, t: drafting.resolve_comment(a, said_on(t))),
        ("comments.reopen_comment", COMMENT, lambda a, t: drafting.reopen_comment(a, said_on(t))),
        ("support.support", SUGGEST, lambda a, t: drafting.support(a, t, "1-a-b", on=True)),
        (
            "versions.keep_version",
            WRITE,
            lambda a, t: drafting.keep_version(a, t, MOMENT, "For the meeting"),
        ),
        (
            "versions.freeze_version",
            SETTLE,
            lambda a, t: drafting.freeze_version(a, t, MOMENT, "the vote"),
        ),
        (
            "approving.ask_approval",
            SETTLE,
            lambda a, t: drafting.ask_approval(a, t, kept_of(t)),
        ),
        (
            "approving.approve",
            COMMENT,
            lambda a, t: drafting.approve(a, t, kept_of(t), yes=True),
        ),
        ("versions.restore_version", SETTLE, restore),
        ("versions.lift", SETTLE, drafting.lift),
        ("versions.lock", SETTLE, drafting.lock),
        ("versions.unlock", SETTLE, drafting.unlock),
    )
}
