"""In which order is everything measured, and on what?"""

import json
import statistics
from collections import defaultdict
from collections.abc import Iterable
from contextlib import ExitStack
from functools import partial
from itertools import chain
from pathlib import Path

from bench.extent import Extent
from bench.grounds import databases
from bench.live import Delivery, Discussion, Room, Vote, delivered
from bench.processes import Server, running, say, seconds_to_start, spending, told
from bench.registering import registered
from bench.rounds import Rounds
from bench.sides import Facts, Side
from bench.together import opened, typed

PROCEDURES = 10_000
RECORDS = 50_000
AN_HOUR = 3600
LARGE = {"library", "observatory", "registering"}


class Bench:
    """A furnished house and the floors, both standing, and what was found."""

    def __init__(self, folder: Path, engine: str, extent: Extent, kept: ExitStack) -> None:
        self.folder, self.extent, self.kept, self.engine = folder, extent, kept, engine
        self.house, self.ground = kept.enter_context(databases(engine, folder))
        self.figures: dict[str, list[float]] = defaultdict(list)
        self.settings = {
            "PLENARY_HOME": str(folder),
            "DATABASE_URL": self.house,
            "FLOOR_URL": self.ground,
            "SECRET_KEY": "only for the bench",
            "HOST": "127.0.0.1",
            "PUBLIC_URL": "",
            "REDIS_URL": "",
            **dict.fromkeys(("REQUEST_LIMIT", "POST_LIMIT", "FLOOD_LIMIT"), "1000000 per minute"),
            "SOCKETS_PER_PERSON": "1000000",
        }

    def measure(self, only: str | None) -> dict[str, list[float]]:
        if only == "observatory":  # which has a house of its own
            self._observatory()
            return self.figures
        say("furnishing a house")
        people = max(*self.extent.viewers, *self.extent.votes, *self.extent.asking) + 1
        asked = str(people), "100" if only == "drafting" else "1"
        made = told("bench.world", self.settings, *asked, patience=AN_HOUR)
        self.facts = Facts(**json.loads(made))
        if only in {None, "pages"}:
            self._statements()
            self._starts()
        plenary = self._serving("serve", "/sign-in")
        for part, wanted in (
            (partial(self._pages, plenary, only), {"pages", "sitting"}),
            (partial(self._live, plenary, only), {"live", "sitting"}),
            (partial(self._ask, plenary), {"asking"}),
            (partial(self._register, plenary), {"registering"}),
            (partial(self._draft, plenary), {"drafting"}),
            (self._library, {"library"}),
            (self._observatory, {"observatory"}),
            (self._tick, {"sitting"}),
        ):
            if only in wanted or (only is None and (self.extent.large or not wanted & LARGE)):
                part()
        return self.figures

    def _serving(self, module: str, path: str) -> Server:
        log = self.folder / f"{module}.log"
        return self.kept.enter_context(running(module, path, self.settings, log))

    def _statements(self) -> None:
        facts = self.facts
        paths = {"deep": facts.path("long", 90_000), "list": "/board/threads", "home": "/"}
        paths |= {"decision": f"/board/decisions/{facts.vote}"}
        paths |= {"counts": "/counts", "reply": f"POST {facts.path('talk')}/posts"}
        asked = json.dumps(paths), facts.cookies[0], facts.csrf
        for name, count in json.loads(told("bench.statements", self.settings, *asked)).items():
            self.figures[f"{name}.sql"].append(count)

    def _starts(self) -> None:
        say("cold starts")
        log = self.folder / "starts.log"
        for _ in range(self.extent.live_rounds + 1):
            floor = seconds_to_start("bench.floors", "/ready", self.settings, log)
            plenary = seconds_to_start("serve", "/sign-in", self.settings, log)
            self.figures["start"].append(plenary / floor)

    def _pages(self, plenary: Server, only: str | None) -> None:
        floor = self._serving("bench.floors", "/ready")
        ours = Side(plenary, spending(plenary, self.house), self.facts)
        rounds = Rounds(Side(floor, spending(floor, self.ground)), ours, self.facts,
                        self.extent.times)  # fmt: skip
        say("warming up")
        rounds.warm_up()
        self.figures["memory"].append(plenary.memory())
        for number in range(self.extent.rounds):
            say(f"round {number + 1} of {self.extent.rounds}")
            rounds.sit() if only == "sitting" else rounds.go()
        self.figures.update(rounds.figures)
        if only != "sitting":
            page = ours.browsers[0].get(self.facts.path("long", 90_000))
            self.figures["deep.kb"].append(len(page) / 1000)

    def _live(self, plenary: Server, only: str | None) -> None:
        room = self._serving("bench.room", "/ready")
        theirs = Room(Side(room, room.spent))
        spent = spending(plenary, self.house)
        if only != "sitting":
            ours = Discussion(Side(plenary, spent, self.facts), self.facts)
            self._compare("live", ours, theirs, self.extent.viewers)
        self._compare("vote", Vote(Side(plenary, spent, self.facts), self.facts), theirs,
                      self.extent.votes)  # fmt: skip

    def _compare(self, name: str, ours: Room, theirs: Room, counts: list[int]) -> None:
        for count in counts * self.extent.live_rounds:
            say(f"{name}: {count} viewers")
            floor = delivered(theirs, count, self.extent.replies, self.folder)
            found = delivered(ours, count, self.extent.replies, self.folder)
            self._note(f"{name}{count}", count, found, floor)

    def _ask(self, plenary: Server) -> None:
        facts = self.facts
        plan = {"port": plenary.port, "cookies": facts.cookies, "csrf": facts.csrf}
        plan |= {"place": facts.place, "thread": facts.path("talk")}
        kept = self.folder / "asking.json"
        kept.write_text(json.dumps(plan))
        for count in self.extent.asking * self.extent.live_rounds:
            say(f"{count} open pages ask")
            found = json.loads(told("bench.asking", self.settings, str(kept), str(count)))
            found["busy95"] /= found["quiet95"]
            self._keep((f"asking{count}.{name}", value) for name, value in found.items())

    def _keep(self, found: Iterable[tuple[str, float]]) -> None:
        for key, value in found:
            self.figures[key].append(value)

    def _register(self, plenary: Server) -> None:
        say("500 people register at once")
        ours = Side(plenary, spending(plenary, self.house), self.facts)
        self._keep(registered(ours, self.settings))

    def _draft(self, plenary: Server) -> None:
        say("writing in one text")
        extent, ours = self.extent, Side(plenary, spending(plenary, self.house), self.facts)
        ours.open(1)
        crews = extent.crews * extent.live_rounds
        found = typed(plenary, self.folder / "peer", self.settings, self.facts, crews,
                      extent.seconds)  # fmt: skip
        kept = opened(ours, self.settings, extent.changes, extent.times)
        self._keep(chain(found, kept))

    def _library(self) -> None:
        say(f"a library of {RECORDS:,} records")
        found = json.loads(told("bench.libraries", self.settings, str(RECORDS)))
        self._keep((f"library.{name}", p99 / found["bare"]) for name, p99 in found.items())
        self.figures["library.ms"].append(found["all"])

    def _observatory(self) -> None:
        """In a house of its own: nobody else has so many rows."""
        say(f"an indicator of {self.extent.observations:,} observations")
        asked = ("--engine", self.engine, "--rows", str(self.extent.observations))
        found = json.loads(told("bench.observatory", {}, *asked, patience=AN_HOUR))
        self._keep((f"observatory.{name}", value) for name, value in found.items())

    def _tick(self) -> None:
        """Last of all: it fills the house with procedures."""
        say("10,000 open procedures")
        found = json.loads(told("bench.ticking", self.settings, str(PROCEDURES)))
        rows = statistics.median(self.figures["rows"])
        self.figures["tick"].append(found["open"] / found["none"])
        self.figures["tick.ms"].append(found["open"])
        self.figures["settle"].append(found["due"] / rows)
        self.figures["settle.ms"].append(found["due"])

    def _note(self, key: str, count: int, found: Delivery, floor: Delivery) -> None:
        compared = {
            "p50": found.p50 / floor.p50,
            "p99": found.p99 / floor.p99,
            "cpu": found.cpu / floor.cpu,
            "cpu.ms": found.cpu * count / 1000,
            "lost": found.lost + floor.lost,
            "kb": found.memory,
        }
        for name, value in compared.items():
            self.figures[f"{key}.{name}"].append(value)
