"""Who is compared with whom: a server, those who visit it, and what it spends on them."""

from dataclasses import dataclass, field

from bench.processes import Server, Spending
from bench.visits import Browser


@dataclass(slots=True)
class Facts:
    """What the world's maker told: who can come in, and where things are."""

    place: int
    threads: dict[str, int]
    csrf: str
    cookies: list[str]
    epoch: str
    keeper: str
    """The cookie of the secretariat."""
    vote: int
    voters: list[tuple[int, str]]
    """Who speaks for which seat: the number of a cookie, and the code."""
    meetings: list[int]

    def path(self, name: str, number: int | None = None) -> str:
        base = f"/board/threads/{self.threads[name]}"
        return base if number is None else f"{base}/{number}"


@dataclass(slots=True)
class Side:
    """One of the two who are compared: its server, and what it spends."""

    server: Server
    spent: Spending
    facts: Facts | None = None
    browsers: list[Browser] = field(default_factory=list)

    def open(self, people: int) -> None:
        """So many people, each in a browser of their own."""
        for number in range(people):
            cookie = self.facts.cookies[number] if self.facts else ""
            token = self.facts.csrf if self.facts else ""
            self.browsers.append(Browser(self.server.port, cookie, token))
