"""Posts that go out later."""

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "scheduled",
        sa.Column("id", ID, nullable=False),
        sa.Column("thread_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reply_to", sa.Integer(), nullable=True),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_scheduled_person_id_person"),
        sa.ForeignKeyConstraint(["thread_id"], ["thread.id"], name="fk_scheduled_thread_id_thread"),
        sa.PrimaryKeyConstraint("id", name="pk_scheduled"),
    )
    op.create_index("uq_scheduled_key", "scheduled", ["person_id", "key"], unique=True)
    op.create_index("ix_scheduled_thread_id", "scheduled", ["thread_id"])
    op.create_index("ix_scheduled_due_at", "scheduled", ["due_at"])


def downgrade() -> None:
    op.drop_table("scheduled")
