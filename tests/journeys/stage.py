"""The stage of the journeys: a running house, and people at their browsers."""

import os
import re
import secrets
import signal
import socket
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.nursery import Born, bear

ROOT = Path(__file__).parents[2]
PASSWORD = "plenary-demo-world"
HARMLESS = re.compile(
    r"Failed to load resource: (net::|the server responded with a status of (4\d\d|503))"
    r"|WebSocket connection to .* failed"
)
"""What a browser writes when the network or the server says no: journeys ask for that."""
NO_LIMITS = dict.fromkeys(
    ("REQUEST_LIMIT", "POST_LIMIT", "FLOOD_LIMIT", "SIGN_IN_LIMIT"), "100000 per minute"
)


def free_port() -> int:
    with socket.socket() as ear:
        ear.bind(("127.0.0.1", 0))
        return int(ear.getsockname()[1])


@dataclass
class House:
    """A server process on a home of its own; it can be killed and started again."""

    home: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: Born | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.home / f"{self.port}.log"

    @property
    def database(self) -> Path:
        return self.home / "plenary.db"

    def environment(self) -> dict[str, str]:
        inherited = {n: v for n, v in os.environ.items() if n not in {"DATABASE_URL", "REDIS_URL"}}
        own = {"PLENARY_HOME": str(self.home), "HOST": "127.0.0.1", "PORT": str(self.port)}
        return inherited | own | {"DEMO": "1", "LOG_LEVEL": "WARNING"} | NO_LIMITS | self.settings

    def run(self, module: str, *words: str) -> None:
        told = self.home / "commands.log"
        done = bear(module, *words, env=self.environment(), out=told)
        assert done.wait(900) == 0, told.read_text()

    def start(self) -> "House":
        self.process = bear("serve", env=self.environment(), out=self.log)
        deadline = time.monotonic() + 60
        while not self.answers():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, "the server did not come up in a minute"
            time.sleep(0.05)
        return self

    def answers(self) -> bool:
        try:
            return bool(urllib.request.urlopen(f"{self.url}/sign-in", timeout=5).status == 200)
        except OSError:
            return False

    def spent(self) -> float:
        """Seconds of work the server has done: what else the machine does is not in it."""
        assert self.process
        numbers = Path(f"/proc/{self.process.pid}/schedstat").read_text().split()
        return int(numbers[0]) / 1e9

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """SIGKILL is a power cut: nothing is finished, nobody is told."""
        if self.process:
            self.process.send_signal(how)
            self.process.wait(20)
            self.process = None


@contextmanager
def served(house: House) -> Iterator[House]:
    """A house that serves until we end it, and that has written of no fault of its own."""
    try:
        yield house.start()
        assert house.process, "the house was left closed"
        assert house.process.poll() is None, f"the server ended by itself: {house.process}"
    finally:
        house.end()
    written = house.log.read_text()
    assert "ERROR" not in written, written
    assert "Traceback" not in written, written


@dataclass(eq=False)
class Visitor:
    """Somebody at a browser: small verbs for what people do and see."""

    house: House
    context: BrowserContext
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.on("console", self._heard)
        self.context.on("weberror", lambda fault: self.complaints.append(str(fault.error)))
        self.page = self.context.new_page()

    def _heard(self, message: Any) -> None:
        if message.type == "error" and not HARMLESS.match(message.text):
            self.complaints.append(f"{message.text} ({self.page.url})")

    # --- going about ---

    def go(self, path: str) -> "Visitor":
        self.page.goto(self.house.url + path)
        return self

    def be(self, handle: str, then: str = "/") -> "Visitor":
        """Sign in as the demonstration world lets one, without waiting for the page of its cast."""
        page = self.context.request.get(f"{self.house.url}/sign-in").text()
        token = re.search(r'name="csrf" content="(\w+)"', page)
        assert token
        form = {"csrf_token": token[1]}
        self.context.request.post(f"{self.house.url}/demo/{handle}", form=form, max_redirects=0)
        return self.go(then)

    def enters(self, email: str, password: str = PASSWORD) -> None:
        self.page.get_by_label("E-mail").fill(email)
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_role("button", name="Sign in", exact=True).click()

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.house.url)

    def another_tab(self, path: str) -> "Visitor":
        """The same person in the same browser, once more."""
        tab = Visitor.__new__(Visitor)
        tab.house, tab.context, tab.complaints = self.house, self.context, self.complaints
        tab.page = self.context.new_page()
        return tab.go(path)

    def status_of(self, path: str) -> int:
        return self.context.request.get(self.house.url + path).status

    def send(self, path: str, **fields: Any) -> Any:
        """What the page would send over HTTP, without waiting for hands."""
        token = self.page.locator('meta[name="csrf"]').get_attribute("content") or ""
        headers = {"Accept": "application/json", "X-CSRF-Token": token}
        form = {name: str(value) for name, value in fields.items()}
        return self.context.request.post(self.house.url + path, headers=headers, form=form)

    def sends_post(self, thread: str, text: str) -> None:
        answer = self.send(f"{thread}/posts", text=text, key=secrets.token_hex(8))
        assert answer.status == 201, answer.text()

    def presses(self, button: str) -> None:
        """Press it and wait for the answer: what follows may count on what it did."""
        with self.page.expect_response(lambda answer: answer.request.method == "POST"):
            self.page.get_by_role("button", name=button).click()

    # --- a thread ---

    @property
    def field(self) -> Locator:
        return self.page.get_by_role("textbox", name="Write a post")

    def says(self, text: str) -> None:
        self.field.fill(text)
        self.page.get_by_role("button", name="Post", exact=True).click()

    def post(self, text: str) -> Locator:
        """The post, sent or not, in which this stands."""
        return self.page.locator(".posts .post").filter(has_text=text)

    def number(self, number: int) -> Locator:
        return self.page.locator(f'.posts .post[data-number="{number}"]')

    def opens_menu_of(self, post: Locator) -> Locator:
        post.hover()
        post.get_by_role("button", name="More for post").click()
        menu = post.locator(".menu:popover-open")
        expect(menu).to_be_visible()
        return menu

    def chooses(self, post: Locator, item: str) -> None:
        self.opens_menu_of(post).get_by_text(item, exact=True).click()

    def agrees(self, button: str) -> None:
        self.page.get_by_role("dialog").get_by_role("button", name=button).click()

    def texts(self) -> list[str]:
        """Every post that the server has, in the order shown."""
        return self.page.locator(".posts .post[data-number] .body").all_inner_texts()

    def sees_the_same_as(self, other: "Visitor") -> bool:
        """Both end with the same post, and each that both show says the same."""
        mine, theirs = self.said(), other.said()
        common = mine.keys() & theirs.keys()
        return max(mine) == max(theirs) and all(mine[n] == theirs[n] for n in common)

    def said(self) -> dict[int, str]:
        """What each post says, looked at in one moment."""
        shown = self.page.locator(".posts .post[data-number]")
        pairs = shown.evaluate_all(
            "posts => posts.map(p => [p.dataset.number, p.querySelector('.body').innerText])"
        )
        return {int(number): text for number, text in pairs}

    def numbers(self) -> list[int]:
        shown = self.page.locator(".posts .post[data-number]")
        values = shown.evaluate_all("posts => posts.map(post => Number(post.dataset.number))")
        return [int(value) for value in values]

    def is_live(self) -> None:
        """Wait until the thread's line is open: the page then says who reads."""
        expect(self.page.locator("live-thread [data-here-count]")).to_be_visible()

    def ends_at(self, text: str) -> None:
        """The newest post says this, and nothing is missing or doubled before it."""
        expect(self.page.locator(".posts .post[data-number]").last).to_contain_text(text)
        numbers = self.numbers()
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))

    @property
    def pending(self) -> Locator:
        return self.page.locator(".posts .post.pending")

    # --- what stands around ---

    def count(self, key: str) -> Locator:
        return self.page.locator(f'.rail [data-count~="{key}"] b')

    def stays(self) -> None:
        """Mark this page: a reload would take the mark away."""
        self.page.locator("html").evaluate("html => { html.dataset.stayed = 'yes' }")

    def has_stayed(self) -> None:
        expect(self.page.locator("html")).to_have_attribute("data-stayed", "yes")


def in_order(texts: list[str], wanted: list[str]) -> bool:
    """Do these stand among the texts in this order, each exactly once?"""
    return [text for text in texts if text in wanted] == wanted


def thread_called(page: Page, title: str) -> str:
    """The path of a discussion in the list that is shown."""
    href = page.get_by_role("link", name=title).first.get_attribute("href")
    assert href, title
    return href
