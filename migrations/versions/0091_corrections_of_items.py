"""Which item is a correction of the minutes about?"""

import sqlalchemy as sa
from alembic import op

revision = "0091"
down_revision = "0090"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("correction") as table:
        table.add_column(sa.Column("item_id", KEY, nullable=True))
        table.create_foreign_key(
            op.f("fk_correction_item_id_agenda_item"), "agenda_item", ["item_id"], ["id"]
        )
        table.create_index(op.f("ix_correction_item_id"), ["item_id"])


def downgrade() -> None:
    with op.batch_alter_table("correction") as table:
        table.drop_index(op.f("ix_correction_item_id"))
        table.drop_constraint(op.f("fk_correction_item_id_agenda_item"), type_="foreignkey")
        table.drop_column("item_id")
