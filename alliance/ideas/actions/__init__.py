"""What is done with ideas, where they grow and where they land."""

from alliance.ideas.actions.growing import decline_idea, open_idea, send_to, support, take_on
from alliance.ideas.actions.landing import answer_landing, decline_landing, put_on_agenda

__all__ = [
    "answer_landing",
    "decline_idea",
    "decline_landing",
    "open_idea",
    "put_on_agenda",
    "send_to",
    "support",
    "take_on",
]
