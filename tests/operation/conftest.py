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
from tests.conftest import ENGINES, fresh_database, once_for_each_engine, opened_house


class House(NamedTuple):
    app: Flask
    home: Path
    cast: Cast

    def run(self, *command: str):
        return self.app.test_cli_runner().invoke(args=command)


@contextmanager
def opened(engine: str, home: Path, copied_from: str = "") -> Iterator[House]:
    home.mkdir()
    (home / "secret").write_text(f"secret of {home.name}")
    with (
        fresh_database(engine, home, copied_from) as url,
        opened_house(url, PLENARY_HOME=home) as app,
    ):
        yield House(app, home, Cast(app))


@pytest.fixture(scope="session")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """A house with its tables, bodies and seats."""
    with once_for_each_engine(tmp_path_factory, _stand) as of:
        yield of


def _stand() -> None:
    upgrade()
    found()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def another(engine: str, tmp_path: Path) -> Iterator[Callable[[], House]]:
    """An empty house of its own each time, on the same engine."""
    numbers = count(2)
    with ExitStack() as kept:
        yield lambda: kept.enter_context(opened(engine, tmp_path / f"house{next(numbers)}"))


@pytest.fixture
def house(engine: str, tmp_path: Path, standing: Callable[[str], str]) -> Iterator[House]:
    with opened(engine, tmp_path / "house1", standing(engine)) as one:
        yield one
