"""Is what Yjs and y-prosemirror send taken and read as it was meant?

The updates are of three editors that typed, formatted, split, deleted and suggested at random in
one text, one of them for a while without a connection; the digest is of what the editors showed.
"""

import base64
import json
from pathlib import Path

from commons.drafting.drawing import digest
from commons.drafting.engine.drawing import draw
from commons.drafting.engine.holding import Held
from commons.drafting.gate import Place, advanced, placed, scan

SENT = json.loads(Path(__file__).with_name("from_yjs.json").read_text())
UPDATES = [(client, base64.b64decode(update)) for client, update in SENT["updates"]]


def test_what_editors_send_is_taken_from_those_who_sent_it():
    clocks = {}
    for client, update in UPDATES:
        scanned = scan(update)
        assert placed(scanned, clocks, frozenset()) is not Place.NEW or not scanned.spans
        assert placed(scanned, clocks, frozenset({client})) is Place.NEW
        clocks = advanced(clocks, scanned)
        if not scanned.deletions:
            assert placed(scanned, clocks, frozenset({client})) is Place.KNOWN

    assert len(clocks) == 3


def test_what_editors_show_is_what_is_drawn():
    text = Held()
    text.take(None, [update for _client, update in UPDATES], len(UPDATES))

    drawn = draw(text)

    assert digest(drawn.tree) == SENT["digest"]
    assert drawn.clocks == {
        client: scan(drawn.state).spans[client].beyond for client in drawn.clocks
    }
