"""PostgreSQL and Redis in hands that kill them: the same folder and port, again and again."""

import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tools import servers

USER = os.environ.get("PLENARY_TEST_USER", "")


class Power:
    """A database server that is switched off without warning, and on again."""

    def __init__(self, command: list[str], home: servers.Home, farewell: signal.Signals) -> None:
        self.command, self.home, self.farewell = command, home, farewell
        self.process = home.start(command)

    def off(self) -> None:
        """Not asked to leave: gone."""
        self.process.send_signal(signal.SIGCONT)
        self.process.send_signal(self.farewell)
        self.process.wait()

    def on(self) -> None:
        self.process = self.home.start(self.command)

    def freeze(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)


@contextmanager
def _home() -> Iterator[servers.Home]:
    """Not below pytest's folder: no ordinary user may enter that."""
    with tempfile.TemporaryDirectory(prefix="plenary-power-") as name:
        if USER:
            shutil.chown(name, USER)
        yield servers.Home(Path(name), USER)


@contextmanager
def postgres() -> Iterator[tuple[Power, str]]:
    """Commits reach the operating system before they are told: killing the server loses none."""
    programs, port = Path(os.environ["PLENARY_TEST_PG_BIN"]), servers._free_port()
    url = f"postgresql://plenary@127.0.0.1:{port}/postgres"
    with _home() as home:
        data = str(home.folder / "data")
        made = [str(programs / "initdb"), "-D", data, "--username=plenary", "--auth=trust",
                "--encoding=UTF8", "--locale=C", "--no-sync"]  # fmt: skip
        assert home.start(made).wait() == 0, home.log.read_text()
        command = [str(programs / "postgres"), "-D", data, "-p", str(port), "-h", "127.0.0.1",
                   "-k", "", "-c", "fsync=off", "-c", "max_connections=100"]  # fmt: skip
        with _running(Power(command, home, signal.SIGQUIT)) as power:
            _expect(url)
            yield power, url


def _expect(url: str) -> None:
    for _ in range(400):
        try:
            psycopg.connect(url, connect_timeout=2).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("PostgreSQL did not start")


@contextmanager
def redis() -> Iterator[tuple[Power, str]]:
    port = servers._free_port()
    command = [os.environ["PLENARY_TEST_REDIS_BIN"], "--port", str(port), "--bind", "127.0.0.1",
               "--save", "", "--appendonly", "no"]  # fmt: skip
    with _home() as home, _running(Power(command, home, signal.SIGKILL)) as power:
        yield power, f"redis://127.0.0.1:{port}/0"


@contextmanager
def _running(power: Power) -> Iterator[Power]:
    try:
        yield power
    finally:
        if power.process.poll() is None:
            power.off()
