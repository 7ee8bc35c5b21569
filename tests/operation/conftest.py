"""Houses whose tables were made by migrations, as those that are really run."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest
from flask import Flask
from flask_migrate import upgrade

from commons.membership.founding import found
from tests.cast import Cast
from tests.conftest import ENGINES, fresh_database, opened_house


class House(NamedTuple):
    app: Flask
    home: Path
    cast: Cast

    def run(self, *command: str):
        return self.app.test_cli_runner().invoke(args=command)


@contextmanager
def bare(engine: str, home: Path) -> Iterator[House]:
    home.mkdir()
    (home / "secret").write_text(f"secret of {home.name}")
    with (
        fresh_database(engine, home) as url,
        opened_house(url, PLENARY_HOME=home) as app,
    ):
        yield House(app, home, Cast(app))


@pytest.fixture(params=ENGINES)
def another(request, tmp_path) -> Iterator[Callable[[], House]]:
    """An empty house of its own each time, on the same engine."""
    numbers = count(1)
    with ExitStack() as kept:
        yield lambda: kept.enter_context(bare(request.param, tmp_path / f"house{next(numbers)}"))


@pytest.fixture
def house(another) -> House:
    """A house with its tables, bodies and seats."""
    standing = another()
    with standing.app.app_context():
        upgrade()
        found()
    return standing
