"""How much does a search cost over 111,000 posts, and what does being found cost a reply?

    python -m bench.search [--engine postgres] [--rounds 5]

Ratios are to the `rows` floor of the same round, as in the rest of the bench.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
import uuid
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import text

from app import create_app
from bench.grounds import SERVICE, databases
from bench.processes import running, say, spending, told
from bench.sides import Facts, Side
from bench.texts import WRITTEN
from bench.visits import Act, Browser, measured
from commons.search.rebuilding import rebuilt
from kernel.clock import now
from kernel.database import db, is_sqlite
from kernel.index import Writing
from kernel.index.writings import _row

QUESTIONS = {
    "rare word (22)": "cassowary",
    "medium word (1,590)": "pangolin",
    "common word (70,000)": "documentation",
    "two common words": "documentation market",
    "a phrase": '"market surveillance authority"',
    "words, author, seat": "documentation from:writer7 seat:PT",
    "no hit": "zzyzx",
}
TIMES, MUST = 30, 10.0


def prepare() -> None:
    """Give some posts words of their own, then index all."""
    app = create_app()
    with app.app_context():
        for word, every in (("cassowary", 5_000), ("pangolin", 70)):
            added = "UPDATE post SET html = html || :more WHERE number % :every = 0"
            db.session.execute(text(added), {"more": f"<p>{word}</p>", "every": every})
        db.session.commit()
        began = time.monotonic()
        for _done in rebuilt():
            pass
        took = time.monotonic() - began
        if not is_sqlite():
            db.session.execute(text("ANALYZE"))
            db.session.commit()
        print(json.dumps({"seconds": took, "analysis": _analysis()}))


def _analysis() -> float:
    """Milliseconds of Python that one post costs before the database is asked."""
    facts = {"kind": "post", "workspace_id": 1, "thread_id": 1, "author_id": 1, "author_name": ""}
    began = time.process_time()
    for number in range(500):
        said = WRITTEN[number % len(WRITTEN)]
        _row(Writing(number=number, text=said, at=now(), **facts))  # type: ignore[arg-type]
    return (time.process_time() - began) * 2


def measure(engine: str, rounds: int) -> None:
    with tempfile.TemporaryDirectory(prefix="plenary-bench-") as name, ExitStack() as kept:
        folder = Path(name)
        house, ground = kept.enter_context(databases(engine, folder))
        settings = {
            "PLENARY_HOME": name, "DATABASE_URL": house, "FLOOR_URL": ground, "REDIS_URL": "",
            "SECRET_KEY": "only for the bench", "HOST": "127.0.0.1", "PUBLIC_URL": "",
            "REQUEST_LIMIT": "1000000 per minute", "POST_LIMIT": "1000000 per minute",
        }  # fmt: skip
        say("furnishing a house with 111,000 posts")
        facts = Facts(**json.loads(told("bench.world", settings, "50")))
        say("indexing them")
        indexed = json.loads(told("bench.search", settings, "--prepare"))
        say(f"{indexed['seconds']:.0f} s; analysis {indexed['analysis']:.2f} ms a post")
        plenary = kept.enter_context(running("serve", "/sign-in", settings, folder / "serve.log"))
        floor = kept.enter_context(
            running("bench.floors", "/ready", settings, folder / "floors.log")
        )
        ours = Side(plenary, spending(plenary, house), facts)
        theirs = Side(floor, spending(floor, ground))
        _rounds(ours, theirs, rounds)


def _rounds(ours: Side, floor: Side, rounds: int) -> None:
    for side in (ours, floor):
        side.open(1)
    browser, ground = ours.browsers[0], floor.browsers[0]
    paths = {name: f"/find?q={said.replace(' ', '+')}" for name, said in QUESTIONS.items()}
    pages = {name: (path, "text/html") for name, path in paths.items()}
    pages |= {"to compare: list of threads": ("/board/threads", "text/html")}
    pages |= {"to compare: nothing asked": ("/find", "text/html")}
    pages |= {f"{name}, typed": (path, "application/json") for name, path in paths.items()}
    found: dict[str, list[tuple[float, float, float]]] = {name: [] for name in pages}
    for _ in range(1_500):
        ground.get("/rows?first=1")
    for number in range(rounds + 1):
        rows = measured(floor.spent, TIMES * 4, lambda _n: ground.get("/rows?first=1"))
        for name, (path, kind) in pages.items():
            spent = measured(ours.spent, TIMES, _asking(browser, path, kind))
            if number:
                found[name].append((spent.cpu / rows.cpu, spent.cpu, spent.p50))
    for name, every in found.items():
        ratio, cpu, p50 = (statistics.median(column) for column in zip(*every, strict=True))
        verdict = "ok" if ratio <= MUST else "not yet"
        print(f"{name:32} {ratio:6.1f} x rows  {cpu:6.2f} ms CPU  {p50:6.2f} ms  {verdict}")
    _replies(ours, floor, rounds)


def _replies(ours: Side, floor: Side, rounds: int) -> None:
    """A reply, index and all, against one insert."""
    browser, ground, facts = ours.browsers[0], floor.browsers[0], ours.facts
    path = (facts.path("talk") if facts else "") + "/posts"
    ratios = []
    for number in range(rounds + 1):
        insert = measured(
            floor.spent, TIMES * 4, lambda n: ground.post("/insert", text=WRITTEN[n % 7])
        )
        reply = measured(
            ours.spent, TIMES,
            lambda n: browser.post(path, text=WRITTEN[n % 7], key=str(uuid.uuid4())),
        )  # fmt: skip
        if number:
            ratios.append((reply.cpu / insert.cpu, reply.cpu))
    ratio, cpu = (statistics.median(column) for column in zip(*ratios, strict=True))
    print(f"{'reply':32} {ratio:6.1f} x insert {cpu:5.2f} ms CPU")


def _asking(browser: Browser, path: str, kind: str) -> Act:
    return lambda _n: browser.get(path, kind)


def _inserting(ground: Browser) -> Act:
    return lambda n: ground.post("/insert", text=WRITTEN[n % 7])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.search")
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--prepare", action="store_true", help="used by the bench itself")
    options = parser.parse_args()
    if options.prepare:
        prepare()
    elif options.engine == "postgres" and SERVICE not in os.environ:
        again = [sys.executable, "-m", "bench.search", *sys.argv[1:]]
        os.execv(sys.executable, [sys.executable, "-m", "tools.services", *again])  # noqa: S606
    else:
        measure(options.engine, options.rounds)


if __name__ == "__main__":
    main()
