"""Which seats take no part in a decision, since when and why; and which were there at its close."""

import sqlalchemy as sa
from alembic import op

revision = "0093"
down_revision = "0091"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("decision_elector") as table:
        table.add_column(sa.Column("apart_at", MOMENT, nullable=True))
        table.add_column(
            sa.Column("apart_because", sa.String(300), server_default="", nullable=False)
        )
        table.add_column(
            sa.Column("apart_stays", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        table.add_column(sa.Column("present", sa.Boolean(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("decision_elector") as table:
        for name in ("present", "apart_stays", "apart_because", "apart_at"):
            table.drop_column(name)
