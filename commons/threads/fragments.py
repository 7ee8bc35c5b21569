"""How does one post look? Made once per change and language, the same for every reader."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from flask import current_app
from flask_babel import get_locale
from jinja2 import Template
from markupsafe import Markup

from commons.threads.models import Post, Thread
from commons.threads.queries.posts import Key, numbered
from kernel.text import RENDERER

KEPT = 5_000
"""Fragments kept in memory: about four kilobytes each."""


def fragment(post: Post, thread: Thread) -> Markup:
    """The list item of a post. `Post.seq` moves whenever it looks different."""
    kept, key = _kept(), (*_of(thread), post.number, post.seq)
    made = kept.get(key)
    if made is None:
        base = f"/{thread.workspace.slug}/threads/{thread.id}"
        made = kept[key] = Markup(  # noqa: S704 our own template made it
            _template().render(post=post, base=base).strip()
        )
        if len(kept) > KEPT:
            kept.popitem(last=False)
    return made


def lines(thread: Thread) -> str:
    """What is said of the thread as a whole: that it is pinned, that it is resolved."""
    if not thread.pinned and thread.resolved_at is None:
        return ""
    return _template("threads/_lines.html").render(thread=thread).strip()


def _kept() -> OrderedDict[tuple[object, ...], Markup]:
    kept: OrderedDict[tuple[object, ...], Markup] = current_app.extensions.setdefault(
        "plenary.fragments", OrderedDict()
    )
    return kept


def _of(thread: Thread) -> tuple[object, ...]:
    return thread.workspace_id, thread.id, RENDERER, str(get_locale())


def shown(keys: Sequence[Key], thread: Thread) -> list[Markup]:
    """The posts of a page: those not shown before are read now, all others stand ready."""
    kept, of = _kept(), _of(thread)
    found = [kept.get((*of, key.number, key.seq)) for key in keys]
    missing = [key.number for key, html in zip(keys, found, strict=True) if html is None]
    if not missing:
        return [html for html in found if html is not None]
    fresh = {post.number: post for post in numbered(thread, missing[0], missing[-1])}
    return [
        html if html is not None else fragment(fresh[key.number], thread)
        for key, html in zip(keys, found, strict=True)
    ]


def _template(name: str = "threads/_post.html") -> Template:
    """Without what every page knows: a fragment depends on the post alone."""
    return current_app.jinja_env.get_template(name)


def fragments(posts: Iterable[Post], thread: Thread) -> list[Markup]:
    return [fragment(post, thread) for post in posts]
