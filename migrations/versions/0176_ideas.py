"""Ideas, the seats that support them, and their questions where they were sent."""

import sqlalchemy as sa
from alembic import op

revision = "0176"
down_revision = "0175"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "idea",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("thread_id", KEY, nullable=False),
        sa.Column("author_id", KEY, nullable=False),
        sa.Column("seat_name", sa.String(length=160), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("stage", sa.String(length=10), nullable=False),
        sa.Column("question_title", sa.String(length=200), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=True),
        sa.Column("because", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_idea_workspace_id_workspace")
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["thread.id"], name=op.f("fk_idea_thread_id_thread")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_idea_author_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea")),
        sa.UniqueConstraint("thread_id", name=op.f("uq_idea_thread_id")),
    )
    op.create_index("ix_idea_place", "idea", ["workspace_id", "id"])
    op.create_index(op.f("ix_idea_author_id"), "idea", ["author_id"])
    op.create_index("uq_idea_key", "idea", ["workspace_id", "author_id", "key"], unique=True)
    op.create_table(
        "idea_support",
        sa.Column("idea_id", KEY, nullable=False),
        sa.Column("seat_id", KEY, autoincrement=False, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["idea_id"], ["idea.id"], name=op.f("fk_idea_support_idea_id_idea")
        ),
        sa.ForeignKeyConstraint(
            ["seat_id"], ["seat.id"], name=op.f("fk_idea_support_seat_id_seat")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_idea_support_person_id_person")
        ),
        sa.PrimaryKeyConstraint("idea_id", "seat_id", name=op.f("pk_idea_support")),
    )
    op.create_index(op.f("ix_idea_support_seat_id"), "idea_support", ["seat_id"])
    op.create_index(op.f("ix_idea_support_person_id"), "idea_support", ["person_id"])
    op.create_table(
        "idea_landing",
        sa.Column("id", KEY, nullable=False),
        sa.Column("idea_id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("sender_name", sa.String(length=120), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("supports", sa.Integer(), nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("item_id", KEY, nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["idea_id"], ["idea.id"], name=op.f("fk_idea_landing_idea_id_idea")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_idea_landing_workspace_id_workspace")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_idea_landing_item_id_agenda_item"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea_landing")),
    )
    op.create_index("ix_idea_landing_place", "idea_landing", ["workspace_id", "id"])
    op.create_index(
        "uq_idea_landing_once", "idea_landing", ["idea_id", "workspace_id"], unique=True
    )
    op.create_index(op.f("ix_idea_landing_item_id"), "idea_landing", ["item_id"])


def downgrade() -> None:
    for name in ("idea_landing", "idea_support", "idea"):
        op.drop_table(name)
