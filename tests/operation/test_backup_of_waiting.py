"""What waits to be read is in a backup, also when it is read while the backup is made."""

from datetime import date

import pytest

from alliance.indicators import reading
from alliance.indicators.actions import bring_load, keep_load
from alliance.indicators.facts import Brought
from alliance.indicators.keeping import clear_files, file_of
from alliance.indicators.models import Indicator, Load, State
from alliance.indicators.queries import series
from kernel.backup import embedded
from kernel.database import db
from tests.indicators.stage import an_indicator, at_hand, desk, people, row, sdmx


def waiting():
    """A file that nobody has read yet."""
    content = sdmx(row("FR", "2024", "9.91"), row("EL", "2024", "9.81"))
    came = Brought(name="a.csv", digest="0" * 64, bytes=len(content), key="waits",
                   source="Eurostat", retrieved_on=date(2026, 1, 16))  # fmt: skip
    file_of("waits").write_bytes(content)
    return bring_load(desk(), an_indicator(), came).id


@pytest.mark.parametrize("engine", ["sqlite"])
def test_it_is_read_where_the_backup_was_brought_back(house, another, tmp_path, monkeypatch):
    house.app.config["FILES_HOME"] = str(house.home / "files")
    with house.app.app_context():
        people()
        load_id = waiting()
    (house.home / "files" / "gone-meanwhile").symlink_to("nowhere")
    save = embedded.save

    def saved_and_then_read(folder):
        save(folder)
        with at_hand():
            reading.read_waiting()

    monkeypatch.setattr(embedded, "save", saved_and_then_read)
    made = house.run("backup", "create", str(tmp_path / "b.tar.gz"))
    assert made.exit_code == 0, made.output
    with house.app.app_context():
        assert db.session.get_one(Load, load_id).state == State.READ

    new = another()
    new.app.config["FILES_HOME"] = str(new.home / "files")
    brought = new.run("backup", "restore", str(tmp_path / "b.tar.gz"))
    assert brought.exit_code == 0, brought.output
    with new.app.app_context(), at_hand():
        assert db.session.get_one(Load, load_id).state == State.WAITS
        reading.read_waiting()
        keep_load(desk(), db.session.get_one(Load, load_id, populate_existing=True))
        found = series(db.session.get_one(Indicator, 1))
        assert [(each.geo, each.value) for each in found] == [("EL", 9.81), ("FR", 9.91)]


@pytest.mark.parametrize("engine", ["sqlite"])
def test_what_was_read_goes_after_a_while_and_what_waits_stays(house, monkeypatch):
    house.app.config["FILES_HOME"] = str(house.home / "files")
    with house.app.app_context():
        for key in ("read", "waits"):
            file_of(key).write_text("geo")
        clear_files(["waits"])
        assert file_of("read").exists()
        monkeypatch.setattr("alliance.indicators.keeping.A_WHILE", -1)
        clear_files(["waits"])
        assert (file_of("read").exists(), file_of("waits").exists()) == (False, True)
