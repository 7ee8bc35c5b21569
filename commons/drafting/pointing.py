"""Where are those who write? Told to the others a few times a second, all of them at once."""

from dataclasses import dataclass, field
from typing import Any

import gevent
from flask import Flask

from kernel.hub import hub_of

SETTLE = 0.15
"""Seconds in which the moves in one text are gathered into one message."""
Places = dict[str, dict[str, Any]]
"""By socket: its newest place."""


@dataclass(slots=True)
class Pointers:
    app: Flask
    due: dict[str, Places] = field(default_factory=dict)

    def tell(self, name: str, sid: str, shown: dict[str, Any]) -> None:
        is_new = name not in self.due
        self.due.setdefault(name, {})[sid] = shown
        if not hub_of(self.app).pumping:
            self._tell(name)
        elif is_new:
            gevent.spawn_later(SETTLE, self._tell, name)

    def _tell(self, name: str) -> None:
        """Nobody is told of themselves; whoever only watches gets what was made ready once."""
        moved = self.due.pop(name)
        there = list(hub_of(self.app).watches.get(name, {}))
        self._send(name, [sid for sid in there if sid not in moved], moved)
        for sid in (each for each in there if each in moved):
            self._send(name, [sid], {other: at for other, at in moved.items() if other != sid})

    def _send(self, name: str, sids: list[str], places: Places) -> None:
        if sids and places:
            hub_of(self.app).send(
                sids, "pointing", {"stream": name, "people": list(places.values())}
            )


def pointers_of(app: Flask) -> Pointers:
    found: Pointers = app.extensions.setdefault("plenary.pointers", Pointers(app))
    return found
