"""Requests between bodies: what travels, what each side holds, and what is enclosed."""

import sqlalchemy as sa
from alembic import op

revision = "0121"
down_revision = "0120"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "referral",
        sa.Column("id", KEY, nullable=False),
        sa.Column("reference_number", sa.String(length=60), nullable=False),
        sa.Column("sender_name", sa.String(length=120), nullable=False),
        sa.Column("receiver_name", sa.String(length=120), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("cite", sa.String(length=80), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("step", sa.String(length=25), nullable=False),
        sa.Column("because", sa.String(length=500), nullable=False),
        sa.Column("document_id", KEY, nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_referral_document_id_document")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    op.create_index(op.f("ix_referral_document_id"), "referral", ["document_id"])
    op.create_table(
        "envelope",
        sa.Column("id", KEY, nullable=False),
        sa.Column("referral_id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("sends", sa.Boolean(), nullable=False),
        sa.Column("members_only", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_envelope_by_id_person")),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_envelope_referral_id_referral")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_envelope_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_envelope")),
    )
    op.create_index("ix_envelope_place", "envelope", ["workspace_id", "sends", "id"])
    op.create_index("ix_envelope_referral", "envelope", ["referral_id"])
    op.create_index("uq_envelope_key", "envelope", ["workspace_id", "by_id", "key"], unique=True)
    op.create_table(
        "milestone",
        sa.Column("referral_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(length=25), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_milestone_referral_id_referral")
        ),
        sa.PrimaryKeyConstraint("referral_id", "number", name=op.f("pk_milestone")),
    )
    op.create_table(
        "enclosure",
        sa.Column("referral_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("answers", sa.Boolean(), nullable=False),
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_enclosure_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name=op.f("fk_enclosure_referral_id_referral")
        ),
        sa.PrimaryKeyConstraint("referral_id", "number", name=op.f("pk_enclosure")),
    )
    op.create_index(op.f("ix_enclosure_document_id"), "enclosure", ["document_id"])


def downgrade() -> None:
    op.drop_table("enclosure")
    op.drop_table("milestone")
    op.drop_table("envelope")
    op.drop_table("referral")
