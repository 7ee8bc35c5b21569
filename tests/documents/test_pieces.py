"""A file comes piece by piece, over a line that breaks, and is whole in the end."""

import io
import uuid

import pytest

from tests.documents.library import BASE, documents, sent

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
WORDS = b"A paper on lamps, in many pieces. " * 100


@pytest.fixture
def key():
    """Pieces lie beside those of other tests in one process: nobody else has this key."""
    return str(uuid.uuid4())


def piece(client, key, offset, content):
    sends = sent(client, offset=offset, piece=(io.BytesIO(content), "piece")) | {"key": key}
    return client.post(f"{BASE}/pieces", data=sends)


def whole(client, key, name="lamps.txt"):
    return client.post(f"{BASE}/pieces/whole", data=sent(client, name=name) | {"key": key})


@ONCE
def test_it_goes_on_where_it_stopped(app, cast, browser, key):
    ines = browser(cast.ines)
    assert piece(ines, key, 0, WORDS[:1000]).json["offset"] == 1000
    assert piece(ines, key, 0, WORDS[:1000]).json["offset"] == 1000, "its answer was lost"
    assert piece(ines, key, 2000, WORDS[2000:]).json["offset"] == 1000, "too early"
    assert ines.get(f"{BASE}/pieces?key={key}").json["offset"] == 1000
    assert browser(cast.karin).get(f"{BASE}/pieces?key={key}").json["offset"] == 0
    piece(ines, key, 1000, WORDS[1000:])

    made = whole(ines, key)

    assert made.status_code == 201
    assert whole(ines, key).json == made.json, "its answer was lost"
    with ines.get(f"{made.json['path']}/file") as answer:
        assert answer.data == WORDS
    assert [each.title for each in documents(app)] == ["lamps"]
    assert ines.get(f"{BASE}/pieces?key={key}").json["offset"] == 0


@ONCE
def test_what_is_not_whole_or_not_what_it_says_does_not_come_in(app, cast, browser, key):
    ines = browser(cast.ines)
    assert whole(ines, key).status_code == 422
    app.config["FILE_MEGABYTES"] = 0
    assert piece(ines, key, 0, WORDS).status_code in {413, 422}
    app.config["FILE_MEGABYTES"] = 20
    piece(ines, key, 0, WORDS)
    assert whole(ines, key, "lamps.pdf").status_code == 422
    assert documents(app) == []
    assert ines.get(f"{BASE}/pieces?key=../../etc").status_code == 422
