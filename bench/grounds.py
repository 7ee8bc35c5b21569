"""On which databases do the house and the floors stand?"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

SERVICE = "PLENARY_TEST_POSTGRES"


@contextmanager
def databases(engine: str, folder: Path) -> Iterator[tuple[str, str]]:
    """One for the house, one for the floors; gone afterwards."""
    if engine == "sqlite":
        yield f"sqlite:///{folder / 'house.db'}", f"sqlite:///{folder / 'floor.db'}"
        return
    service = os.environ[SERVICE]
    base, house, floor = service.rpartition("/")[0], f"house_{os.getpid()}", f"floor_{os.getpid()}"
    with psycopg.connect(service, autocommit=True) as server:
        for name in (house, floor):
            server.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{base}/{house}", f"{base}/{floor}"
        finally:
            for name in (house, floor):
                server.execute(f"DROP DATABASE {name} WITH (FORCE)")
