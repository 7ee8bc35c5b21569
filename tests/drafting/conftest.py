"""One engine for all who ask it, and a text of its own for each test."""

from itertools import count

import pytest

from commons.drafting.engine.asking import Engine

numbers = count(1)


@pytest.fixture(scope="session")
def engine():
    made = Engine()
    yield made
    made.close()


@pytest.fixture
def document():
    """Another for each test, as the engine keeps what it has open."""
    return next(numbers)
