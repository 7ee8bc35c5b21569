"""How do other programs write a discussion down? Three shapes, told apart by what they hold."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from commons.imports.conversations import Author, Unreadable, key_of
from kernel.clock import now

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
SPOKEN = {"", "1", "2"}
"""The kinds of Discourse posts that everybody could read and somebody wrote."""


@dataclass(frozen=True, slots=True)
class Found:
    """A post as it was found, checked as far as it goes."""

    key: str
    where: str
    at: datetime | None
    author: Author
    text: str
    is_html: bool = False
    related: tuple[str, ...] = ()
    refused: str = ""


@dataclass(slots=True)
class Thread:
    title: str
    posts: Iterator[Found]
    remarks: list[str] = field(default_factory=list)


Shape = Callable[[str], Iterator[Thread]]


def shape_of(data: Any) -> Shape:
    """How to read this file; a shape that is not known is refused."""
    if isinstance(data, dict) and isinstance(_dict(data.get("post_stream")).get("posts"), list):
        return lambda name: _discourse(data, name)
    if isinstance(data, dict) and isinstance(data.get("posts"), list) and "title" in data:
        return lambda name: _plenary(data, name)
    messages = data.get("messages") if isinstance(data, dict) else data
    if isinstance(messages, list) and messages and "sender_full_name" in _dict(messages[0]):
        return lambda name: _zulip(messages, name)
    raise Unreadable(
        "its shape is not known: neither {title, posts}, nor a Discourse topic, "
        "nor a list of Zulip messages"
    )


def _plenary(data: dict[str, Any], name: str) -> Iterator[Thread]:
    """Our own shape, as docs/imports.md describes it."""
    thread = _word(data.get("id")) or name

    def posts() -> Iterator[Found]:
        for at, post in enumerate(map(_dict, data["posts"]), 1):
            author = Author(_word(post.get("author")), _word(post.get("email")).lower())
            text, is_html = _word(post.get("text")), "text" not in post
            own = _word(post.get("id")) or f"{post.get('at')}\0{author}\0{text}{post.get('html')}"
            above = _word(post.get("reply_to"))
            yield Found(
                key_of("thread", thread, own),
                f"{name}, post {at}",
                moment(post.get("at")),
                author,
                _word(post.get("html")) if is_html else text,
                is_html,
                (key_of("thread", thread, above),) if above else (),
                "" if text or _word(post.get("html")) else "it has neither text nor html",
            )

    yield Thread(_word(data["title"]), posts())


def _discourse(data: dict[str, Any], name: str) -> Iterator[Thread]:
    posts = [_dict(post) for post in data["post_stream"]["posts"]]
    topic = _word(data.get("id"))
    keys = {_word(post.get("post_number")): _discourse_key(topic, post) for post in posts}
    whole = data["post_stream"].get("stream")
    missing = len(whole) - len(posts) if isinstance(whole, list) else 0
    remarks = [f"{name}: {missing} posts of the topic are not in the file"] if missing > 0 else []

    def found() -> Iterator[Found]:
        for post in posts:
            above = keys.get(_word(post.get("reply_to_post_number")))
            yield Found(
                _discourse_key(topic, post),
                f"{name}, post {_word(post.get('post_number'))}",
                moment(post.get("created_at")),
                Author(_word(post.get("name")) or _word(post.get("username")),
                       _word(post.get("username")).lower()),
                _word(post.get("cooked")),
                True,
                (above,) if above else (),
                _unspoken(post),
            )  # fmt: skip

    yield Thread(_word(data.get("title")), found(), remarks)


def _discourse_key(topic: str, post: dict[str, Any]) -> str:
    """Numbers are the same on every server, moments are not."""
    return key_of("discourse", topic, _word(post.get("id")), _word(post.get("created_at")))


def _unspoken(post: dict[str, Any]) -> str:
    if _word(post.get("post_type")) not in SPOKEN:
        return "not a post that everybody could read"
    if post.get("hidden") or post.get("user_deleted") or post.get("deleted_at"):
        return "it was hidden or deleted"
    return "" if _word(post.get("cooked")) else "it has no text"


def _zulip(messages: list[Any], name: str) -> Iterator[Thread]:
    """A list may hold several topics: each becomes a discussion."""
    topics: dict[str, list[Found]] = defaultdict(list)
    for at, message in enumerate(map(_dict, messages), 1):
        title = _word(message.get("subject")) or _word(message.get("topic"))
        topics[title].append(_zulip_post(message, f"{name}, message {at}"))
    for title, found in topics.items():
        yield Thread(title, iter(found))


def _zulip_post(message: dict[str, Any], where: str) -> Found:
    private = _word(message.get("type", "stream")) not in {"stream", "channel"}
    written = message.get("content_type", "text/html") != "text/html"
    sent = message.get("timestamp")
    return Found(
        key_of("zulip", _word(message.get("id")), str(sent)),
        where,
        moment(sent),
        Author(_word(message.get("sender_full_name")), _word(message.get("sender_email")).lower()),
        _word(message.get("content")),
        is_html=not written,
        refused="it is a private message" if private else "",
    )


def moment(value: Any) -> datetime | None:
    """ISO 8601 or seconds since 1970; without a zone it is read as UTC."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            found = datetime.fromtimestamp(value, UTC)
        else:
            found = datetime.fromisoformat(str(value))
        found = (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
    latest = now()
    return min(found, latest) if EARLIEST <= found <= latest + timedelta(days=1) else None


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _word(value: Any) -> str:
    """What is meant as text; a number may stand for a name, anything else says nothing."""
    if isinstance(value, bool):
        return ""
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""
