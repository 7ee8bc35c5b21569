"""Contributions that are handed in, and the reports of years."""

import sqlalchemy as sa
from alembic import op

revision = "0152"
down_revision = "0151"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "contribution",
        sa.Column("document_id", KEY, autoincrement=False, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("topic", sa.String(length=80), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("seat_name", sa.String(length=160), nullable=False),
        sa.Column("group_id", KEY, nullable=True),
        sa.Column("consents", sa.Boolean(), nullable=False),
        sa.Column("came", sa.String(length=10), nullable=False),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.Column("note", sa.String(length=300), nullable=False),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_contribution_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["workspace.id"], name=op.f("fk_contribution_group_id_workspace")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contribution_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_contribution_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_contribution")),
    )
    op.create_index("ix_contribution_place", "contribution", ["workspace_id", "topic"])
    op.create_index(op.f("ix_contribution_person_id"), "contribution", ["person_id"])
    op.create_index(op.f("ix_contribution_group_id"), "contribution", ["group_id"])
    op.create_table(
        "year_report",
        sa.Column("workspace_id", KEY, autoincrement=False, nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.Column("filled_at", MOMENT, nullable=True),
        sa.Column("filled_by", sa.String(length=120), nullable=False),
        sa.Column("signs", sa.JSON(), nullable=False),
        sa.Column("adopted_at", MOMENT, nullable=True),
        sa.Column("adopted_by", sa.String(length=120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_year_report_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_year_report_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("workspace_id", "year", name=op.f("pk_year_report")),
    )
    op.create_index(op.f("ix_year_report_document_id"), "year_report", ["document_id"])


def downgrade() -> None:
    for name in ("year_report", "contribution"):
        op.drop_table(name)
