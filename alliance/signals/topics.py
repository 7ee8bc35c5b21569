"""Which topics rise in the open discussions of the Alliance? The words that many more people use
than before; never one that only a few use, and never from what only members see.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import Select, select

from alliance.charter import CHARTER
from commons.charts.plots import Column, Datum, Kind, Plot, Row
from commons.charts.signals import Asked, signal
from commons.threads.models import Audience, Post, Thread
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from kernel.words import gettext
from rules.signals import Said, rising
from rules.words import sentence as _

MOST_POSTS = 2_000
"""Of each of the two times that are compared: the newest, so that the page never waits for long."""
NAMES = re.compile(r"@\w+|https?://\S+")
"""Whom somebody names, and where something lies, are no topics."""
NOTE = _(
    "People who used the word in the last %(days)d days, where they are twice as large a part of "
    "all who wrote as in the %(days)d days before."
)
LONG_ENOUGH = re.compile(r"[^\W\d_]{5,}")


@signal("topics.rising", _("Topics that rise in open discussions"), by_sector=True)
def topics_rising(asked: Asked) -> Plot | None:
    since = now() - timedelta(days=asked.days)
    before = since - timedelta(days=asked.days)
    said = (_said(asked.sector, since, now()), _said(asked.sector, before, since))
    found = rising(*said, asked.least)
    rows = tuple(Row(e.word, e.word, (Datum(float(e.now)),)) for e in found)
    return _plot(rows, asked) if rows else None


def _plot(rows: tuple[Row, ...], asked: Asked) -> Plot:
    return Plot(
        Kind.BARS,
        gettext("Topics that rise in open discussions"),
        (Column("people", gettext("People")),),
        rows,
        corner=gettext("Word"),
        note=gettext(NOTE, days=asked.days),
    )


def _said(sector: str, since: datetime, until: datetime) -> Iterator[Said]:
    for author, title, source in db.session.execute(_open_posts(sector, since, until)):
        yield author, set(words_in(f"{title} {source}"))


def words_in(text: str) -> list[str]:
    return LONG_ENOUGH.findall(NAMES.sub(" ", text).casefold())


def _open_posts(sector: str, since: datetime, until: datetime) -> Select[int, str, str]:
    """What whoever reads the workspace sees: nothing for members alone, nothing withheld."""
    one = Workspace.slug == f"{CHARTER.slug}-{sector}"
    return (
        select(Post.author_id, Thread.title, Post.source)
        .join(Post.thread)
        .join(Thread.workspace)
        .where(
            one if sector else Workspace.body == CHARTER.slug,
            Post.workspace_id == Thread.workspace_id,
            Thread.last_at > since,
            Thread.audience == Audience.WORKSPACE,
            Thread.conferring.is_(False),
            Thread.recused == frozenset(),
            Post.deleted_at.is_(None),
            Post.hidden_at.is_(None),
            Post.at > since,
            Post.at <= until,
        )
        .order_by(Post.at.desc())
        .limit(MOST_POSTS)
    )
