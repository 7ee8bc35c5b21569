"""The network of the Pact: organisations that ask to join, and are in it."""

import sqlalchemy as sa
from alembic import op

revision = "0160"
down_revision = "0154"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "participant",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("folded", sa.String(length=160), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("size", sa.String(length=10), nullable=False),
        sa.Column("nace", sa.String(length=2), nullable=False),
        sa.Column("sector", sa.String(length=12), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("register_id", sa.String(length=20), nullable=False),
        sa.Column("contact_name", sa.String(length=120), nullable=False),
        sa.Column("contact_email", sa.String(length=254), nullable=False),
        sa.Column("organisation_id", KEY, nullable=True),
        sa.Column("seat_id", KEY, nullable=True),
        sa.Column("merged_into_id", KEY, nullable=True),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.Column("settled_by", sa.String(length=120), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_participant_{column}_{table}")
            )
            for column, table in (
                ("workspace_id", "workspace"),
                ("organisation_id", "organisation"),
                ("seat_id", "seat"),
                ("merged_into_id", "participant"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
    )
    op.create_index("ix_participant_place", "participant", ["workspace_id", "state", "folded"])
    op.create_index("ix_participant_seat", "participant", ["seat_id"])
    op.create_index(op.f("ix_participant_organisation_id"), "participant", ["organisation_id"])
    op.create_index(op.f("ix_participant_merged_into_id"), "participant", ["merged_into_id"])


def downgrade() -> None:
    op.drop_table("participant")
