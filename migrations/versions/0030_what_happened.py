"""What happened that somebody may want to hear of, waiting until they were told."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "happening",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace_id", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("thing_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_happening")),
    )
    with op.batch_alter_table("happening", schema=None) as batch_op:
        batch_op.create_index("ix_happening_thing", ["kind", "thing_id", "number"], unique=False)
        batch_op.create_index("ix_happening_waiting", ["told_at", "id"], unique=False)


def downgrade() -> None:
    op.drop_table("happening")
