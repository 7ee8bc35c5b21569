"""Drafts: what somebody has half written, kept beside how far they have read."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("reading") as reading:
        reading.add_column(sa.Column("draft", sa.JSON(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("reading") as reading:
        reading.drop_column("draft")
