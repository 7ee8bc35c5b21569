"""Posts become conclusions: said, put forward, agreed by silence, objected to, withdrawn."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0053"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("post") as table:
        table.add_column(sa.Column("flag", sa.String(12), nullable=False, server_default=""))
    op.create_table(
        "conclusion",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("thread_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("by_id", ID, nullable=False),
        sa.Column("by_name", sa.String(120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=True),
        sa.Column("objected_at", MOMENT, nullable=True),
        sa.Column("objector_id", ID, nullable=True),
        sa.Column("objector", sa.String(120), nullable=False),
        sa.Column("objector_seat", sa.String(160), nullable=False),
        sa.Column("objection", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.Column("withdrawn_by", sa.String(120), nullable=False),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id", "thread_id", "number"],
            ["post.workspace_id", "post.thread_id", "post.number"],
            name=op.f("fk_conclusion_workspace_id_post"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["thread.id"], name=op.f("fk_conclusion_thread_id_thread")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_conclusion_by_id_person")),
        sa.ForeignKeyConstraint(
            ["objector_id"], ["person.id"], name=op.f("fk_conclusion_objector_id_person")
        ),
        sa.PrimaryKeyConstraint(
            "workspace_id", "thread_id", "number", "round", name=op.f("pk_conclusion")
        ),
    )
    op.create_index("ix_conclusion_due", "conclusion", ["settled_at", "until"])


def downgrade() -> None:
    op.drop_table("conclusion")
    with op.batch_alter_table("post") as table:
        table.drop_column("flag")
