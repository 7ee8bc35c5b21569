"""Starts a throw-away PostgreSQL or Redis on a free port, as an ordinary user, and ends it."""

import locale
import os
import pwd
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import psycopg
import redis

PATIENCE = 30
POSTGRES_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "200",
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
}


class Home(NamedTuple):
    """A server's own folder, and the user it runs as (none: the one we are)."""

    folder: Path
    user: str

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def start(self, command: list[str]) -> subprocess.Popen[bytes]:
        """In a session of its own: Ctrl-C must reach the tests, and the servers only after them."""
        with self.log.open("ab") as log:
            return subprocess.Popen(
                command,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                user=self.user or None,
                group=pwd.getpwnam(self.user).pw_gid if self.user else None,
                extra_groups=[] if self.user else None,
            )

    def give_up(self, program: str) -> None:
        sys.exit(f"{program} did not start:\n{self.log.read_text(errors='replace')}")


@contextmanager
def postgres(programs: Path, home: Home) -> Iterator[str]:
    data = str(home.folder / "data")
    options = ["--username=plenary", "--auth=trust", "--encoding=UTF8", "--no-sync"]
    options += [f"--locale={_plain_locale()}"]
    if home.start([str(programs / "initdb"), "-D", data, *options]).wait():
        home.give_up("initdb")
    settings = [f"--{name}={value}" for name, value in POSTGRES_SETTINGS.items()]
    command = [str(programs / "postgres"), "-D", data, *settings, "-p"]
    with _serving(home, command, _postgres_answers, signal.SIGQUIT) as port:
        yield _postgres_url(port)


@contextmanager
def redis_server(program: Path, home: Home) -> Iterator[str]:
    command = [str(program), "--bind", "127.0.0.1", "--save", "", "--port"]
    with _serving(home, command, _redis_answers, signal.SIGTERM) as port:
        yield _redis_url(port)


@contextmanager
def _serving(
    home: Home,
    command: list[str],
    answers: Callable[[int], bool],
    farewell: signal.Signals,
) -> Iterator[int]:
    port = _free_port()
    process = home.start([*command, str(port)])
    try:
        if not _comes_up(process, lambda: answers(port)):
            home.give_up(command[0])
        yield port
    finally:
        end(process, farewell)


def end(process: subprocess.Popen[bytes], farewell: signal.Signals) -> None:
    process.send_signal(farewell)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _comes_up(process: subprocess.Popen[bytes], answers: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        if answers():
            return process.poll() is None
        time.sleep(0.05)
    return False


def _postgres_url(port: int) -> str:
    return f"postgresql://plenary@127.0.0.1:{port}/postgres"


def _postgres_answers(port: int) -> bool:
    try:
        psycopg.connect(_postgres_url(port)).close()
    except psycopg.OperationalError:
        return False
    return True


def _redis_url(port: int) -> str:
    return f"redis://127.0.0.1:{port}/0"


def _redis_answers(port: int) -> bool:
    with redis.Redis.from_url(_redis_url(port), retry=None) as client:
        try:
            return bool(client.ping())
        except redis.ConnectionError:
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _plain_locale() -> str:
    """Plain order, but letters beyond ASCII still have cases; only some systems name it so."""
    try:
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    except locale.Error:
        return "C"
    return "C.UTF-8"


def ordinary_user() -> str:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return ""
    present = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in present else "nobody"
