"""Groups of the Alliance that the desk keeps."""

import sqlalchemy as sa
from alembic import op

revision = "0180"
down_revision = "0176"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "group_space",
        sa.Column("workspace_id", KEY, autoincrement=False, nullable=False),
        sa.Column("across", sa.Boolean(), nullable=False),
        sa.Column("joins", sa.Boolean(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("because", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_group_space_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_group_space")),
    )


def downgrade() -> None:
    op.drop_table("group_space")
