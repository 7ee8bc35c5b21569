"""What happens to ideas of which somebody may want to hear, and how is it shown?"""

from alliance.ideas.models import Idea, IdeaLanding
from alliance.ideas.queries import READ, RECEIVES, find_idea, find_landing
from alliance.ideas.queries.chain import idea_path, landing_path
from kernel.happenings import Kind, Shown
from rules.notices import Event


def show_idea(idea: Idea, _number: int) -> Shown:
    return Shown(idea.title, idea_path(idea), idea.workspace.name, "")


def show_landing(landing: IdeaLanding, _number: int) -> Shown:
    return Shown(landing.title, landing_path(landing), landing.sender_name, "")


Kind("ideas.moved", "idea", READ, find_idea, show_idea, None, Event.NAMED)
Kind("landings.arrived", "landing", RECEIVES, find_landing, show_landing, Event.OPENED, Event.ASKED)
