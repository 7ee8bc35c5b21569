"""What can somebody be in a workspace, and what can be done there? One word for each."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is in a workspace. A person may be several at once."""

    CHAIR = "chair"
    MEMBER = "member"
    ALTERNATE = "alternate"
    ADVISER = "adviser"
    OBSERVER = "observer"
    SECRETARIAT = "secretariat"


class Permission(StrEnum):
    """What can be done, as *feature.verb*."""

    READ_WORKSPACE = "workspaces.read"
    READ_SEATS = "seats.read"
    MANAGE_SEATS = "seats.manage"
    READ_RECORD = "record.read"
    READ_STATISTICS = "statistics.read"
    EXPORT = "workspaces.export"
    """Take a whole workspace along in one file: whoever may reads all of it there."""
    READ_THREAD = "threads.read"
    CONFER = "threads.confer"
    START_THREAD = "threads.start"
    POST = "threads.post"
    EDIT_POST = "threads.edit"
    DELETE_POST = "threads.delete"
    REACT = "threads.react"
    RESOLVE = "threads.resolve"
    MODERATE = "threads.moderate"
    MANAGE_HOOKS = "webhooks.manage"
    REPORT_POST = "moderation.report"
    SUBMIT_POST = "moderation.submit"
    CONCLUDE = "agreements.conclude"
    OBJECT = "agreements.object"
    ASK = "agreements.ask"
    ANSWER = "agreements.answer"
    DESK = "threads.desk"
    KEEP_OWN_LIST = "notes.keep"
    SEE_TOLD = "notices.told"
    """See who was told of it, through which channel: one's own posts, or all as the secretariat."""
