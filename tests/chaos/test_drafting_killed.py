"""Eight people write in one text while its server is killed: nothing acknowledged is lost."""

import threading
import time
import uuid
from pathlib import Path
from typing import Any

import pytest
import requests
from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from commons.drafting.gate import unpacked
from tests.live.house import House, Server, Visitor, standing

EIGHT = [(name, n) for name in ("ines", "karin", "alba", "writer0") for n in range(2)]
KILLS, BETWEEN = 2, 2.5
BYTES = {"Content-Type": "application/octet-stream"}

pytestmark = pytest.mark.chaos


class Editor:
    """Somebody's editor, that keeps what was not acknowledged and sends it again."""

    def __init__(self, server: Server, who: Visitor, base: str) -> None:
        self.server, self.who, self.base = server, who, base
        number = server.post(f"{base}/client", who).json()["client"]
        self.doc: Doc[Any] = Doc(client_id=number)
        self.text = self.doc.get("prosemirror", type=XmlFragment)
        self.acknowledged: list[str] = []

    def says(self, words: str) -> bytes:
        before = self.doc.get_state()
        with self.doc.transaction():
            block = XmlElement("paragraph", {})
            self.text.children.append(block)
            inner = XmlText()
            block.children.append(inner)
            inner.insert(0, words)
        return self.doc.get_update(before)

    def write_until(self, done: threading.Event) -> None:
        """One after the other; each goes out until it is acknowledged."""
        count = 0
        while not done.is_set():
            count += 1
            words = f"{self.who.name} {self.doc.client_id} {count}."
            self._carry(self.says(words), done)
            self.acknowledged.append(words)

    def _carry(self, update: bytes, done: threading.Event) -> None:
        while True:
            try:
                answer = self.server.ask(
                    "POST", f"{self.base}/updates", self.who, data=update, headers=BYTES
                )
            except requests.RequestException:
                time.sleep(0.05)
                continue
            if answer.status_code == 200 and answer.json().get("ok"):
                return
            assert answer.status_code in {200, 503}, answer.text
            time.sleep(0.05)


def test_nothing_acknowledged_is_lost_when_the_server_is_killed(tmp_path: Path) -> None:
    with standing(tmp_path) as house:
        server = house.serve().expect()
        base = begun(house, server)
        editors = [Editor(server, house.who(*each), base) for each in EIGHT]
        done = threading.Event()
        threads = [threading.Thread(target=each.write_until, args=[done]) for each in editors]
        for thread in threads:
            thread.start()
        for _kill in range(KILLS):
            time.sleep(BETWEEN)
            server.kill()
            server.restart_from_nothing()
            server.expect()
        time.sleep(BETWEEN)
        done.set()
        for thread in threads:
            thread.join(30)
        assert not any(thread.is_alive() for thread in threads)

        said = said_in(server, house.who("ines"), base)
        lost = [words for each in editors for words in each.acknowledged if words not in said]
        assert lost == []
        assert sum(len(each.acknowledged) for each in editors) > 3 * len(EIGHT)
        assert all(said.count(words) == 1 for each in editors for words in each.acknowledged)
        page = server.get(base, house.who("karin"), headers={"Accept": "text/html"}).text
        assert all(each.acknowledged[-1] in page for each in editors)


def begun(house: House, server: Server) -> str:
    facts = {"title": "Guidance", "language": "en", "level": "limited", "key": str(uuid.uuid4())}
    made = server.post("/board/documents/new", house.who("ines"), **facts)
    assert made.status_code == 303, made.text
    return str(made.headers["Location"])


def said_in(server: Server, who: Visitor, base: str) -> str:
    doc: Doc[Any] = Doc()
    text = doc.get("prosemirror", type=XmlFragment)
    for update in unpacked(server.get(f"{base}/state", who).content):
        doc.apply_update(update)
    return str(text)
