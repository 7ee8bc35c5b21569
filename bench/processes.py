"""Which processes are measured, what have they spent, and how do they end?"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from bench.visits import answers
from tools.servers import _free_port

ROOT = Path(__file__).parents[1]
PATIENCE = 300.0
"""Seconds: long, for on a busy machine everything begins late."""
TICK = 1000 / os.sysconf("SC_CLK_TCK")
CORES = sorted(os.sched_getaffinity(0))
SERVED_ON, VISITED_FROM = set(CORES[:1]), set(CORES[1:]) or set(CORES)
"""Servers have a core to themselves, where there are two: who visits must not slow them."""

Spending = Callable[[], float]
"""CPU milliseconds spent so far."""


@contextmanager
def placed_on(cores: set[int]) -> Iterator[None]:
    """What is begun in it stays on these cores; whoever begins it goes back to their own."""
    own = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, own)


class Server:
    """One process that serves; `port` is where, `path` what it answers to anybody."""

    def __init__(
        self, module: str, path: str, settings: dict[str, str], log: Path, cores: set[int]
    ) -> None:
        self.cores = cores
        self.port, self.path, self.log = _free_port(), path, log
        self.module, self.settings = module, {**settings, "PORT": str(self.port)}
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log, placed_on(self.cores):
            return subprocess.Popen(
                [sys.executable, "-m", self.module],
                cwd=ROOT,
                env=os.environ | self.settings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def expect(self) -> "Server":
        """Wait for its first answer."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            if answers(self.port, self.path):
                return self
            time.sleep(0.005)
        sys.exit(f"{self.module} did not start:\n{self.log.read_text(errors='replace')}")

    def end(self) -> None:
        self.process.kill()
        self.process.wait()

    def spent(self) -> float:
        return cpu(self.process.pid)

    def memory(self) -> float:
        """Megabytes that are its own: shared pages count by their share."""
        text = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        line = next(line for line in text.splitlines() if line.startswith("Pss:"))
        return int(line.split()[1]) / 1024


@contextmanager
def running(
    module: str, path: str, settings: dict[str, str], log: Path, cores: set[int] = SERVED_ON
) -> Iterator[Server]:
    server = Server(module, path, settings, log, cores)
    try:
        yield server.expect()
    finally:
        server.end()


def cpu(pid: int) -> float:
    """CPU milliseconds of a process; where the kernel keeps no nanoseconds, to the tick."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    nanoseconds = sum(int(task.read_text().split()[0]) for task in tasks)
    return nanoseconds / 1e6 if nanoseconds else _ticks(pid)


def _ticks(pid: int) -> float:
    return sum(_times(pid)[:2])


def _times(pid: int) -> list[float]:
    """CPU milliseconds of a process in its own work and in the kernel, and those of its ended
    children in theirs.
    """
    return [int(each) * TICK for each in _facts(pid)[11:15]]


def _facts(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def spending(server: Server, database: str) -> Spending:
    """What a server spends, and on PostgreSQL the backends that work for it."""
    if not database.startswith("postgresql"):
        return server.spent
    backends = _backends(database)
    return lambda: server.spent() + backends()


def _backends(database: str) -> Spending:
    """Those that work now, and all that ended: the postmaster keeps what its children spent.

    Asked from another database, so that the question itself is not counted.
    """
    base, _slash, name = database.rpartition("/")
    connection = psycopg.connect(f"{base}/postgres", autocommit=True)
    found = "SELECT pid FROM pg_stat_activity WHERE datname = %s"
    postmaster = int(_facts(connection.info.backend_pid)[1])

    def spent() -> float:
        living = sum(_living(pid) for (pid,) in connection.execute(found, (name,)))
        return living + sum(_times(postmaster)[2:])

    return spent


def _living(pid: int) -> float:
    """Nothing of one that ended since it was named: that is with its postmaster now."""
    try:
        return cpu(pid)
    except FileNotFoundError:
        return 0.0


def told(
    module: str, settings: dict[str, str], *arguments: str, patience: float = PATIENCE * 3
) -> str:
    """The last line a module prints, run to its end as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        timeout=patience,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{module} failed:\n{done.stderr[-4000:]}")
    return done.stdout.splitlines()[-1]


def seconds_to_start(module: str, path: str, settings: dict[str, str], log: Path) -> float:
    """From nothing to the first answer."""
    began = time.monotonic()
    with running(module, path, settings, log):
        return time.monotonic() - began


def say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)
