"""SQLite has one writer: while another process writes, reads go on and writes wait their turn."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

HELD = 2.0
HOLD = """
import sqlite3, sys, time
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
file.execute("COMMIT")
"""
BLINK = 0.25


@contextmanager
def another_writer(house):
    """Another process holds the file for a while."""
    file = house.settings["DATABASE_URL"].removeprefix("sqlite:///")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, file, str(HELD)], stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout.readline() == "held\n"
        yield
    assert holder.returncode == 0


def read(house, server):
    began = time.monotonic()
    answer = server.get(f"{house.base}/posts?after=0", house.who("otto"))
    return answer.status_code, time.monotonic() - began


def write(house, server, number):
    began, key = time.monotonic(), f"one-writer-{number}-{time.monotonic_ns()}"
    answer = server.post(f"{house.base}/posts", house.who("ines"), text="Waited", key=key)
    return answer.status_code, time.monotonic() - began


def reads(house, server, seconds):
    until, took = time.monotonic() + seconds, []
    while time.monotonic() < until:
        status, time_taken = read(house, server)
        assert status == 200
        took.append(time_taken)
    return sorted(took)


def test_while_another_process_writes_reads_go_on_and_writes_wait(house, server):
    usual = reads(house, server, 1)[-1]
    with another_writer(house), ThreadPoolExecutor(20) as crowd:
        writing = [crowd.submit(write, house, server, number) for number in range(20)]
        time.sleep(0.5)  # until all of them wait
        during = reads(house, server, HELD / 2)
    written = [each.result() for each in writing]
    assert [status for status, _took in written] == [201] * 20
    assert max(took for _status, took in written) > HELD * 0.7
    assert len(during) > 5
    assert during[-1] < BLINK + usual
    assert "locked" not in server.told()


def test_a_write_that_never_gets_its_turn_is_refused_in_words(house, hasty):
    """Later than the house's patience a write is answered with 503, and may be sent again."""
    with another_writer(house):
        status, took = write(house, hasty, 99)
    assert status == 503
    assert took < HELD
    assert write(house, hasty, 100)[0] == 201
