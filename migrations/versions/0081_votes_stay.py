"""What was said to a decision is written once: the database itself refuses to change it."""

from alembic import op

revision = "0081"
down_revision = "0080"
branch_labels = None
depends_on = None

KEPT = ("answer", "stop", "annex", "notice", "refusal", "paper", "slip")
SQLITE = """
CREATE TRIGGER decision_{table}_no_{act} BEFORE {act} ON decision_{table}
BEGIN SELECT RAISE(ABORT, 'what was said to a decision stays as it is'); END
"""
FUNCTION = """
CREATE FUNCTION refuse_decision_change() RETURNS trigger AS
$$ BEGIN RAISE EXCEPTION 'what was said to a decision stays as it is'; END $$ LANGUAGE plpgsql
"""
POSTGRESQL = """
CREATE TRIGGER decision_{table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_{table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_decision_change()
"""


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in KEPT:
            for act in ("update", "delete"):
                op.execute(SQLITE.format(table=table, act=act))
        return
    op.execute(FUNCTION)
    for table in KEPT:
        op.execute(POSTGRESQL.format(table=table))


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in KEPT:
            for act in ("update", "delete"):
                op.execute(f"DROP TRIGGER decision_{table}_no_{act}")
        return
    for table in KEPT:
        op.execute(f"DROP TRIGGER decision_{table}_no_change ON decision_{table}")
    op.execute("DROP FUNCTION refuse_decision_change()")
