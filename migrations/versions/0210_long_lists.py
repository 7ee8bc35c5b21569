"""A long list of support structures is read in the background: what waits, and how far it is."""

import sqlalchemy as sa
from alembic import op

revision = "0210"
down_revision = "0209"
branch_labels = None
depends_on = None

TABLE, UNREAD = "directory_list", "ix_directory_list_unread"
MOMENT, NO = sa.DateTime(timezone=True), sa.false()


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("content", sa.LargeBinary(), nullable=True))
    op.add_column(TABLE, sa.Column("unread", sa.Boolean(), nullable=False, server_default=NO))
    op.add_column(TABLE, sa.Column("begun_at", MOMENT, nullable=True))
    op.add_column(TABLE, sa.Column("done", sa.Integer(), nullable=False, server_default="0"))
    op.add_column(TABLE, sa.Column("fault", sa.String(300), nullable=False, server_default=""))
    op.create_index(UNREAD, TABLE, ["unread", "id"])


def downgrade() -> None:
    op.drop_index(UNREAD, TABLE)
    with op.batch_alter_table(TABLE) as table:
        for name in ("content", "unread", "begun_at", "done", "fault"):
            table.drop_column(name)
