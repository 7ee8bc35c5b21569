"""Whoever locks a row locks nothing that was read along with it."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.transactions import unit_of_work
from tests.conftest import ENGINES


@pytest.mark.parametrize("app", ENGINES, indirect=True)
def test_a_row_that_was_read_with_another_is_locked_alone(app):
    beside = select(Workspace).options(joinedload(Workspace.parent)).order_by(Workspace.id)

    with app.app_context(), unit_of_work():
        found = db.session.scalars(beside.limit(1)).one()
        db.session.refresh(found, with_for_update=True)
        again = {"with_for_update": True, "populate_existing": True}
        assert db.session.get_one(Workspace, found.id, **again) is found
