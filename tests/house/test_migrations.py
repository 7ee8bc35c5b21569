"""Tables go up and down with rows in all of them, on both engines, and end as the models say."""

from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory
from flask_migrate import downgrade, upgrade
from sqlalchemy.exc import DBAPIError

from kernel.database import db
from tests.conftest import ENGINES, fresh_database, once_for_each_engine, opened_house

MOMENT = datetime(2026, 11, 24, 5, 21, tzinfo=UTC)
VALUES = {
    sa.Boolean: True,
    sa.BigInteger: 1,
    sa.Integer: 1,
    sa.Float: 1.0,
    sa.Date: date(2026, 11, 24),
    sa.DateTime: MOMENT,
    sa.JSON: {"a": 1},
    sa.LargeBinary: b"bytes",
    sa.Text: "text",
    sa.String: "x",
}


@pytest.fixture(params=ENGINES)
def engine(request):
    return request.param


@pytest.fixture
def bare(engine, tmp_path):
    """A house whose database is still empty."""
    with fresh_database(engine, tmp_path) as url, opened_house(url) as app:
        yield app


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory):
    with once_for_each_engine(tmp_path_factory, upgrade) as of:
        yield of


@pytest.fixture
def moved_up(engine, upgraded, tmp_path):
    """A house whose tables were made by all steps, and are empty."""
    with fresh_database(engine, tmp_path, upgraded(engine)) as url, opened_house(url) as app:
        yield app


@pytest.fixture
def read_once(bare, monkeypatch):
    """Each step up would read the files of all steps again."""
    script = steps(bare)
    monkeypatch.setattr(ScriptDirectory, "from_config", lambda _config: script)


def rows():
    """One row for every table the models know, referring to one another by the number 1."""
    return {table.name: {c.name: value(c) for c in table.columns} for table in tables()}


def tables():
    return db.metadata.sorted_tables


def value(column):
    if column.nullable:
        return None
    kind = getattr(column.type, "impl", column.type)
    found = next(made for sort, made in VALUES.items() if isinstance(kind, sort))
    return found[: column.type.length] if isinstance(found, str) and kind.length else found


def fill():
    """One row in every table that is there yet, in the columns it has by now."""
    seen = sa.inspect(db.engine)
    there = {name: {c["name"] for c in seen.get_columns(name)} for name in seen.get_table_names()}
    full = rows()
    with db.engine.begin() as connection:
        for table in (table for table in tables() if table.name in there):
            row = {c: v for c, v in full[table.name].items() if c in there[table.name]}
            columns = [sa.column(c, table.c[c].type) for c in row]
            connection.execute(sa.insert(sa.table(table.name, *columns)).values(row))


def counts(names):
    with db.engine.connect() as connection:
        return {
            name: connection.execute(sa.text(f"SELECT count(*) FROM {name}")).scalar_one()
            for name in names
        }


def names():
    return {table.name for table in tables()}


def steps(app):
    with app.app_context():
        return ScriptDirectory.from_config(app.extensions["migrate"].migrate.get_config())


def revisions(app):
    return [each.revision for each in steps(app).walk_revisions()][::-1]


def test_the_tables_are_what_the_models_say(moved_up):
    result = moved_up.test_cli_runner().invoke(args=["db", "check"])

    assert result.exit_code == 0, result.output


def test_full_tables_go_down_to_nothing_and_up_again(moved_up):
    with moved_up.app_context():
        fill()
        assert set(counts(names()).values()) == {1}

        downgrade(revision="base")
        assert set(sa.inspect(db.engine).get_table_names()) <= {"alembic_version"}

        upgrade()
        assert set(counts(names()).values()) == {0}


def test_rows_survive_every_step_up(bare, read_once):
    with bare.app_context():
        first, *later = revisions(bare)
        upgrade(revision=first)
        known = set(sa.inspect(db.engine).get_table_names()) & names()
        fill()

        for revision in later:
            upgrade(revision=revision)

        assert set(counts(known).values()) == {1}


@pytest.mark.parametrize(
    "change", ["UPDATE entry SET act = 'other'", "DELETE FROM entry"], ids=["update", "delete"]
)
def test_the_database_itself_refuses_to_change_the_record(moved_up, change):
    with moved_up.app_context():
        fill()

        with pytest.raises(DBAPIError, match="stays as it is"), db.engine.begin() as connection:
            connection.execute(sa.text(change))

        assert counts(["entry"]) == {"entry": 1}


def test_the_newest_step_is_known_without_reading_the_others(bare):
    with bare.app_context():
        assert bare.extensions["migrate"].newest == revisions(bare)[-1]
