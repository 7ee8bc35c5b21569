"""Programs elsewhere that are told of what happens."""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "hook",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("url", sa.String(length=500), nullable=False),
        sa.Column("secret", sa.String(length=80), nullable=False),
        sa.Column("cursor", sa.BigInteger(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("failing_since", MOMENT, nullable=True),
        sa.Column("disabled_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_hook_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hook")),
    )
    op.create_index(op.f("ix_hook_workspace_id"), "hook", ["workspace_id"])
    op.create_table(
        "delivery",
        sa.Column("id", KEY, nullable=False),
        sa.Column("hook_id", KEY, nullable=False),
        sa.Column("what", sa.String(length=30), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", MOMENT, nullable=True),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("fault", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["hook_id"], ["hook.id"], name=op.f("fk_delivery_hook_id_hook"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
    )
    op.create_index("ix_delivery_due", "delivery", ["next_at"])
    op.create_index("ix_delivery_hook", "delivery", ["hook_id", "id"])


def downgrade() -> None:
    op.drop_table("delivery")
    op.drop_table("hook")
