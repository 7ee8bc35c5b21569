"""Values of one sector and size are found by period without looking at every place."""

from alembic import op

revision = "0204"
down_revision = "0200"
branch_labels = None
depends_on = None

NAME = "ix_indicator_value_slice"


def upgrade() -> None:
    columns = ["indicator_id", "sector", "size", "time", "geo", "load_id"]
    op.create_index(NAME, "indicator_value", columns)


def downgrade() -> None:
    op.drop_index(NAME, "indicator_value")
