from collections.abc import Callable
from typing import Any

import pytest

from commons.search.queries import page_of, question_of
from commons.workspaces.queries import workspaces_for


@pytest.fixture
def finds(app) -> Callable[..., list[Any]]:
    """What somebody finds, as (thread, number) pairs in the order of the page."""

    def ask(person, text, *, newest=True, **more):
        with app.test_request_context():
            question = question_of(person, workspaces_for(person), text)
            page = page_of(question, newest=newest, **more)
            return [(hit.passage.thread_id, hit.passage.number) for hit in page.hits]

    return ask


@pytest.fixture
def talk(cast):
    """A thread in which somebody says things, each a post; returns it and says more."""
    thread = cast.thread(cast.ines, title="Classification of systems")

    def say(*texts, by=None):
        return [
            cast.said(thread, by or cast.ines, text, f"t-{hash(text)}").number for text in texts
        ]

    say.thread = thread
    return say
