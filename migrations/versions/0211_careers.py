"""A declaration tells the public of a career, too."""

import sqlalchemy as sa
from alembic import op

revision = "0211"
down_revision = "0210"
branch_labels = None
depends_on = None


def upgrade() -> None:
    told = sa.Column("cv", sa.Text(), nullable=False, server_default="")
    op.add_column("declaration", told)


def downgrade() -> None:
    with op.batch_alter_table("declaration") as table:
        table.drop_column("cv")
