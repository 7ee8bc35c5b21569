"""A large archive comes in at a steady pace and never lies in memory whole."""

import time
import tracemalloc

from commons.imports.mbox import Mbox
from commons.imports.report import Report
from tests.imports.archives import PER_THREAD, large

MANY = 5_000
PATIENCE = 180
"""Seconds, on a machine that has other things to do; 15 to 20 are usual."""
MEMORY = 20_000_000


def test_five_thousand_messages_come_in(bring, house, tmp_path):
    source = large(tmp_path, MANY)
    began = time.monotonic()

    answer = bring(source)

    assert time.monotonic() - began < PATIENCE
    assert answer.messages["brought_in"] == MANY
    assert answer.report["threads"]["made"] == MANY // PER_THREAD
    assert {thread.head for thread in house.threads()} == {PER_THREAD}
    assert len(house.people()) == 41


def test_an_archive_is_read_without_being_held(tmp_path):
    """Eighty megabytes, mostly pictures: what stays is a slip for each message."""
    source = large(tmp_path, MANY, heavy_every=13)
    assert source.stat().st_size > 4 * MEMORY
    archive, report = Mbox(source), Report("large", "board")

    tracemalloc.start()
    read = sum(1 for one in archive.conversations(report) for slip in one.slips
               if archive.read(slip, opens=False).texts)  # fmt: skip
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert read == MANY
    assert peak < MEMORY
