"""What is said in threads, and what each reader made of it."""

from commons.threads.models.readers import Reading, Todo
from commons.threads.models.said import Audience, Edition, Mark, Post, Reaction, Thread

__all__ = ["Audience", "Edition", "Mark", "Post", "Reaction", "Reading", "Thread", "Todo"]
