"""What is loaded when it is first used, and not with everything else at the start.

Most processes never read a workbook or check a passkey. What stands here is found at once, under
its own name and with its own types, but runs when somebody asks for something in it. So whoever
uses it writes `from commons.sheets import books` and later `books.rows_in`: to name a thing of it
in the import would be to ask for it (docs/adr/0013).
"""

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import Any

LATER = {
    "commons.consultations.tables",
    "commons.notices.push.encryption",
    "commons.security.codes",
    "commons.security.keys",
    "commons.security.provider",
    "commons.sheets.books",
    "css_inline",
    "demo.planting",
    "email_validator",
    "flask_migrate",
    "flask_migrate.cli",
    "icalendar",
    "kernel.backup.whole",
    "kernel.lookalikes",
    "limits.aio",
    "puremagic",
    "redis.asyncio",
    "requests",
}
"""Not here: what tells others of itself when it is loaded (tables, routes, rooms, events)."""


class Unread(ModuleType):
    """A module before it is used: to find it (`__path__`) is not to use it."""

    def __getattribute__(self, name: str) -> Any:
        plain = ModuleType.__getattribute__
        if not (name.startswith("__") and name.endswith("__")):
            plain(self, "__spec__").loader.read(self)
        return plain(self, name)


class Reader(Loader):
    """Runs a module at its first use: once, whole before any other thread sees into it."""

    def __init__(self, loader: Loader) -> None:
        self.loader, self.reads, self.lock = loader, False, RLock()

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return Unread(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """It is found; running it waits."""

    def read(self, module: ModuleType) -> None:
        with self.lock:
            if self.reads or type(module) is not Unread:
                return
            self.reads = True
            try:
                self.loader.exec_module(module)
                object.__setattr__(module, "__class__", ModuleType)
            finally:
                self.reads = False


class Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(fullname, path, target) if fullname in LATER else None
        if found and found.loader:
            found.loader = Reader(found.loader)
        return found


def begin() -> None:
    """From here on: what is loaded already stays as it is."""
    if not any(isinstance(each, Finder) for each in sys.meta_path):
        sys.meta_path.insert(0, Finder())
