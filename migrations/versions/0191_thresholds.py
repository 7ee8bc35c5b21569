"""Lines that are drawn for indicators, and the topics that are opened when one is crossed."""

import sqlalchemy as sa
from alembic import op

revision = "0191"
down_revision = "0190"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "threshold",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("indicator_id", KEY, nullable=False),
        sa.Column("group_id", KEY, nullable=False),
        sa.Column("geo", sa.String(length=12), nullable=False),
        sa.Column("sector", sa.String(length=40), nullable=False),
        sa.Column("size", sa.String(length=40), nullable=False),
        sa.Column("above", sa.Boolean(), nullable=False),
        sa.Column("bound", sa.Float(53), nullable=False),
        sa.Column("armed", sa.Boolean(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("looked_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_threshold_{column}_{table}")
            )
            for column, table in (
                ("workspace_id", "workspace"),
                ("indicator_id", "indicator"),
                ("group_id", "workspace"),
                ("person_id", "person"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_threshold")),
    )
    op.create_index("ix_threshold_place", "threshold", ["workspace_id", "id"])
    op.create_index("ix_threshold_open", "threshold", ["ended_at", "id"])
    for column in ("indicator_id", "group_id", "person_id"):
        op.create_index(op.f(f"ix_threshold_{column}"), "threshold", [column])
    op.create_table(
        "draft_topic",
        sa.Column("threshold_id", KEY, autoincrement=False, nullable=False),
        sa.Column("time", sa.String(length=10), nullable=False),
        sa.Column("value", sa.Float(53), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("thread_id", KEY, nullable=True),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.Column("settled_by", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["thread.id"], name=op.f("fk_draft_topic_thread_id_thread")
        ),
        sa.ForeignKeyConstraint(
            ["threshold_id"], ["threshold.id"], name=op.f("fk_draft_topic_threshold_id_threshold")
        ),
        sa.PrimaryKeyConstraint("threshold_id", name=op.f("pk_draft_topic")),
    )
    op.create_index(op.f("ix_draft_topic_thread_id"), "draft_topic", ["thread_id"])


def downgrade() -> None:
    for name in ("draft_topic", "threshold"):
        op.drop_table(name)
