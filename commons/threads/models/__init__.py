"""What is said in threads, and what each reader made of it."""

from commons.threads.models.readers import Reading, Todo
from commons.threads.models.said import (
    NAMES_A_POST,
    Audience,
    Edition,
    Mark,
    Post,
    Reaction,
    Thread,
)

__all__ = [
    "NAMES_A_POST",
    "Audience",
    "Edition",
    "Mark",
    "Post",
    "Reaction",
    "Reading",
    "Thread",
    "Todo",
]
