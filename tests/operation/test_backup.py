"""The drill: back up while people write, lose everything, bring it back, and go on."""

import gzip
import io
import tarfile
import threading
import time
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from sqlalchemy import select

from commons.membership.models import Person
from commons.threads.actions import post
from commons.threads.models import Post, Thread
from kernel.database import db
from kernel.house import House as Founded
from kernel.record import faults


@contextmanager
def writing_meanwhile(house, thread):
    """Somebody writes without a pause; what was acknowledged, in order."""
    acknowledged, over = [], threading.Event()

    def write():
        with house.app.app_context():
            author, place = db.session.get(Person, 1), db.session.get(Thread, thread.id)
            while not over.is_set():
                key = f"meanwhile-{len(acknowledged)}"
                post(author, place, f"Πρώτα {key}", key)
                acknowledged.append(key)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        wait_for(lambda: len(acknowledged) > 5)
        yield acknowledged
    finally:
        over.set()
        writer.join()


def wait_for(holds):
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def keys_in(house):
    with house.app.app_context():
        found = select(Post.key).where(Post.key.like("meanwhile%")).order_by(Post.number)
        return list(db.session.scalars(found))


def test_the_drill(house, another, tmp_path):
    thread, archive = house.cast.thread(house.cast.ines, posts=3), tmp_path / "house.tar.gz"
    (house.home / "files" / "ab").mkdir(parents=True)
    (house.home / "files" / "ab" / "Vörlage.pdf").write_bytes(b"%PDF")
    with house.app.app_context():
        epoch = db.session.scalar(select(Founded.epoch))
    with writing_meanwhile(house, thread) as acknowledged:
        before = list(acknowledged)
        made = house.run("backup", "create", str(archive))
    assert made.exit_code == 0, made.output
    assert archive.stat().st_mode & 0o77 == 0

    new = another()
    brought = new.run("backup", "restore", str(archive))

    assert brought.exit_code == 0, brought.output
    assert "The record is whole." in brought.output
    kept = keys_in(new)
    assert kept[: len(before)] == before
    assert kept == acknowledged[: len(kept)]
    assert (new.home / "secret").read_text() == "secret of house1"
    assert (new.home / "files" / "ab" / "Vörlage.pdf").read_bytes() == b"%PDF"
    with new.app.app_context():
        assert db.session.scalar(select(Founded.epoch)) != epoch  # open browsers start afresh
        author, place = db.session.get(Person, 1), db.session.get(Thread, thread.id)
        head = place.head
        assert post(author, place, "We go on", "we-go-on-here").number == head + 1
        assert new.cast.karin.id > author.id  # numbers go on from there
        assert list(faults()) == []
        with pytest.raises(sa.exc.DBAPIError), db.engine.begin() as connection:
            connection.execute(sa.text("UPDATE entry SET act = 'other'"))
    assert new.run("db", "check").exit_code == 0
    assert [path.name for path in new.home.glob("backup-*")] == []


@pytest.fixture
def archive(house, tmp_path):
    house.cast.thread(house.cast.ines, posts=3)
    made = house.run("backup", "create", str(tmp_path / "b.tar.gz"))
    assert made.exit_code == 0, made.output
    return tmp_path / "b.tar.gz"


def members(archive):
    with tarfile.open(archive) as tar:
        return {member.name: tar.extractfile(member).read() for member in tar}


def packed(archive, contents, kind=tarfile.REGTYPE):
    with tarfile.open(archive, "w:gz") as tar:
        for name, content in contents.items():
            member = tarfile.TarInfo(name)
            member.size, member.type = len(content), kind if name == "link" else tarfile.REGTYPE
            member.linkname = "/etc/passwd"
            tar.addfile(member, io.BytesIO(content))


def spoiled(archive):
    """Every way in which an archive comes to harm, one after another in its place."""
    whole, inside = archive.read_bytes(), members(archive)
    for cut in (0, 10, len(whole) // 2, len(whole) - 9):
        archive.write_bytes(whole[:cut])
        yield
    archive.write_bytes(whole[:200] + bytes([whole[200] ^ 1]) + whole[201:])
    yield
    tar = gzip.decompress(whole)
    archive.write_bytes(gzip.compress(tar[: tar.rindex(b"SHA256SUMS") - 512]))
    yield
    archive.write_bytes(gzip.compress(tar.replace(b"Post 2", b"Post X", 1)))
    yield
    for name in ("../outside", "/outside", "link", "extra"):
        packed(archive, {**inside, name: b""}, tarfile.SYMTYPE)
        yield
    packed(archive, {name: c for name, c in inside.items() if name != "secret"})
    yield
    packed(archive, {"SHA256SUMS": b""})
    yield


def test_what_was_cut_or_altered_is_refused_whole(archive, another):
    new = another()
    for _spoiled in spoiled(archive):
        brought = new.run("backup", "restore", str(archive))
        assert brought.exit_code == 1
        assert "Nothing was brought back" in brought.output
        with new.app.app_context():
            assert sa.inspect(db.engine).get_table_names() == []
    assert (new.home / "secret").read_text() == "secret of house2"


def test_a_house_that_stands_is_not_lost_by_mistake(house, archive):
    house.cast.thread(house.cast.ines, title="After the backup")

    refused = house.run("backup", "restore", str(archive))
    assert refused.exit_code == 1
    assert "not empty" in refused.output
    with house.app.app_context():
        assert db.session.scalar(select(sa.func.count()).select_from(Thread)) == 2

    done = house.run("backup", "restore", str(archive), "--replace")
    assert done.exit_code == 0, done.output
    with house.app.app_context():
        assert db.session.scalars(select(Thread.title)).all() == ["High-risk guidelines"]


def test_a_backup_never_writes_over_another(house, archive):
    again = house.run("backup", "create", str(archive))

    assert again.exit_code == 1
    assert "already" in again.output
