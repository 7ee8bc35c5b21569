"""A support structure keeps when it was entered: it is found among other things by that moment."""

import sqlalchemy as sa
from alembic import op

revision = "0209"
down_revision = "0208"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("support_structure", sa.Column("entered_at", MOMENT, nullable=True))
    rows = sa.table("support_structure", sa.column("entered_at"), sa.column("changed_at"))
    op.execute(rows.update().values(entered_at=rows.c.changed_at))
    with op.batch_alter_table("support_structure") as table:
        table.alter_column("entered_at", existing_type=MOMENT, nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("support_structure") as table:
        table.drop_column("entered_at")
