"""The stage: an app on each engine, browsers and sockets of the cast, and things put in place.

No context is left open around a request: the signed-in person is remembered in it, and one
visitor would act as another.
"""

import gc
import os
import secrets
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

gc.disable()  # until all is read: what the program and its tests are made of is no waste

import hypothesis
import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from commons.accounts.actions import sign_in
from commons.membership.founding import found
from commons.membership.models import Person
from config import Config
from kernel.database import db
from kernel.forms import signed
from kernel.kept import Pieces
from kernel.limits import limiter
from kernel.live import open_hub, socketio
from tests.again import Again, remembered
from tests.cast import Cast
from tests.once import hang_up_everywhere, made_once
from tests.templates import keep_compiled
from tests.together import Together

hypothesis.settings.register_profile("house", deadline=None)  # a busy machine is no fault
hypothesis.settings.load_profile("house")
ENGINES = ("sqlite", "postgres")
FILES = tempfile.TemporaryDirectory(prefix="plenary-files-")
"""Where the files of all houses under test lie, by their digest: none is in another's way."""
POSTGRES = os.environ.get("PLENARY_TEST_POSTGRES", "")

keep_compiled()
made_once()


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together | None:
    return Together(config, log) if config.getvalue("dist") == "loadfile" else None


LONG = ("chaos", "journeys", "house")
"""Folders of tests that take long: begun first, so that no process is left alone with them."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.parent.name not in LONG)


def pytest_collection_finish() -> None:
    """What the code and its tests are made of stays: nobody need look through it for waste."""
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(20_000, 50, 50)


def settings(url: str, **more: object) -> type[Config]:
    """The settings of a house under test: no limits, so that a test may hurry."""
    values = {
        "SQLALCHEMY_DATABASE_URI": url.replace("postgresql://", "postgresql+psycopg://", 1),
        "TESTING": True,
        "SECRET_KEY": "only for tests",
        "REDIS_URL": "",
        "RATELIMIT_STORAGE_URI": "memory://",
        "RATELIMIT_ENABLED": False,
        "DEMO": False,
        "PUBLIC_URL": "",
        "FILES_HOME": FILES.name,
        "LETTERS_KEPT": True,
        **more,
    }
    return type("Testing", (Config,), values)


@contextmanager
def fresh_database(engine: str, folder: Path, copied_from: str = "") -> Iterator[str]:
    """A database of its own for one test: a file, or a PostgreSQL database; empty, or a copy."""
    if engine == "sqlite":
        if copied_from:
            shutil.copy(copied_from.removeprefix("sqlite:///"), folder / "house.db")
        yield f"sqlite:///{folder / 'house.db'}"
        return
    if not POSTGRES:
        pytest.fail("PLENARY_TEST_POSTGRES is not set: run the tests with ./dev test")
    name = f"house_{uuid.uuid4().hex[:12]}"
    server = sa.create_engine(
        POSTGRES.replace("postgresql://", "postgresql+psycopg://", 1),
        isolation_level="AUTOCOMMIT",
        poolclass=sa.NullPool,
    )
    with server.connect() as connection:
        template = f" TEMPLATE {copied_from.rpartition('/')[2]}" if copied_from else ""
        connection.execute(sa.text(f"CREATE DATABASE {name}{template}"))
    yield f"{POSTGRES.rsplit('/', 1)[0]}/{name}"
    with server.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@contextmanager
def standing_house(url: str, **more: object) -> Iterator[Flask]:
    """A house with its tables, its bodies and seats, and nobody in it."""
    with opened_house(url, **more) as app:
        with app.app_context():
            _stand()
        yield app


def _stand() -> None:
    db.create_all()
    found()


@contextmanager
def opened_house(url: str, **more: object) -> Iterator[Flask]:
    """A house on a database as it is."""
    with left_in_order(built(url, **more)) as app:
        yield app


def built(url: str, **more: object) -> Flask:
    return create_app(settings(url, **more))


_houses: dict[str, tuple[Flask, dict[str, Any], dict[str, Any]]] = {}


@contextmanager
def same_house(url: str) -> Iterator[Flask]:
    """A house as if it were new: its hundreds of addresses and templates are read once only."""
    if url not in _houses:
        app = built(url)
        _houses[url] = (app, dict(app.config), dict(app.extensions))
    app, config, extensions = _houses[url]
    for kept, first in ((app.config, config), (app.extensions, extensions)):
        kept.clear()
        kept.update(first)
    app.extensions["plenary.kept"] = Pieces()
    open_hub(app)
    limiter.enabled = app.config["RATELIMIT_ENABLED"]
    with put_away(app):
        yield app
    if not url.startswith("postgresql"):  # a server keeps the line; a file is replaced beneath it
        hang_up(app)


@contextmanager
def left_in_order(app: Flask) -> Iterator[Flask]:
    with put_away(app):
        yield app
    hang_up(app)


@contextmanager
def put_away(app: Flask) -> Iterator[Flask]:
    yield app
    if begun := app.extensions.get("plenary.engine"):
        begun.close()
    with app.app_context():
        db.session.remove()


def hang_up(app: Flask) -> None:
    with app.app_context():
        db.engine.dispose()


@contextmanager
def once_for_each_engine(
    folders: pytest.TempPathFactory, fill: Callable[[], None]
) -> Iterator[Callable[[str], str]]:
    """A database that tests begin on copies of: filled when it is first wanted."""
    made: dict[str, str] = {}
    with ExitStack() as kept:

        def of(engine: str) -> str:
            if engine not in made:
                url = kept.enter_context(fresh_database(engine, folders.mktemp(engine)))
                with opened_house(url) as app, app.app_context():
                    fill()
                made[engine] = url
            return made[engine]

        yield of


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """A standing house: most tests begin on a copy of it."""
    with once_for_each_engine(tmp_path_factory, _stand) as of:
        yield of


@pytest.fixture(scope="session")
def reused(
    founded: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Again]]:
    """A PostgreSQL database that every test finds as the first one did."""
    made: list[Again] = []
    with ExitStack() as kept:

        def again() -> Again:
            if not made:
                folder = tmp_path_factory.mktemp("reused")
                url = kept.enter_context(fresh_database("postgres", folder, founded("postgres")))
                made.append(kept.enter_context(remembered(url)))
                kept.callback(hang_up_everywhere)
            return made[0]

        yield again


@pytest.fixture(scope="session")
def one_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the SQLite file of every test lies in its turn."""
    return tmp_path_factory.mktemp("one-file")


@pytest.fixture(params=ENGINES)
def app(
    request: pytest.FixtureRequest,
    founded: Callable[[str], str],
    reused: Callable[[], Again],
    one_file: Path,
) -> Iterator[Flask]:
    if request.param == "sqlite":
        for left in one_file.glob("*"):
            left.unlink()
        made = fresh_database("sqlite", one_file, founded("sqlite"))
        with made as url, same_house(url) as house:
            yield house
        return
    database = reused()
    database.go()
    with same_house(database.url) as house:
        yield house


@pytest.fixture
def cast(app: Flask) -> Cast:
    """The people of the tests, each on their seat."""
    return Cast(app)


@pytest.fixture
def browser(app: Flask) -> Callable[[Person | None], FlaskClient]:
    """A browser in which somebody is signed in, with its token at hand as `client.csrf`."""

    def open_as(person: Person | None = None) -> FlaskClient:
        return browser_of(app, person)

    return open_as


def browser_of(app: Flask, person: Person | None) -> FlaskClient:
    client: Any = app.test_client()
    kept = {"csrf": secrets.token_hex(8)}
    with app.app_context():
        client.csrf = signed(kept["csrf"])
        if person is not None:
            who = db.session.get(Person, person.id)
            kept["_user_id"], _row = sign_in(who, "test", "tests", "127.0.0.1")
    with client.session_transaction() as session:
        session.update(kept)
    return client


@pytest.fixture
def socket(app: Flask, browser: Callable[[Person], FlaskClient]) -> Callable[[Person], Any]:
    """A connected socket of somebody, as their page would open it."""

    def connect(person: Person) -> Any:
        client: Any = browser(person)
        auth = {"csrf": client.csrf}
        return socketio.test_client(app, flask_test_client=client, auth=auth)

    return connect
