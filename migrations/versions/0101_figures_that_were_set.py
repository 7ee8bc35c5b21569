"""Which figures of its rules profile has a body set, and who changed them?"""

import sqlalchemy as sa
from alembic import op

revision = "0101"
down_revision = "0100"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("workspace") as table:
        table.add_column(sa.Column("figures", sa.JSON(), server_default="{}", nullable=False))
    op.create_table(
        "figure_change",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("workspace_id", NUMBER, sa.ForeignKey("workspace.id"), nullable=False),
        sa.Column("key", sa.String(60), nullable=False),
        sa.Column("before", sa.String(300), nullable=False),
        sa.Column("after", sa.String(300), nullable=False),
        sa.Column("cite", sa.String(200), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("person_id", NUMBER, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("ix_figure_change_place", "figure_change", ["workspace_id", "id"])
    op.create_index("ix_figure_change_person_id", "figure_change", ["person_id"])


def downgrade() -> None:
    op.drop_table("figure_change")
    with op.batch_alter_table("workspace") as table:
        table.drop_column("figures")
