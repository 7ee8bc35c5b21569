"""Offers and needs, and what two people write about one."""

import sqlalchemy as sa
from alembic import op

revision = "0184"
down_revision = "0183"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "listing",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("organisation_id", KEY, nullable=True),
        sa.Column("by_name", sa.String(length=200), nullable=False),
        sa.Column("side", sa.String(length=6), nullable=False),
        sa.Column("subject", sa.String(length=12), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sectors", sa.JSON(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("warned_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("end", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_listing_workspace_id_workspace")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_listing_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_listing_by_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listing")),
    )
    op.create_index(op.f("ix_listing_by_id"), "listing", ["by_id"])
    op.create_index(op.f("ix_listing_organisation_id"), "listing", ["organisation_id"])
    op.create_index("ix_listing_place", "listing", ["workspace_id", "ended_at", "until"])
    op.create_index("uq_listing_key", "listing", ["workspace_id", "by_id", "key"], unique=True)
    op.create_table(
        "listing_contact",
        sa.Column("id", KEY, nullable=False),
        sa.Column("listing_id", KEY, nullable=False),
        sa.Column("asker_id", KEY, nullable=False),
        sa.Column("asker_name", sa.String(length=200), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("asker_agrees_at", MOMENT, nullable=True),
        sa.Column("owner_agrees_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("fk_listing_contact_listing_id_listing")
        ),
        sa.ForeignKeyConstraint(
            ["asker_id"], ["person.id"], name=op.f("fk_listing_contact_asker_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listing_contact")),
    )
    op.create_index(op.f("ix_listing_contact_asker_id"), "listing_contact", ["asker_id"])
    op.create_index(
        "uq_listing_contact_pair", "listing_contact", ["listing_id", "asker_id"], unique=True
    )
    op.create_table(
        "listing_letter",
        sa.Column("contact_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author_id", KEY, nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["listing_contact.id"],
            name=op.f("fk_listing_letter_contact_id_listing_contact"),
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_listing_letter_author_id_person")
        ),
        sa.PrimaryKeyConstraint("contact_id", "number", name=op.f("pk_listing_letter")),
    )
    op.create_index(op.f("ix_listing_letter_author_id"), "listing_letter", ["author_id"])


def downgrade() -> None:
    op.drop_table("listing_letter")
    op.drop_table("listing_contact")
    op.drop_table("listing")
