"""Requests for support and for documents, and the reports of them."""

import sqlalchemy as sa
from alembic import op

revision = "0132"
down_revision = "0131"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TABLES = ("request_report", "panel_request_pause", "panel_request")


def upgrade() -> None:
    op.create_table(
        "panel_request",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("reference_number", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("asker", sa.String(length=200), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("necessity", sa.Text(), nullable=False),
        sa.Column("proportionality", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("task_id", KEY, nullable=True),
        sa.Column("conferring", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("recused", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["by_id"], ["person.id"], name=op.f("fk_panel_request_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["panel_task.id"], name=op.f("fk_panel_request_task_id_panel_task")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_panel_request_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_panel_request")),
    )
    op.create_index(
        "ix_panel_request_place", "panel_request", ["workspace_id", "received_at"], unique=False
    )
    op.create_index(
        "uq_panel_request_key", "panel_request", ["workspace_id", "by_id", "key"], unique=True
    )
    op.create_table(
        "panel_request_pause",
        sa.Column("request_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("supplied_at", MOMENT, nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["panel_request.id"],
            name=op.f("fk_panel_request_pause_request_id_panel_request"),
        ),
        sa.PrimaryKeyConstraint("request_id", "number", name=op.f("pk_panel_request_pause")),
    )
    op.create_table(
        "request_report",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_request_report_workspace_id_workspace"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_report")),
    )
    op.create_index(
        op.f("ix_request_report_workspace_id"), "request_report", ["workspace_id"], unique=False
    )


def downgrade() -> None:
    for name in TABLES:
        op.drop_table(name)
