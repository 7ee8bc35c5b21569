"""When is whoever was asked reminded that the answer is due?"""

import sqlalchemy as sa
from alembic import op

revision = "0153"
down_revision = "0152"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("referral") as table:
        table.add_column(sa.Column("reminds_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_referral_reminds_at", "referral", ["reminds_at"])


def downgrade() -> None:
    op.drop_index("ix_referral_reminds_at", "referral")
    with op.batch_alter_table("referral") as table:
        table.drop_column("reminds_at")
