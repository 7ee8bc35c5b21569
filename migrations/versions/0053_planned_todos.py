"""To-dos with a note, a day, and a rest."""

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("todo") as todo:
        todo.add_column(sa.Column("note", sa.String(300), nullable=False, server_default=""))
        todo.add_column(sa.Column("due_on", sa.Date(), nullable=True))
        todo.add_column(sa.Column("rests_until", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("todo") as todo:
        for name in ("note", "due_on", "rests_until"):
            todo.drop_column(name)
