"""What do programs read and send? Each shape is declared once: it answers, checks and describes."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from commons.threads.models import Audience, Mark
from kernel.numbers import LARGEST
from kernel.text import LONGEST

Number = Annotated[int, Meta(ge=0, le=LARGEST)]
Text = Annotated[str, Meta(min_length=1, max_length=LONGEST, description="Markdown.")]
Title = Annotated[str, Meta(min_length=3, max_length=200)]
Limit = Annotated[int, Meta(ge=1, le=100)]


class Place(Struct):
    """A body, or a group in one."""

    slug: Annotated[str, Meta(description="What stands in addresses.")]
    name: str
    body: str
    mission: str
    group: Annotated[bool, Meta(description="Is it a group inside a body?")]


class Places(Struct):
    items: list[Place]


class Talk(Struct):
    """A discussion."""

    id: Number
    workspace: str
    title: str
    audience: Audience
    posts: Annotated[Number, Meta(description="Posts are numbered from 1 to this, without gaps.")]
    unread: Number
    closed: bool
    resolved: bool
    created_at: datetime
    last_at: datetime
    url: Annotated[str, Meta(description="The page of it, from the root of the house.")]


class Talks(Struct):
    items: list[Talk]
    next: Annotated[Number | None, Meta(description="Ask with `before` this for what is older.")]


class Said(Struct):
    """A post. One that was deleted, or put into another discussion, keeps its number and has no
    text.
    """

    number: Number
    author: str
    author_id: Number
    seat: str
    role: str
    reply_to: Number | None
    text: Annotated[str, Meta(description="Markdown, as it was written.")]
    html: Annotated[str, Meta(description="As it is shown; clean.")]
    at: datetime
    edited_at: datetime | None
    deleted: bool
    carried_to: Annotated[str, Meta(description="Where it is now: `thread/number`, or empty.")]
    edition: Annotated[Number, Meta(description="1 when first posted; higher after changes.")]
    marks: dict[str, int]


class SaidPage(Struct):
    items: list[Said]
    head: Annotated[Number, Meta(description="The number of the last post of the discussion.")]
    next: Annotated[Number | None, Meta(description="Ask with `since` this for what follows.")]


class Seated(Struct):
    """Somebody on a seat today."""

    person_id: Number
    name: str
    handle: Annotated[str, Meta(description="By which they are mentioned: @handle.")]
    seat: str
    seat_name: str
    role: str


class SeatedPage(Struct):
    items: list[Seated]
    next: Annotated[Number | None, Meta(description="Ask with `after` this for those who follow.")]


class Waiting(Struct):
    """A post that waits for you."""

    workspace: str
    thread_id: Number
    thread: str
    number: Number
    named: Annotated[str, Meta(description="As what you were named; empty if you kept it.")]
    author: str
    at: datetime
    url: str


class WaitingList(Struct):
    items: Annotated[list[Waiting], Meta(description="The oldest fifty.")]


class Older(Struct):
    before: Number | None = None
    limit: Limit = 50
    unread: bool = False


class Since(Struct):
    since: Number = 0
    limit: Limit = 50


class After(Struct):
    after: Number = 0
    limit: Limit = 50


class NewPost(Struct, forbid_unknown_fields=True):
    text: Text
    reply_to: Annotated[int, Meta(ge=1, le=LARGEST)] | None = None


class NewThread(Struct, forbid_unknown_fields=True):
    title: Title
    text: Text
    audience: Audience = Audience.WORKSPACE


class SetMark(Struct, forbid_unknown_fields=True):
    mark: Mark
    on: bool


class ReadUpTo(Struct, forbid_unknown_fields=True):
    upto: Number


class MarkSet(Struct):
    mark: Mark
    on: bool
    marks: dict[str, int]


class HowFar(Struct):
    upto: Number
    unread: Number


class Problem(Struct):
    """RFC 9457: why something was refused."""

    type: str
    title: str
    status: int
    detail: str
