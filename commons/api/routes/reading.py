"""What programs read."""

from commons.api.endpoints import endpoint
from commons.api.queries import place_of, places_of, seated_in, thread_of
from commons.api.shapes import (
    After,
    Older,
    Place,
    Places,
    Said,
    SaidPage,
    Seated,
    SeatedPage,
    Since,
    Talk,
    Talks,
    Waiting,
    WaitingList,
)
from commons.membership.models import Mandate
from commons.threads.models import Post, Reading, Thread
from commons.threads.queries import lines_for, numbered, post_for, reading_of, todos_for
from commons.threads.queries.threads import unread_in
from commons.workspaces.models import Workspace
from kernel.bearers import Bearer
from rules.access import Permission

HERE, TALK = "/workspaces/<workspace>", "/workspaces/<workspace>/threads/<int:thread_id>"


@endpoint("GET", "/workspaces", "Workspaces open to you", answers=Places)
def workspaces(who: Bearer) -> Places:
    return Places([as_place(place) for place in places_of(who)])


@endpoint("GET", HERE, "One workspace", answers=Place)
def workspace(who: Bearer, workspace: str) -> Place:
    return as_place(place_of(who, workspace))


@endpoint("GET", f"{HERE}/people", "Who sits there today", asks=After, answers=SeatedPage)
def people(who: Bearer, asked: After, workspace: str) -> SeatedPage:
    place = place_of(who, workspace, Permission.READ_SEATS)
    found, more = seated_in(place, asked.after, asked.limit)
    return SeatedPage([as_seated(mandate) for mandate in found], more)


@endpoint(
    "GET", f"{HERE}/threads", "Discussions, those that moved last first", asks=Older, answers=Talks
)
def threads(who: Bearer, asked: Older, workspace: str) -> Talks:
    place = place_of(who, workspace)
    before = thread_of(who, workspace, asked.before) if asked.before else None
    which = "unread" if asked.unread else ""
    lines = lines_for(who.person, [place], which=which, before=before, limit=asked.limit)
    more = lines[-1].thread.id if len(lines) == asked.limit else None
    return Talks([as_talk(line.thread, line.unread) for line in lines], more)


@endpoint("GET", TALK, "One discussion", answers=Talk)
def thread(who: Bearer, workspace: str, thread_id: int) -> Talk:
    found = thread_of(who, workspace, thread_id)
    return as_talk(found, unread_in(found, reading_of(who.person, found)))


@endpoint("GET", f"{TALK}/posts", "Posts since a number", asks=Since, answers=SaidPage)
def posts(who: Bearer, asked: Since, workspace: str, thread_id: int) -> SaidPage:
    found = thread_of(who, workspace, thread_id)
    said = numbered(found, asked.since + 1, asked.since + asked.limit)
    last = asked.since + asked.limit
    return SaidPage(
        [as_said(post) for post in said], found.head, last if last < found.head else None
    )


@endpoint("GET", f"{TALK}/posts/<int:number>", "One post", answers=Said)
def post(who: Bearer, workspace: str, thread_id: int, number: int) -> Said:
    return as_said(post_for(who.person, thread_of(who, workspace, thread_id), number))


@endpoint("GET", "/todos", "Posts that wait for you", answers=WaitingList)
def todos(who: Bearer) -> WaitingList:
    places = places_of(who)
    slugs = {place.id: place.slug for place in places}
    return WaitingList(
        [
            Waiting(
                workspace=slugs[waits.thread.workspace_id],
                thread_id=waits.thread.id,
                thread=waits.thread.title,
                number=waits.post.number,
                named=waits.todo.named,
                author=waits.post.author_name,
                at=waits.todo.at,
                url=f"{_page(slugs[waits.thread.workspace_id], waits.thread)}/{waits.post.number}",
            )
            for waits in todos_for(who.person, places)
        ]
    )


def _page(slug: str, thread: Thread) -> str:
    return f"/{slug}/threads/{thread.id}"


def as_place(place: Workspace) -> Place:
    return Place(place.slug, place.name, place.body, place.mission, place.parent_id is not None)


def as_talk(thread: Thread, unread: int) -> Talk:
    return Talk(
        id=thread.id,
        workspace=thread.workspace.slug,
        title=thread.title,
        audience=thread.audience,
        posts=thread.head,
        unread=unread,
        closed=thread.closed_at is not None,
        resolved=thread.resolved_at is not None,
        created_at=thread.created_at,
        last_at=thread.last_at,
        url=_page(thread.workspace.slug, thread),
    )


def as_said(post: Post) -> Said:
    return Said(
        number=post.number,
        author=post.author_name,
        author_id=post.author_id,
        seat=post.seat,
        role=post.role,
        reply_to=post.reply_to,
        text=post.source,
        html=post.html,
        at=post.at,
        edited_at=post.edited_at,
        deleted=post.deleted_at is not None and not post.carried_to,
        carried_to=post.carried_to,
        edition=post.rev,
        marks=post.marks,
    )


def as_seated(mandate: Mandate) -> Seated:
    person, seat = mandate.person, mandate.seat
    return Seated(person.id, person.name, person.handle, seat.code, seat.name, str(mandate.role))


def as_read(thread: Thread, noted: Reading) -> tuple[int, int]:
    return noted.cursor, unread_in(thread, noted)
