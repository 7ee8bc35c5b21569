"""Pledges of the Pact, their items, and what the desk enters into the catalogue."""

import sqlalchemy as sa
from alembic import op

revision = "0161"
down_revision = "0160"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def _leads(table: str, **to: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint(
            [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}")
        )
        for column, other in to.items()
    ]


def upgrade() -> None:
    op.create_table(
        "catalogue_entry",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("audience", sa.String(length=10), nullable=False),
        sa.Column("text", sa.String(length=400), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        *_leads("catalogue_entry", workspace_id="workspace"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogue_entry")),
    )
    op.create_index("ix_catalogue_entry_place", "catalogue_entry", ["workspace_id", "code"])
    op.create_table(
        "pledge",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("participant_id", KEY, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("signatory", sa.String(length=160), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("began_at", MOMENT, nullable=False),
        sa.Column("submitted_at", MOMENT, nullable=True),
        sa.Column("checked_at", MOMENT, nullable=True),
        sa.Column("checked_by", sa.String(length=120), nullable=False),
        sa.Column("note", sa.String(length=600), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("reminded", sa.JSON(), nullable=False),
        sa.Column("reported_at", MOMENT, nullable=True),
        sa.Column("reported_by", sa.String(length=120), nullable=False),
        sa.Column("renews_id", KEY, nullable=True),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=False),
        *_leads("pledge", workspace_id="workspace", participant_id="participant",
                renews_id="pledge"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge")),
    )  # fmt: skip
    op.create_index("ix_pledge_place", "pledge", ["workspace_id", "state", "due_on"])
    op.create_index("ix_pledge_participant", "pledge", ["participant_id", "state"])
    op.create_index(op.f("ix_pledge_renews_id"), "pledge", ["renews_id"])
    op.create_table(
        "pledge_item",
        sa.Column("id", KEY, nullable=False),
        sa.Column("pledge_id", KEY, nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("text", sa.String(length=400), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("planned", sa.JSON(), nullable=False),
        sa.Column("consents", sa.Boolean(), nullable=False),
        sa.Column("progress", sa.String(length=12), nullable=False),
        sa.Column("share", sa.Integer(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("obstacles", sa.Text(), nullable=False),
        sa.Column("feedback", sa.Text(), nullable=False),
        sa.Column("report_consents", sa.Boolean(), nullable=False),
        *_leads("pledge_item", pledge_id="pledge"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge_item")),
    )
    op.create_index("uq_pledge_item_code", "pledge_item", ["pledge_id", "code"], unique=True)


def downgrade() -> None:
    for name in ("pledge_item", "pledge", "catalogue_entry"):
        op.drop_table(name)
