"""Under which words is a post found? Its own, and those of the title where it opens a thread."""

from commons.files.queries import words_of
from commons.membership.models import Person
from commons.threads.models import Post, Thread
from kernel.database import db
from kernel.index import Writing, forget, index_again
from kernel.text import said_in

KIND = "post"
FILE = "file"
FLAGGED = {"concluded": "conclusion", "proposed": "proposed"}
"""What a post is, by the flag it bears."""


def writing_of(post: Post, thread: Thread, spoken: str = "en", arrived: int = 0) -> Writing:
    return Writing(
        kind=KIND,
        workspace_id=post.workspace_id,
        thread_id=post.thread_id,
        number=post.number,
        text="" if post.deleted_at else _said(post),
        at=post.at,
        author_id=post.author_id,
        author_name=post.author_name,
        seat=post.seat if post.seat.isupper() else "",  # what was brought in sits on none
        title=thread.title if post.number == 1 else "",
        arrived=arrived,
        spoken=spoken,
        traits=_traits(post),
    )


def _traits(post: Post) -> tuple[str, ...]:
    """Nothing is known of what was taken away."""
    if post.deleted_at or post.hidden_at:
        return ()
    flagged = FLAGGED.get(post.flag)
    return (FILE,) * bool(post.files) + ((flagged,) if flagged else ())


def _said(post: Post) -> str:
    """The words of a post, and those of its files."""
    said = said_in(post.html)
    if not post.files:
        return said
    return "\n".join([said, *words_of(post.thread_id, post.number)])


def find_as_it_is(post: Post, by: Person, arrived: int = 0) -> None:
    """A changed post is found by its new words; of a deleted one only the title is left."""
    writing = writing_of(post, post.thread, by.language, arrived)
    if writing.text or writing.title:
        index_again(writing)
    else:
        forget(writing)


def find_again(post: Post, arrived: int = 0) -> None:
    """Not its words have changed, but where a post is, or what the body makes of it; with a number,
    kept searches tell it as new.
    """
    find_as_it_is(post, db.session.get_one(Person, post.author_id), arrived)
