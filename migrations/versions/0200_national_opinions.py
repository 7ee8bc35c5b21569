"""What Member States think of alerts of which the Board was informed."""

import sqlalchemy as sa
from alembic import op

revision = "0200"
down_revision = "0191"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TARGETS = {"notice_id": "board_notice", "seat_id": "seat", "by_id": "person"}


def upgrade() -> None:
    op.create_table(
        "national_opinion",
        sa.Column("notice_id", KEY, nullable=False),
        sa.Column("seat_id", KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_national_opinion_{column}_{table}")
            )
            for column, table in TARGETS.items()
        ),
        sa.PrimaryKeyConstraint("notice_id", "seat_id", name=op.f("pk_national_opinion")),
    )
    op.create_index(op.f("ix_national_opinion_seat_id"), "national_opinion", ["seat_id"])


def downgrade() -> None:
    op.drop_table("national_opinion")
