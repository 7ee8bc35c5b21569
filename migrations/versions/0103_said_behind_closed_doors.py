"""Which items were dealt with behind closed doors, and who had withdrawn from them then?"""

import sqlalchemy as sa
from alembic import op

revision = "0103"
down_revision = "0102"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("agenda_item") as table:
        table.add_column(
            sa.Column("was_closed", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    op.create_table(
        "was_apart",
        sa.Column(
            "item_id", NUMBER, sa.ForeignKey("agenda_item.id"), primary_key=True, nullable=False
        ),
        sa.Column(
            "person_id", NUMBER, sa.ForeignKey("person.id"), primary_key=True, nullable=False
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_was_apart_person_id", "was_apart", ["person_id"])


def downgrade() -> None:
    op.drop_table("was_apart")
    with op.batch_alter_table("agenda_item") as table:
        table.drop_column("was_closed")
