"""Runs a command beside a throw-away PostgreSQL and Redis: python -m tools.services COMMAND..."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NoReturn

from tools import programs, servers

POSTGRES = "PLENARY_TEST_POSTGRES"
REDIS = "PLENARY_TEST_REDIS"
USER = "PLENARY_TEST_USER"


def main(command: Sequence[str]) -> int:
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with ExitStack() as running:
        settings = _provide(running)
        child = subprocess.Popen(command, env=os.environ | settings)
        running.callback(servers.end, child, signal.SIGINT)
        return _outlast(child)


def _leave(number: int, _frame: object) -> NoReturn:
    signal.signal(number, signal.SIG_IGN)
    sys.exit(128 + number)


def _outlast(child: subprocess.Popen[bytes]) -> int:
    """On Ctrl-C the terminal has told the child too: let it tidy up and say how far it came."""
    try:
        status = child.wait()
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with suppress(subprocess.TimeoutExpired):
            child.wait(servers.PATIENCE)
        return 128 + signal.SIGINT
    return status if status >= 0 else 128 - status


def _provide(running: ExitStack) -> dict[str, str]:
    """Start what the caller did not bring along, and tell the tests where everything is."""
    folder = Path(running.enter_context(tempfile.TemporaryDirectory(prefix="plenary-")))
    user = os.environ.get(USER) or servers.ordinary_user()
    postgres, redis = _programs(folder, user)
    settings = {USER: user, programs.POSTGRES: str(postgres), programs.REDIS: str(redis)}
    if not os.environ.get(POSTGRES):
        home = _home(folder / "postgres", user)
        settings[POSTGRES] = running.enter_context(servers.postgres(postgres, home))
    if not os.environ.get(REDIS):
        home = _home(folder / "redis", user)
        settings[REDIS] = running.enter_context(servers.redis_server(redis, home))
    return settings


def _home(folder: Path, user: str) -> servers.Home:
    folder.mkdir()
    if user:
        shutil.chown(folder, user)
    return servers.Home(folder, user)


def _programs(folder: Path, user: str) -> tuple[Path, Path]:
    postgres, redis = programs.postgres(), programs.redis()
    if postgres is None or redis is None:
        sys.exit(f"missing for the tests: {' '.join(programs.missing())}")
    if user:
        folder.chmod(0o711)
        postgres = _within_reach(postgres / "postgres", folder, user).parent
        redis = _within_reach(redis, folder, user)
    return postgres, redis


def _within_reach(program: Path, folder: Path, user: str) -> Path:
    """A wheel may lie below a folder that only root may enter; its libraries lie beside it."""
    try:
        subprocess.run([program, "--version"], user=user, stdout=subprocess.DEVNULL, check=True)
    except PermissionError:
        wheel = next(path for path in program.parents if path.parent.name == "site-packages")
        for part in wheel.parent.glob(f"{wheel.name}*/"):
            shutil.copytree(part, folder / part.name, dirs_exist_ok=True)
        return folder / program.relative_to(wheel.parent)
    return program


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
