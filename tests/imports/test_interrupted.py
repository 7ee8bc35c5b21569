"""Killed in the middle, or met by another import: nothing is lost, doubled or halved."""

import os
import time

import pytest

from commons.imports import bringing
from kernel.record import faults
from tests.imports.archives import PER_THREAD, large
from tests.imports.mails import SAMPLE
from tests.nursery import bear

MANY = 1_200


def begin(app, source, home, out="said"):
    """The command as somebody types it, in a process of its own."""
    url = app.config["SQLALCHEMY_DATABASE_URI"]
    words = ("import", "mbox", str(source), "--workspace", "board", "--by", "sela")
    env = os.environ | {"DATABASE_URL": url, "PLENARY_HOME": str(home), "REDIS_URL": ""}
    return bear("flask", "--app", "app", *words, env=env, out=home / out)


def whole(app, house, count):
    """Every message once, in its discussion, in its order; and the record holds."""
    with app.app_context():
        assert list(faults()) == []
    for thread in house.threads():
        posts = house.posts(thread.title)
        assert [post.number for post in posts] == list(range(1, thread.head + 1))
        opens = int(thread.title.split()[1]) * PER_THREAD
        said = [post.source.split(".")[0] for post in posts]
        assert said == [f"Message {opens + n}" for n in range(len(posts))]
    return len(house.imported()) == count


@pytest.mark.chaos
def test_a_kill_in_the_middle_loses_nothing(app, bring, cast, house, tmp_path):
    assert cast.sela
    source = large(tmp_path, MANY)
    running = begin(app, source, tmp_path)
    deadline = time.monotonic() + 60
    while len(house.imported()) < 50 and time.monotonic() < deadline:
        time.sleep(0.05)
    running.kill()
    running.wait()
    there = len(house.imported())
    assert 50 <= there < MANY
    assert not whole(app, house, MANY)

    answer = bring(source)

    assert answer.messages["already_there"] == there
    assert answer.messages["brought_in"] == MANY - there
    assert whole(app, house, MANY)


@pytest.mark.chaos
def test_two_imports_at_once_bring_everything_once(app, cast, house, tmp_path):
    assert cast.sela
    source = large(tmp_path, 200)

    both = {out: begin(app, source, tmp_path, out) for out in ("one", "other")}

    ends = {out: process.wait() for out, process in both.items()}
    assert set(ends.values()) == {0}, [(tmp_path / out).read_text() for out in both]
    assert whole(app, house, 200)


def test_an_import_that_was_overtaken_looks_again(bring, house, monkeypatch):
    """Another one brings the same archive in while this one is about to write."""
    real, others = bringing.import_thread, []

    def overtaken(*args):
        if not others:
            others.append(None)
            others.append(bring(SAMPLE))
        return real(*args)

    monkeypatch.setattr(bringing, "import_thread", overtaken)
    answer = bring(SAMPLE)

    assert others[1].messages["brought_in"] == 61
    assert answer.messages["already_there"] == 61
    assert len(house.posts()) == 61


def test_when_the_house_fails_the_report_says_how_far_it_came(bring, house, monkeypatch):
    real, done = bringing.import_thread, []

    def failing(*args):
        done.append(None)
        if len(done) > 3:
            raise TimeoutError("another write did not finish")
        return real(*args)

    monkeypatch.setattr(bringing, "import_thread", failing)
    answer = bring(SAMPLE)

    assert answer.code == 3
    assert "Stopped before the end: TimeoutError. Run it again to go on." in answer.text
    assert answer.report["threads"]["made"] == len(house.threads()) == 3
