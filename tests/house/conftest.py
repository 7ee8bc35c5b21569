"""The furnished house: made once for each engine, then copied for each module that needs it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kernel import actions
from kernel.database import db
from kernel.transactions import Pending
from tests.conftest import ENGINES, fresh_database, opened_house
from tests.house.stage import Stage, set_up

PUSH_KEY = "AQEB" * 10 + "AQE"
"""The house under test pushes, so that what belongs to it is asked for as well."""


@pytest.fixture(scope="session")
def furnished(
    founded: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], tuple[str, Stage]]]:
    made: dict[str, tuple[str, Stage]] = {}
    with ExitStack() as kept:

        def of(engine: str) -> tuple[str, Stage]:
            if engine not in made:
                folder = tmp_path_factory.mktemp(f"furnished-{engine}")
                url = kept.enter_context(fresh_database(engine, folder, founded(engine)))
                with opened_house(url) as app:
                    made[engine] = (url, set_up(app))
            return made[engine]

        yield of


def opened(
    furnished: Callable[[str], tuple[str, Stage]], engine: str, folder: Path
) -> Iterator[Stage]:
    url, stage = furnished(engine)
    with fresh_database(engine, folder, url) as copy, opened_house(copy, PUSH_KEY=PUSH_KEY) as app:
        yield replace(stage, app=app)


@pytest.fixture(scope="module", params=ENGINES)
def stage(
    request: pytest.FixtureRequest,
    furnished: Callable[[str], tuple[str, Stage]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Stage]:
    """The furnished house on each engine, for those who change nothing in it."""
    yield from opened(furnished, request.param, tmp_path_factory.mktemp("stage"))


@pytest.fixture
def taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """No act is committed: each is taken back to where it began, whether it went through or not."""
    monkeypatch.setattr(actions, "unit_of_work", _taken_back)
    monkeypatch.setattr(db.session, "commit", _never)


def _never() -> None:
    raise AssertionError("an act commits by itself, past its unit of work")


@contextmanager
def _taken_back() -> Iterator[None]:
    info = db.session().info
    if "pending" in info:
        yield
        return
    info["pending"] = Pending()
    begun = db.session.begin_nested()
    try:
        yield
        db.session.flush()
    finally:
        info.pop("pending")
        if begun.is_active:
            begun.rollback()
