"""Seats are asked for an answer or to take note, by a day."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
POST = ["workspace_id", "thread_id", "number"]


def _key(name: str, kind: sa.types.TypeEngine[object]) -> sa.Column[object]:
    return sa.Column(name, kind, autoincrement=False, nullable=False)


def upgrade() -> None:
    op.create_table(
        "asking",
        _key("workspace_id", sa.BigInteger()),
        sa.Column("thread_id", ID, nullable=False),
        _key("number", sa.Integer()),
        sa.Column("wish", sa.String(12), nullable=False),
        sa.Column("question", sa.String(300), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("by_id", ID, nullable=False),
        sa.Column("by_name", sa.String(120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reminded_at", MOMENT, nullable=True),
        sa.Column("called_off_at", MOMENT, nullable=True),
        sa.Column("called_off_by", sa.String(120), nullable=False),
        sa.ForeignKeyConstraint(
            POST,
            [f"post.{name}" for name in POST],
            name=op.f("fk_asking_workspace_id_post"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["thread.id"], name=op.f("fk_asking_thread_id_thread")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_asking_by_id_person")),
        sa.PrimaryKeyConstraint(*POST, "wish", name=op.f("pk_asking")),
    )
    op.create_table(
        "asked",
        _key("workspace_id", sa.BigInteger()),
        _key("thread_id", sa.BigInteger()),
        _key("number", sa.Integer()),
        sa.Column("wish", sa.String(12), nullable=False),
        sa.Column("seat_id", ID, nullable=False),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("done_by", sa.String(120), nullable=False),
        sa.Column("answer", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            [*POST, "wish"],
            [f"asking.{name}" for name in (*POST, "wish")],
            name=op.f("fk_asked_workspace_id_asking"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_asked_seat_id_seat")),
        sa.PrimaryKeyConstraint(*POST, "wish", "seat_id", name=op.f("pk_asked")),
    )
    op.create_index("ix_asked_seat_id", "asked", ["seat_id"])


def downgrade() -> None:
    op.drop_table("asked")
    op.drop_table("asking")
