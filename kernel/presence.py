"""Who is here, and who is writing? Told quickly, lost easily, never stored."""

import time
from dataclasses import dataclass, field
from typing import Any

import gevent

from kernel.bell import Bell
from kernel.hub import Hub

FADES = 30.0
"""Seconds after which what another process said about who is there no longer counts."""
SETTLE = 0.4
"""Seconds in which comings and goings are gathered into one message."""


@dataclass(slots=True)
class Presence:
    hub: Hub
    bell: Bell | None = None
    elsewhere: dict[str, dict[str, tuple[float, list[dict[str, Any]]]]] = field(
        default_factory=dict
    )
    due: set[str] = field(default_factory=set)
    shown: dict[str, list[int]] = field(default_factory=dict)

    def moved(self, name: str) -> None:
        """Somebody came or went: tell those who watch, once things have settled."""
        if name.startswith("person:") or name in self.due:
            return
        self.due.add(name)
        if self.hub.pumping:
            gevent.spawn_later(SETTLE, self._tell, name)
        else:
            self._tell(name)

    def _tell(self, name: str) -> None:
        self.due.discard(name)
        if self.bell:
            self.bell.tell(here={name: self._local(name)})
        self.show(name)

    def show(self, name: str) -> None:
        people = self.people(name)
        sids = list(self.hub.watches.get(name, {}))
        if sids:
            self.hub.send(sids, "here", {"stream": name, "people": people})

    def _local(self, name: str) -> list[dict[str, Any]]:
        cards = {watch.person_id: watch.card for watch in self.hub.watches.get(name, {}).values()}
        return list(cards.values())

    def people(self, name: str) -> list[dict[str, Any]]:
        """Everybody who watches a stream, in all processes, once each, by name."""
        cards = {card["id"]: card for card in self._local(name)}
        for at, others in self.elsewhere.get(name, {}).values():
            if time.monotonic() - at < FADES:
                cards.update({card["id"]: card for card in others})
        return sorted(cards.values(), key=lambda card: str(card["name"]))

    def heard(self, by: str, here: dict[str, list[dict[str, Any]]]) -> None:
        for name, cards in here.items():
            self.elsewhere.setdefault(name, {})[by] = (time.monotonic(), cards)
            self.show(name)

    def beat(self) -> None:
        """Say again who is here, before what was said fades; for ever, in the background."""
        while True:
            gevent.sleep(FADES / 2)
            if self.bell and self.hub.watches:
                names = [name for name in self.hub.watches if not name.startswith("person:")]
                self.bell.tell(here={name: self._local(name) for name in names})

    def typing(self, name: str, card: dict[str, Any], *, told: bool = True) -> None:
        """Show the others that somebody is writing."""
        sids = [s for s, w in self.hub.watches.get(name, {}).items() if w.person_id != card["id"]]
        if sids:
            self.hub.send(sids, "typing", {"stream": name, "people": [card]})
        if told and self.bell:
            self.bell.tell(typing={"stream": name, "card": card})
