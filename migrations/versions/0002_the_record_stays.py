"""Entries of the record are written once: the database itself refuses to change or delete them."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SQLITE = """
CREATE TRIGGER entry_no_{act} BEFORE {act} ON entry
BEGIN SELECT RAISE(ABORT, 'an entry of the record stays as it is'); END
"""
FUNCTION = """
CREATE FUNCTION refuse_entry_change() RETURNS trigger AS
$$ BEGIN RAISE EXCEPTION 'an entry of the record stays as it is'; END $$ LANGUAGE plpgsql
"""
POSTGRESQL = """
CREATE TRIGGER entry_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_entry_change()
"""


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("update", "delete"):
            op.execute(SQLITE.format(act=act))
        return
    op.execute(FUNCTION)
    op.execute(POSTGRESQL)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("update", "delete"):
            op.execute(f"DROP TRIGGER entry_no_{act}")
        return
    op.execute("DROP TRIGGER entry_no_change ON entry")
    op.execute("DROP FUNCTION refuse_entry_change()")
