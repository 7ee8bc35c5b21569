"""Seats that are asked whether they approve a version of a text, and what each said."""

import sqlalchemy as sa
from alembic import op

revision = "0078"
down_revision = "0077"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("text_version") as table:
        table.add_column(sa.Column("asked_at", MOMENT, nullable=True))
        table.add_column(
            sa.Column("asked_by", sa.String(length=120), nullable=False, server_default="")
        )
    op.create_table(
        "approval",
        sa.Column("document_id", KEY, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seat_id", KEY, autoincrement=False, nullable=False),
        sa.Column("seat_name", sa.String(length=160), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("person_name", sa.String(length=120), nullable=False),
        sa.Column("approves", sa.Boolean(), nullable=False),
        sa.Column("because", sa.String(length=500), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_approval_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_approval_person_id_person")
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_approval_seat_id_seat")),
        sa.PrimaryKeyConstraint("document_id", "number", "seat_id", name=op.f("pk_approval")),
    )


def downgrade() -> None:
    op.drop_table("approval")
    with op.batch_alter_table("text_version") as table:
        table.drop_column("asked_by")
        table.drop_column("asked_at")
