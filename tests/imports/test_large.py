"""A large archive comes in at a steady pace and never lies in memory whole."""

import time
import tracemalloc

from commons.imports.mbox import Mbox
from commons.imports.report import Report
from tests.imports.archives import PER_THREAD, large

MANY = 800
PATIENCE = 15
"""Seconds of work; 2 are usual."""
MEMORY = 15_000_000


def test_a_large_archive_comes_in(bring, house, tmp_path):
    source = large(tmp_path, MANY)
    began = time.process_time()

    answer = bring(source)

    assert time.process_time() - began < PATIENCE
    assert answer.messages["brought_in"] == MANY
    assert answer.report["threads"]["made"] == MANY // PER_THREAD
    assert {thread.head for thread in house.threads()} == {PER_THREAD}
    assert len(house.people()) == 41


def test_an_archive_is_read_without_being_held(tmp_path):
    """Mostly pictures: what stays is a slip for each message."""
    source = large(tmp_path, 600, heavy_every=3)
    assert source.stat().st_size > 2 * MEMORY
    archive, report = Mbox(source), Report("large", "board")

    tracemalloc.start()
    read = sum(1 for one in archive.conversations(report) for slip in one.slips
               if archive.read(slip, opens=False).texts)  # fmt: skip
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert read == 600
    assert peak < MEMORY
