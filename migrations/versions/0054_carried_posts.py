"""A post that was put into another discussion leaves a line that leads there."""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("post") as post:
        post.add_column(sa.Column("carried_to", sa.String(40), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("post") as post:
        post.drop_column("carried_to")
