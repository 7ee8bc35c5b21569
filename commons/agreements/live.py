"""Whoever reads a thread sees at once what stands beside it."""

from commons.threads.carrying import Carried
from commons.threads.live import find
from kernel.rooms import Room
from kernel.streams import stir
from kernel.transactions import on, unit_of_work
from rules.access import Permission

Room("agreements", Permission.READ_THREAD, find=find)


@on(Carried)
def look_again(event: Carried) -> None:
    """What stands beside a discussion goes with its posts."""
    with unit_of_work():
        for thread_id in (event.thread_id, event.target_id):
            stir("agreements", thread_id)
