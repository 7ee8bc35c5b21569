"""Who is told of an idea and of its question, and how do open pages hear that it moved?"""

from alliance.ideas.models import Idea, IdeaLanding
from alliance.ideas.queries import supporters_of
from commons.membership.queries import people_in
from kernel.access import may_each
from kernel.happenings import tell
from kernel.streams import stir
from rules.access import Permission


def stir_idea(idea: Idea) -> None:
    stir("idea", idea.id)
    stir("ideas", idea.workspace_id)


def stir_landing(landing: IdeaLanding) -> None:
    """On both sides: where it was sent, and where it grew."""
    stir("landing", landing.id)
    stir("landings", landing.workspace_id)
    stir_idea(landing.idea)


def tell_arrived(landing: IdeaLanding, actor_id: int) -> None:
    """Those who decide what becomes of it are asked; the others find it."""
    place = landing.workspace
    people = [each.id for each in people_in(place)]
    runs = may_each(people, Permission.RUN_REFERRAL, landing)
    tell("landings.arrived", landing, actor_id, {each: "" for each in people if runs[each]})


def tell_moved(idea: Idea, actor_id: int) -> None:
    """Its author hears of every step, and so does whoever stands behind it."""
    people = {each.person_id: "" for each in supporters_of(idea)} | {idea.author_id: ""}
    tell("ideas.moved", idea, actor_id, people)
