"""Houses that are really served, each made once for the tests that visit it."""

from collections.abc import Iterator

import pytest

from tests.conftest import fresh_database
from tests.live.house import House, Server, standing


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One process on SQLite: what `python serve.py` gives."""
    with standing(tmp_path_factory.mktemp("house")) as made:
        yield made


@pytest.fixture(scope="session")
def server(house: House) -> Server:
    return house.serve().expect()


@pytest.fixture(scope="session")
def hasty(house: House) -> Server:
    """The same, with shorter patience."""
    return house.serve("tests.live.hasty").expect()


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """PostgreSQL, for as many processes as a test wants."""
    folder = tmp_path_factory.mktemp("city")
    with fresh_database("postgres", folder) as url, standing(folder, url) as made:
        yield made
