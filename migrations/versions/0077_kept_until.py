"""Until when a document is kept as it is, and since when its keepers know that this day is over."""

import sqlalchemy as sa
from alembic import op

revision = "0077"
down_revision = "0076"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("document") as table:
        table.add_column(sa.Column("kept_until", sa.Date(), nullable=True))
        table.add_column(sa.Column("review_told_at", sa.DateTime(timezone=True), nullable=True))
        table.create_index("ix_document_kept", ["kept_until"])


def downgrade() -> None:
    with op.batch_alter_table("document") as table:
        table.drop_index("ix_document_kept")
        table.drop_column("review_told_at")
        table.drop_column("kept_until")
