"""Programs that speak for the cast."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.api.speaking import Program, speaking


@pytest.fixture
def program(app) -> Callable[..., Program]:
    return partial(speaking, app)
