"""Where do the servers of the tests come from? From one process that has read the program before.

To read it takes a server longer than most of what it is asked, and each test starts its own: so one
process per worker reads it once, and is copied (`fork`) for each. What depends on settings is read
in the copy, and what the copies compile of templates they leave for each other. A server started
again after being killed is born here too, unless a test asks for one that reads everything itself.
"""

import atexit
import contextlib
import gc
import importlib
import json
import os
import pkgutil
import runpy
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PACKAGES = ("kernel", "board", "panel", "forum", "pact", "alliance", "demo.commands", "pytest")
LOST = -9
"""The code of a process that could not say how it ended."""


class Born:
    """A copy that runs a module as its program; asked as one asks `subprocess.Popen`."""

    def __init__(self, pid: int, status: Path) -> None:
        self.pid, self.status = pid, status
        self.returncode: int | None = None

    def poll(self) -> int | None:
        if self.returncode is None and not _runs(self.pid):
            said = self.status.read_text() if self.status.exists() else ""
            self.returncode = int(said or LOST)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        until = time.monotonic() + (timeout or 3600)
        while self.poll() is None:
            if time.monotonic() > until:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
            time.sleep(0.01)
        return self.returncode or 0

    def send_signal(self, farewell: int) -> None:
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, farewell)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def _runs(pid: int) -> bool:
    try:
        facts = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return facts.rpartition(")")[2].split()[0] != "Z"


class Nursery:
    def __init__(self) -> None:
        self.one_at_a_time = threading.Lock()
        self.folder = Path(tempfile.mkdtemp(prefix="nursery-"))
        self.born = 0
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        atexit.register(self.process.kill)

    def bear(self, module: str, words: Sequence[str], env: Mapping[str, str], out: Path) -> Born:
        with self.one_at_a_time:
            self.born += 1
            status = self.folder / str(self.born)
            order = {"module": module, "words": words, "env": env, "out": out, "status": status}
            return Born(self._ask(order), status)

    def rehearse(self, home: Path) -> None:
        with self.one_at_a_time:
            self._ask({"home": home})

    def _ask(self, order: Mapping[str, Any]) -> int:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(order, default=str).encode() + b"\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())


_here: list[Nursery] = []


def bear(module: str, *words: str, env: Mapping[str, str], out: Path) -> Born:
    """Run a module as a program of its own, with these settings; what it says goes to a file."""
    return _nursery().bear(module, words, env, out)


def rehearse(home: Path) -> None:
    """Let what is born from here on know what the pages of the world in this home ask for."""
    _nursery().rehearse(home)


def _nursery() -> Nursery:
    if not _here:
        _here.append(Nursery())
    return _here[0]


def _read_program() -> None:
    """Everything but the settings and what reads them."""
    commons = importlib.import_module("commons")
    features = [found.name for found in pkgutil.iter_modules(commons.__path__, "commons.")]
    for name in (*PACKAGES, *features):
        importlib.import_module(name)
    importlib.import_module("sqlalchemy.orm").configure_mappers()
    importlib.import_module("tests.templates").keep_compiled()
    importlib.import_module("tests.rehearsal").build()


def _live(order: Mapping[str, Any]) -> None:
    """The copy becomes the program it was made for, and never comes back."""
    code = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        gc.enable()
        os.setsid()
        with Path(order["out"]).open("ab") as out:
            os.dup2(out.fileno(), 1)
            os.dup2(out.fileno(), 2)
        os.environ.clear()
        os.environ.update(order["env"])
        sys.argv = [order["module"], *order["words"]]
        runpy.run_module(order["module"], run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else bool(ended.code)
    except BaseException:  # noqa: BLE001 a program that fails says so and ends
        traceback.print_exc()
    finally:
        Path(order["status"]).write_text(str(int(code)))
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _bear(order: Mapping[str, Any]) -> int:
    pid = os.fork()
    if pid == 0:
        _live(order)
    return pid


def _rehearse(order: Mapping[str, Any]) -> int:
    importlib.import_module("tests.rehearsal").rehearse(Path(order["home"]))
    gc.collect()
    gc.freeze()
    return 0


def main() -> None:
    from gevent import monkey  # noqa: PLC0415 before all else, and only here

    monkey.patch_all()
    gc.disable()  # what is read stays
    _read_program()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them here
    with os.fdopen(os.dup(0), "rb", buffering=0) as orders:
        while line := orders.readline():
            order = json.loads(line)
            os.write(1, b"%d\n" % (_rehearse(order) if "home" in order else _bear(order)))


if __name__ == "__main__":
    main()
