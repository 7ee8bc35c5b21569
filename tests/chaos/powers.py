"""PostgreSQL and Redis in hands that kill them: the same folder and port, again and again."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
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


def _home(_asked: Path) -> servers.Home:
    folder = Path(tempfile.mkdtemp(prefix="plenary-fault-"))
    folder.chmod(0o711)
    if USER:
        shutil.chown(folder, USER)
    return servers.Home(folder, USER)


def postgres(folder: Path) -> tuple[Power, str]:
    """Commits reach the operating system before they are told: killing the server loses none."""
    programs, home = Path(os.environ["PLENARY_TEST_PG_BIN"]), _home(folder)
    port, data = servers._free_port(), str(folder / "data")
    made = [str(programs / "initdb"), "-D", data, "--username=plenary", "--auth=trust",
            "--encoding=UTF8", "--locale=C", "--no-sync"]  # fmt: skip
    assert home.start(made).wait() == 0, home.log.read_text()
    command = [str(programs / "postgres"), "-D", data, "-p", str(port), "-h", "127.0.0.1",
               "-k", "", "-c", "fsync=off", "-c", "max_connections=100"]  # fmt: skip
    power = Power(command, home, signal.SIGQUIT)
    url = f"postgresql://plenary@127.0.0.1:{port}/postgres"
    _expect(url)
    return power, url


def _expect(url: str) -> None:
    for _ in range(400):
        try:
            psycopg.connect(url, connect_timeout=2).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("PostgreSQL did not start")


def redis(folder: Path) -> tuple[Power, str]:
    home, port = _home(folder), servers._free_port()
    command = [os.environ["PLENARY_TEST_REDIS_BIN"], "--port", str(port), "--bind", "127.0.0.1",
               "--save", "", "--appendonly", "no"]  # fmt: skip
    return Power(command, home, signal.SIGKILL), f"redis://127.0.0.1:{port}/0"


def end(power: Power) -> None:
    if power.process.poll() is None:
        power.thaw()
        power.process.send_signal(power.farewell)
        try:
            power.process.wait(20)
        except subprocess.TimeoutExpired:
            power.process.kill()
            power.process.wait()
