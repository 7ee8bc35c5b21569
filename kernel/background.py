"""What goes on beside the requests? Jobs that look when woken, and every so often by themselves.

A job is safe to do twice, late, and in several processes at once: it takes what waits from the
database, in transactions of its own.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

import gevent
from flask import Flask
from gevent.event import Event as Flag

from kernel.database import db
from kernel.transactions import unit_of_work

log = logging.getLogger(__name__)
GATHER = 0.5
"""Seconds between being woken and looking: what comes in a burst is done together."""
Work = Callable[[], object]
T = TypeVar("T")


@dataclass(slots=True)
class Job:
    name: str
    every: float
    """Seconds after which it looks though nobody woke it."""
    work: Work
    flag: Flag = field(default_factory=Flag)


jobs: dict[str, Job] = {}


def job(name: str, every: float) -> Callable[[Work], Work]:
    """Register something to be done beside the requests."""

    def add(work: Work) -> Work:
        jobs[name] = Job(name, every, work)
        return work

    return add


def wake(name: str) -> None:
    """Let a job look soon, where it runs in this process."""
    if found := jobs.get(name):
        found.flag.set()


def one_by_one(things: Iterable[T], do: Callable[[T], object]) -> list[Exception]:
    """Each in a transaction of its own: what fails waits for the next time, and stops no other;
    between two of them whoever waits for a page has their turn. Returns the faults.
    """
    faults = []
    for each in things:
        try:
            with unit_of_work():
                do(each)
        except Exception as fault:  # noqa: BLE001 whatever it is, the others go on
            faults.append(fault)
        gevent.sleep(0)
    return faults


def own_up(faults: list[Exception]) -> None:
    """What failed is written down by whoever called the job."""
    if faults:
        raise ExceptionGroup("some of what fell due", faults)


def start(app: Flask) -> None:
    """Begin all jobs: called by the server, once the loop is its own."""
    for each in jobs.values():
        gevent.spawn(_keep_doing, app, each)


def _keep_doing(app: Flask, each: Job) -> None:
    while True:
        if each.flag.wait(each.every):
            gevent.sleep(GATHER)
        each.flag.clear()
        once(app, each)


def once(app: Flask, each: Job) -> bool:
    """Do a job one time; a fault is written down, and the next time tries again."""
    try:
        with app.app_context():
            each.work()
    except Exception:
        log.warning("the job %s failed", each.name, exc_info=True)
        return False
    finally:
        with app.app_context():
            db.session.remove()
    return True
