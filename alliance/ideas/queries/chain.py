"""The way of an idea, from its topic to what came of it, as far as somebody may read each link.

What somebody may not open has neither title nor address here: it is said that it is there, as its
milestones are told to those who asked.
"""

from typing import NamedTuple

from alliance.ideas.models import Idea, IdeaLanding
from alliance.ideas.names import landing_name
from alliance.ideas.queries import READ, RECEIVES
from commons.meetings.models import AgendaItem
from commons.meetings.queries.agenda import may_see
from commons.membership.models import Person
from kernel.access import may
from kernel.words import gettext as _
from rules.access import Permission
from rules.ideas import Landing


class Link(NamedTuple):
    what: str
    words: str
    path: str = ""
    text: str = ""


def idea_path(idea: Idea) -> str:
    return f"/{idea.workspace.slug}/ideas/{idea.id}"


def landing_path(landing: IdeaLanding) -> str:
    return f"/{landing.workspace.slug}/landed/{landing.id}"


def way_of(person: Person, idea: Idea) -> list[Link]:
    """For readers where it grew: everything that happened to it, wherever."""
    links = [of_idea(person, idea), _topic(person, idea)]
    if idea.question:
        links.append(Link(_("Question"), idea.question_title, "", idea.question))
    for landing in idea.landings:
        links += _landed(person, landing)
    return [each for each in links if each]


def way_to(person: Person, landing: IdeaLanding) -> list[Link]:
    """For readers where it was sent: where it comes from, and what they make of it."""
    links = [of_idea(person, landing.idea), _topic(person, landing.idea)]
    links.append(Link(_("Question"), landing.title))
    return [*(each for each in links if each), *_landed(person, landing)]


def of_idea(person: Person, idea: Idea) -> Link:
    if may(person, READ, idea):
        return Link(_("Idea"), idea.title, idea_path(idea))
    return Link(_("Idea"), _("of the workspace %(name)s", name=idea.workspace.name))


def _topic(person: Person, idea: Idea) -> Link | None:
    """Without a word where it is not open: that there is one goes without saying."""
    thread = idea.thread
    if not may(person, Permission.READ_THREAD, thread):
        return None
    return Link(_("Topic"), thread.title, f"/{thread.workspace.slug}/threads/{thread.id}")


def _landed(person: Person, landing: IdeaLanding) -> list[Link]:
    reads = may(person, RECEIVES, landing)
    path = landing_path(landing) if reads else ""
    where = Link(landing.workspace.name, landing_name(landing.state), path)
    links = [where]
    if landing.state in {Landing.TAKEN, Landing.ANSWERED} and landing.item:
        links.append(_item(person, landing.item))
    if landing.answer:
        links.append(Link(_("What came of it"), landing_name(landing.state), "", landing.answer))
    return links


def _item(person: Person, item: AgendaItem) -> Link:
    meeting = item.meeting
    if may(person, Permission.READ_MEETING, meeting) and may_see(person, item, meeting):
        path = f"/{meeting.workspace.slug}/meetings/{meeting.id}/items/{item.id}"
        return Link(_("On the agenda"), f"{meeting.title}: {item.title}", path)
    return Link(_("On the agenda"), _("of a meeting"))
