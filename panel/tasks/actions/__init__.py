"""What is done with the tasks of the Panel: SPR 7."""

from panel.tasks.actions.assigning import ask_chair, assign, chair_says, substitute
from panel.tasks.actions.calling import answer_call, call_task
from panel.tasks.actions.delivering import cannot, close_task, deliver, hand_in, link_decision

__all__ = [
    "answer_call",
    "ask_chair",
    "assign",
    "call_task",
    "cannot",
    "chair_says",
    "close_task",
    "deliver",
    "hand_in",
    "link_decision",
    "substitute",
]
