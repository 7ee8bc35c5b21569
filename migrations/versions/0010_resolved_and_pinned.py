"""Discussions are called resolved, and pinned to the top of their list."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0030"
branch_labels = None
depends_on = None

RECENT = ["workspace_id", "last_at", "id"]
PINNED = ["workspace_id", "pinned", "last_at", "id"]


def upgrade() -> None:
    with op.batch_alter_table("thread") as table:
        table.add_column(sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(
            sa.Column("resolved_by", sa.String(120), nullable=False, server_default="")
        )
        table.add_column(
            sa.Column("pinned", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        table.add_column(sa.Column("pinned_by", sa.String(120), nullable=False, server_default=""))
        table.drop_index("ix_thread_recent")
        table.create_index("ix_thread_recent", PINNED)


def downgrade() -> None:
    with op.batch_alter_table("thread") as table:
        table.drop_index("ix_thread_recent")
        table.create_index("ix_thread_recent", RECENT)
        for name in ("pinned_by", "pinned", "resolved_by", "resolved_at"):
            table.drop_column(name)
