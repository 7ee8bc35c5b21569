"""The furnished house: made once, then copied for each module that needs it."""

import pickle
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from commons.decisions import refusals
from kernel import actions
from kernel.access import Actor, Thing, require
from kernel.clock import at
from kernel.database import db
from kernel.transactions import Pending
from rules.access import Permission
from tests.conftest import ENGINES, FILES, fresh_database, opened_house
from tests.house.stage import Stage, set_up
from tests.journeys.moving import carry
from tests.once import made_for_the_run

PUSH_KEY = "AQEB" * 10 + "AQE"
"""The house under test pushes, so that what belongs to it is asked for as well."""


@pytest.fixture(scope="session")
def furniture(
    founded: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Stage]:
    """The furnished house on SQLite, made once, whatever the number of test processes."""
    home = made_for_the_run(
        tmp_path_factory, "furnished", lambda making: _furnish(making, founded("sqlite"))
    )
    shutil.copytree(home / "files", FILES.name, dirs_exist_ok=True)
    stage: Stage = pickle.loads((home / "stage").read_bytes())  # noqa: S301 it is our own
    return home, stage


def _furnish(home: Path, founded: str) -> None:
    shutil.copy(founded.removeprefix("sqlite:///"), home / "plenary.db")
    url, files = f"sqlite:///{home / 'plenary.db'}", str(home / "files")
    with opened_house(url, FILES_HOME=files) as app:
        stage = set_up(app)
    stage.app = None  # type: ignore[assignment] each process has its own
    (home / "stage").write_bytes(pickle.dumps(stage))


@pytest.fixture(scope="session")
def furnished(
    furniture: tuple[Path, Stage], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], tuple[str, Stage]]]:
    """The same on either engine: to carry its rows over takes less than to furnish again."""
    home, stage = furniture
    made = {"sqlite": f"sqlite:///{home / 'plenary.db'}"}
    with ExitStack() as kept:

        def of(engine: str) -> tuple[str, Stage]:
            if engine not in made:
                folder = tmp_path_factory.mktemp(f"furnished-{engine}")
                made[engine] = kept.enter_context(fresh_database(engine, folder))
                carry(home, made[engine])
            return made[engine], stage

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


@pytest.fixture(autouse=True)
def on_its_day(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test in a furnished house begins when it was furnished: a run that goes on past
    midnight in Brussels would find mandates begun that were to begin tomorrow.
    """
    if "furnished" not in request.fixturenames:
        yield
        return
    name = "stage" if "stage" in request.fixturenames else "busy_stage"
    with at(request.getfixturevalue(name).day):
        yield


@pytest.fixture
def taken_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No act is committed: each is taken back to where its door opened, whether it went through or
    not. One that was refused at its door has written nothing: what was read for it stays read.
    """
    event.listen(Session, "loaded_as_persistent", _hold)
    monkeypatch.setattr(actions, "unit_of_work", _taken_back)
    monkeypatch.setattr(refusals, "unit_of_work", _taken_back)
    monkeypatch.setattr(actions, "require", _let_in)
    monkeypatch.setattr(db.session, "commit", _never)
    yield
    event.remove(Session, "loaded_as_persistent", _hold)


def _hold(session: Session, thing: object) -> None:
    """A session forgets what nobody else holds, and would read it again for the next act."""
    session.info.setdefault("held", []).append(thing)


def _never() -> None:
    raise AssertionError("an act commits by itself, past its unit of work")


def _let_in(actor: Actor, permission: Permission, thing: Thing) -> None:
    info = db.session().info
    if "begun" in info:  # an act within an act
        require(actor, permission, thing)
        return
    assert not db.session.new, "written before the door was asked"
    assert not db.session.dirty, "changed before the door was asked"
    require(actor, permission, thing)
    info["begun"] = db.session.begin_nested()


@contextmanager
def _taken_back() -> Iterator[None]:
    info = db.session().info
    if "pending" in info:
        yield
        return
    info["pending"] = Pending()
    try:
        yield
        db.session.flush()
    finally:
        info.pop("pending")
        begun = info.pop("begun", None)
        if begun is not None and begun.is_active:
            begun.rollback()
        if begun is not None:
            info.pop("held", None)
            db.session.expunge_all()


class LetIn(Exception):
    """The door opened: what an act does behind it is left undone."""


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, taken_back: None) -> SimpleNamespace:
    """Each act, as it is; once it has `closed`, an act ends where it was let in."""
    stands = SimpleNamespace(closed=False)

    require = actions.require

    def ask(actor: Actor, permission: Permission, thing: Thing) -> None:
        require(actor, permission, thing)
        if stands.closed:
            raise LetIn

    monkeypatch.setattr(actions, "require", ask)
    return stands
