"""What everybody sees of who has read is set for a workspace and for a discussion."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("workspace", "thread"):
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column("shows_reading", sa.String(12), nullable=True))


def downgrade() -> None:
    for name in ("workspace", "thread"):
        with op.batch_alter_table(name) as table:
            table.drop_column("shows_reading")
