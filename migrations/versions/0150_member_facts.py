"""What is stated of members, so that the balance of a body can be counted."""

import sqlalchemy as sa
from alembic import op

revision = "0150"
down_revision = "0132"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "member_fact",
        sa.Column("id", KEY, nullable=False),
        sa.Column("mandate_id", KEY, nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("gender", sa.String(length=10), nullable=False),
        sa.Column("category", sa.String(length=12), nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_member_fact_by_id_person")),
        sa.ForeignKeyConstraint(
            ["mandate_id"], ["mandate.id"], name=op.f("fk_member_fact_mandate_id_mandate")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_fact")),
    )
    op.create_index(op.f("ix_member_fact_mandate_id"), "member_fact", ["mandate_id"])


def downgrade() -> None:
    op.drop_table("member_fact")
