"""What was reported, hidden, or waits before it appears."""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
POST = ("workspace_id", "thread_id", "number")


def _person(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_person")
    return sa.ForeignKeyConstraint([column], ["person.id"], name=name)


def _post(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_workspace_id_post")
    return sa.ForeignKeyConstraint(
        POST, [f"post.{column}" for column in POST], name=name, ondelete="CASCADE"
    )


def upgrade() -> None:
    op.add_column("post", sa.Column("hidden_at", sa.DateTime(timezone=True), nullable=True))
    for column in (
        sa.Column("premoderation", sa.String(length=12), nullable=False, server_default=""),
        sa.Column("to_moderate", sa.Integer(), nullable=False, server_default="0"),
    ):
        op.add_column("workspace", column)
    op.create_table(
        "report",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        _person("report", "person_id"),
        _post("report"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
    )
    op.create_index("ix_report_open", "report", ["workspace_id", "settled_at"])
    op.create_table(
        "hiding",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("thread_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.Column("editions", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("appeal", sa.Text(), nullable=False),
        sa.Column("appealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision", sa.String(length=500), nullable=False),
        _person("hiding", "by_id"),
        _post("hiding"),
        sa.PrimaryKeyConstraint(*POST, name=op.f("pk_hiding")),
    )
    op.create_table(
        "submission",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", KEY, nullable=False),
        sa.Column("author_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("reply_to", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=False),
        _person("submission", "author_id"),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["thread.id"], name=op.f("fk_submission_thread_id_thread")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submission")),
    )
    op.create_index(
        "uq_submission_key", "submission", ["workspace_id", "author_id", "key"], unique=True
    )
    op.create_index("ix_submission_open", "submission", ["workspace_id", "refused_at"])


def downgrade() -> None:
    for table in ("submission", "hiding", "report"):
        op.drop_table(table)
    for table, column in (
        ("workspace", "to_moderate"),
        ("workspace", "premoderation"),
        ("post", "hidden_at"),
    ):
        op.drop_column(table, column)
