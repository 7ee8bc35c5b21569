"""What waits for its first use: it waits, it is whole when it comes, and nobody wakes it early."""

import sys
from importlib import import_module
from threading import Event, Thread

import pytest

import later
from tests.house.test_house_rules import CODE, ROOT
from tests.house.written import written

WAITS = 30


@pytest.fixture
def slow(tmp_path, monkeypatch):
    """A module that waits and, once asked, takes until it is let go on."""
    (tmp_path / "slowly.py").write_text(
        "import builtins\nbegun, go = builtins.slow\nRUNS = [1]\nbegun.set()\n"
        f"assert go.wait({WAITS})\nWHOLE = True\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(later, "LATER", {"slowly"})
    monkeypatch.setattr("builtins.slow", (Event(), Event()), raising=False)
    yield sys.modules["builtins"].slow
    sys.modules.pop("slowly", None)


def test_it_runs_once_and_nobody_sees_half_of_it(slow):
    slowly = import_module("slowly")
    begun, go = slow
    assert not begun.is_set()
    found = []
    threads = [Thread(target=lambda: found.append(slowly.WHOLE)) for _ in range(2)]
    for thread in threads:
        thread.start()
    assert begun.wait(WAITS)
    go.set()
    for thread in threads:
        thread.join(WAITS)

    assert found == [True, True]
    assert type(slowly) is type(sys)


def test_what_failed_is_tried_again(slow, tmp_path):
    slowly = import_module("slowly")
    (tmp_path / "slowly.py").write_text("raise ImportError('not now')")
    with pytest.raises(ImportError, match="not now"):
        assert slowly.WHOLE
    (tmp_path / "slowly.py").write_text("WHOLE = 'now it is'")

    assert slowly.WHOLE == "now it is"


def test_nobody_names_a_thing_of_it_in_an_import():
    """Whoever waits too may: it is loaded when somebody asked already."""
    files = {path: _name(path) for path in (*CODE, *(ROOT / "demo").glob("*.py"))}
    wakes = [
        (name, module)
        for path, name in files.items()
        for module in written(path).imports_from
        if module in later.LATER
    ]

    assert [found for found in wakes if found[0] not in later.LATER] == []


def _name(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)
