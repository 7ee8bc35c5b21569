import pytest

from tests.decisions.table import Table


@pytest.fixture
def table(app, cast):
    return Table(app, cast)
