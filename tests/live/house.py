"""A house that is really served: its processes, and the people who come to it from outside."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import requests

from tests.nursery import Born, bear
from tools.servers import _free_port

ROOT = Path(__file__).parents[2]
PATIENCE = 40.0
QUICKLY = 10.0
"""Seconds within which a server that is not starting answers, on a machine that does much else."""
JSON = {"Accept": "application/json"}


class Visitor(NamedTuple):
    """Somebody in one browser, or nobody: what their requests carry."""

    name: str = ""
    id: int = 0
    mandate: int | None = None
    email: str = ""
    cookie: str = ""
    csrf: str = ""

    @property
    def headers(self) -> dict[str, str]:
        return {"Cookie": f"plenary={self.cookie}", "X-CSRF-Token": self.csrf, **JSON}


class Server:
    """One process that serves a house: `serve.py`, or a module that runs it."""

    def __init__(self, settings: dict[str, str], log: Path, module: str = "serve") -> None:
        self.port = int(settings["PORT"])
        self.url = f"http://127.0.0.1:{self.port}"
        self.settings, self.log, self.module = settings, log, module
        self.process: Born | subprocess.Popen[bytes] = self._born()

    def _born(self) -> Born:
        return bear(self.module, env=os.environ | self.settings, out=self.log)

    def expect(self) -> "Server":
        """Wait until it answers."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                requests.get(f"{self.url}/static/dist/manifest.json", timeout=2)
            except requests.RequestException:
                time.sleep(0.05)
            else:
                return self
        raise AssertionError(f"the server did not start:\n{self.told()}")

    def restart(self) -> None:
        self.process = self._born()

    def restart_from_nothing(self) -> None:
        """As a machine does that was switched off: the program is read again, not copied."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", self.module],
                cwd=ROOT,
                env=os.environ | self.settings,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def freeze(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def end(self) -> None:
        self.thaw()
        self.kill()

    def told(self) -> str:
        """What it wrote to its log."""
        return self.log.read_text(errors="replace")

    def peak(self) -> int:
        """The most memory it ever held, in bytes; `forget_peak` begins anew."""
        return self._status("VmHWM")

    def held(self) -> int:
        return self._status("VmRSS")

    def _status(self, name: str) -> int:
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in text.splitlines() if line.startswith(name)) * (
            1024
        )

    def forget_peak(self) -> None:
        Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

    def get(self, path: str, who: Visitor | None = None, **more: Any) -> requests.Response:
        return self.ask("GET", path, who, **more)

    def post(self, path: str, who: Visitor | None = None, **data: Any) -> requests.Response:
        return self.ask("POST", path, who, data=data)

    def ask(self, method: str, path: str, who: Visitor | None = None, **more: Any) -> Any:
        headers = (who.headers if who else JSON) | more.pop("headers", {})
        more = {"timeout": QUICKLY, "allow_redirects": False, **more}
        return requests.request(method, f"{self.url}{path}", headers=headers, **more)


class House:
    """A database with everybody in it, and as many servers as one starts."""

    def __init__(self, folder: Path, database: str = "", **settings: str) -> None:
        self.folder = folder
        self.settings = {
            "DATABASE_URL": database or f"sqlite:///{folder / 'house.db'}",
            "PLENARY_HOME": str(folder),
            "SECRET_KEY": "only for tests",
            "HOST": "127.0.0.1",
            "PUBLIC_URL": "",
            "REDIS_URL": "",
            "REQUEST_LIMIT": "1000000 per minute",
            "POST_LIMIT": "1000000 per minute",
            "FLOOD_LIMIT": "1000000 per minute",
            **settings,
        }
        self.facts: dict[str, Any] = {}
        self.servers: list[Server] = []

    def found(self, sign_ins: int = 2) -> "House":
        told = self.folder / "founding.log"
        env = os.environ | self.settings
        done = bear("tests.live.founding", str(sign_ins), env=env, out=told)
        assert done.wait(PATIENCE * 5) == 0, told.read_text()
        self.facts = json.loads(told.read_text().splitlines()[-1])
        return self

    def serve(self, module: str = "serve", **more: str) -> Server:
        settings = {**self.settings, "PORT": str(_free_port()), **more}
        log = self.folder / f"server-{len(self.servers)}.log"
        server = Server(settings, log, module)
        self.servers.append(server)
        return server

    def end(self) -> None:
        for server in self.servers:
            server.end()

    @classmethod
    def imagined(cls) -> "House":
        """A house that stands nowhere, for what only wants its shape."""
        house = cls(ROOT)
        house.facts = {"people": defaultdict(_imagined), "thread": 0, "epoch": ""}
        return house

    def who(self, name: str, sign_in: int = 0) -> Visitor:
        """Somebody of the cast in their first browser, or in another one."""
        known = self.facts["people"][name]
        cookie, csrf = known["sign_ins"][sign_in]
        return Visitor(name, known["id"], known["mandate"], known["email"], cookie, csrf)

    @property
    def thread(self) -> str:
        return f"thread:{self.facts['thread']}"

    @property
    def base(self) -> str:
        return f"/board/threads/{self.facts['thread']}"

    @property
    def epoch(self) -> str:
        return str(self.facts["epoch"])


def _imagined() -> dict[str, Any]:
    return {"id": 0, "mandate": 0, "email": "", "sign_ins": [["", ""], ["", ""]]}


@contextmanager
def standing(
    folder: Path, database: str = "", sign_ins: int = 2, **settings: str
) -> Iterator[House]:
    """A house with everybody in it, whose servers end with the block."""
    house = House(folder, database, **settings)
    try:
        yield house.found(sign_ins)
    finally:
        house.end()
