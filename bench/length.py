"""What does a text of many pages cost: opened, compared, saved for other programs, written in?

    python -m bench.length [--pages 200] [--rounds 3]

Each is weighed against the same of a text of a tenth of its pages: ten times is in proportion. CPU
is that of the server and of whatever it begins and waits for. What is seen in Chromium
(`PLENARY_CHROMIUM`, `PLAYWRIGHT_NODEJS_PATH`) is told in milliseconds, of both. The last line is
all of it as JSON.
"""

import argparse
import json
import os
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from bench.grounds import databases
from bench.processes import TICK, Server, running, say, told
from bench.visits import Browser

PATHS = {
    "page": "",
    "state": "/state",
    "compare": "/compare?from=1",
    "docx": "/export?as=docx",
    "pdf": "/export?as=pdf",
    "odt": "/export?as=odt",
}
LETTERS = "the quick brown fox jumps over the lazy dog "
PATIENCE = 180_000
"""Milliseconds a page may take: long, for nothing hangs on it."""
SEEN = """() => {
  window.took = []
  document.addEventListener('keydown', (event) => {
    const pressed = event.timeStamp
    requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - pressed)))
  }, true)
}"""
"""From the key to after the next frame."""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
Figures = dict[str, float]


def measure(pages: int, rounds: int) -> Figures:
    with tempfile.TemporaryDirectory(prefix="plenary-bench-") as name, ExitStack() as kept:
        folder = Path(name)
        house, _ground = kept.enter_context(databases("sqlite", folder))
        settings = {
            "PLENARY_HOME": name, "DATABASE_URL": house, "REDIS_URL": "", "PUBLIC_URL": "",
            "SECRET_KEY": "only for the bench", "HOST": "127.0.0.1",
            "REQUEST_LIMIT": "1000000 per minute", "POST_LIMIT": "1000000 per minute",
        }  # fmt: skip
        short = max(1, pages // 10)
        say(f"a text of {short} pages and one of {pages}")
        facts = json.loads(
            told("bench.long_texts", settings, str(short), str(pages), patience=3600)
        )
        plenary = kept.enter_context(running("serve", "/sign-in", settings, folder / "serve.log"))
        bases = [f"/board/documents/{facts['documents'][str(each)]}" for each in (short, pages)]
        seen = _seen(plenary, facts, bases)
        say(json.dumps(seen))
        return seen | _served(plenary, facts, bases, rounds)


def _served(plenary: Server, facts: dict[str, Any], bases: list[str], rounds: int) -> Figures:
    """CPU milliseconds of the long text, and how many times that of the short one it is."""
    visitor = Browser(plenary.port, facts["cookie"], facts["csrf"])
    visitor.connection.timeout = PATIENCE / 1000
    spent = defaultdict[str, list[list[float]]](list)
    for number in range(rounds + 1):
        for name, path in PATHS.items():
            say(f"round {number}: {name}")
            costs = [_cost(plenary, visitor, base + path) for base in bases]
            if number:  # the first opens everything
                spent[name].append(costs)
    short, long = (
        {n: statistics.median(c[side] for c in every) for n, every in spent.items()}
        for side in (0, 1)
    )
    ratios = {name: long[name] / max(short[name], TICK) for name in PATHS}
    return ratios | {f"{name}.ms": cost for name, cost in long.items()}


def _cost(plenary: Server, visitor: Browser, path: str) -> float:
    before = _spent(plenary.process.pid)
    visitor.get(path)
    return _spent(plenary.process.pid) - before


def _spent(pid: int) -> float:
    """Of a process, of those it began, and of those among them that have ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    own = sum(map(int, fields[11:15])) * TICK
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return own + sum(_spent(int(child)) for task in tasks for child in task.read_text().split())


def _seen(plenary: Server, facts: dict[str, Any], bases: list[str]) -> Figures:
    found: Figures = {}
    with _chromium(plenary.port, facts["cookie"]) as opened:
        for name, base in zip(("short", "long"), bases, strict=True):
            say(f"in Chromium: {name}")
            found |= {f"{name}.{what}": value for what, value in _watched(opened(base)).items()}
    return found


@contextmanager
def _chromium(port: int, cookie: str) -> Iterator[Callable[[str], tuple[Page, float]]]:
    house = f"http://127.0.0.1:{port}"
    program = os.environ.get("PLENARY_CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playing:
        browser = playing.chromium.launch(executable_path=program, args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.add_cookies([{"name": "plenary", "value": cookie, "url": house}])

        def opened(path: str) -> tuple[Page, float]:
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            began = time.perf_counter()
            page.goto(house + path, wait_until="commit")
            page.wait_for_selector(".ProseMirror")
            return page, (time.perf_counter() - began) * 1000

        yield opened
        browser.close()


def _watched(opened: tuple[Page, float]) -> Figures:
    page, ready = opened
    found = {"painted": page.evaluate(PAINTED), "ready": ready}
    page.wait_for_timeout(3000)
    page.locator(".ProseMirror p").nth(2).click()
    page.evaluate(SEEN)
    found |= _typed(page, "typing")
    page.get_by_role("button", name="Suggesting").click()
    return found | _typed(page, "suggesting")


def _typed(page: Page, what: str) -> Figures:
    """Each once the one before it stands there, so that none waits for others."""
    page.evaluate("() => { took.length = 0 }")
    for number, letter in enumerate(LETTERS):
        page.keyboard.type(letter)
        page.wait_for_function("count => took.length > count", arg=number)
    took = sorted(page.evaluate("() => took"))
    return {f"{what}.p50": statistics.median(took), f"{what}.most": took[-1]}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.length")
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(json.dumps(measure(options.pages, options.rounds)))


if __name__ == "__main__":
    main()
