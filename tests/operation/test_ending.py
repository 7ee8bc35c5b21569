"""A server that is told to end: what was begun is finished, and sockets are told to come back."""

import signal
import threading
import time

import pytest
import requests

from tests.live.house import standing
from tests.live.wires import CLOSE, opened


@pytest.fixture
def served(tmp_path):
    with standing(tmp_path, LOG_FORMAT="json") as house:
        yield house


def closing_code(wire):
    while (found := wire.next()) and found.opcode != CLOSE:
        pass
    return found and found.code


def test_what_was_begun_is_finished_and_sockets_come_back(served):
    server, ines = served.serve().expect(), served.who("ines")
    idle, answers = requests.Session(), []
    idle.get(f"{server.url}/health")
    head = server.get(f"{served.base}/posts", ines).headers["X-Cursor"]
    poll = f"/live?stream={served.thread}&since={head}&epoch={served.epoch}"
    waiting = threading.Thread(target=lambda: answers.append(server.get(poll, ines, timeout=30)))
    with opened(server, ines) as wire:
        assert wire.watch(served.thread, int(head), served.epoch)["ok"]
        waiting.start()
        time.sleep(0.4)
        began = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert closing_code(wire) == 1012
    waiting.join()
    server.process.wait(10)

    assert time.monotonic() - began < 15
    assert answers[0].json() == {"ok": True}
    assert server.process.returncode == 0
    with pytest.raises(requests.ConnectionError):
        server.get("/health", timeout=1)
    assert '"route": "/live"' in server.told()
    assert "Traceback" not in server.told()
