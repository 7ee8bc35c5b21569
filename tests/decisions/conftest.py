from dataclasses import replace

import pytest

from kernel.bodies import charters
from rules.sources import otherwise
from tests.decisions.table import Table


@pytest.fixture
def table(app, cast):
    return Table(app, cast)


@pytest.fixture
def profiled(monkeypatch):
    """Let the profile of a body say something else."""

    def say(body, **values):
        charter = charters[body]
        rules = otherwise(charter.rules, values)
        monkeypatch.setitem(charters, body, replace(charter, rules=rules))

    return say
