"""Who takes part in the journeys: one browser, a world made once, houses to live in."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.conftest import fresh_database
from tests.journeys.moving import carry
from tests.journeys.stage import House, Visitor, served
from tests.nursery import rehearse
from tests.once import made_for_the_run

REDIS = os.environ.get("PLENARY_TEST_REDIS", "")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Come = Callable[..., Visitor]

expect.set_options(timeout=40_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.chromium)


@pytest.fixture(scope="session")
def playing() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playing: Playwright) -> Iterator[Browser]:
    program = os.environ.get("PLENARY_CHROMIUM", "/usr/bin/chromium")
    browser = playing.chromium.launch(executable_path=program, args=list(FLAGS))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of the demonstration world, made once, whatever the number of test processes."""
    home = made_for_the_run(
        tmp_path_factory,
        "planted",
        lambda making: House(making).run("flask", "--app", "app", "demo"),
    )
    rehearse(home)
    return home


@pytest.fixture(scope="session")
def settle(planted: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., House]:
    """A house in the demonstration world, on a copy of its own."""

    def of(**settings: str) -> House:
        home = tmp_path_factory.mktemp("house")
        shutil.copytree(planted, home, dirs_exist_ok=True)
        return House(home, settings)

    return of


@pytest.fixture(scope="module")
def house(settle: Callable[..., House]) -> Iterator[House]:
    with served(settle()) as running:
        yield running


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def two_houses(
    request: pytest.FixtureRequest,
    settle: Callable[..., House],
    planted: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[House, House]]:
    """The addresses of two browsers: one process on SQLite, or two on PostgreSQL and Redis."""
    if request.param == "sqlite":
        with served(settle()) as one:
            yield one, one
        return
    assert REDIS, "PLENARY_TEST_REDIS is not set: run the tests with ./dev test"
    home = tmp_path_factory.mktemp("houses")
    with fresh_database("postgres", home) as url, ExitStack() as running:
        settings = {"DATABASE_URL": url, "REDIS_URL": REDIS}
        carry(planted, url)
        first, second = House(home, settings), House(home, settings)
        yield running.enter_context(served(first)), running.enter_context(served(second))


@pytest.fixture
def come(chromium: Browser) -> Iterator[Come]:
    """Opens browsers. At the end none may have complained of a fault or of the policy."""
    there: list[Visitor] = []

    def open_at(house: House, **options: Any) -> Visitor:
        usual = {"locale": "en-IE", "timezone_id": "Europe/Brussels", "reduced_motion": "reduce"}
        context = chromium.new_context(**(usual | options))
        context.set_default_timeout(40_000)
        there.append(Visitor(house, context))
        return there[-1]

    yield open_at
    complaints = [complaint for visitor in there for complaint in visitor.complaints]
    for visitor in there:
        visitor.context.close()
    assert complaints == []
