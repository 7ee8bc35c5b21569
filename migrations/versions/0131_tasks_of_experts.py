"""Tasks of the Panel and who does them."""

import sqlalchemy as sa
from alembic import op

revision = "0131"
down_revision = "0130"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
TABLES = ("panel_product", "panel_volunteer", "panel_task_member", "panel_task")


def upgrade() -> None:
    op.create_table(
        "panel_task",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("reference_number", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=4), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("provider", sa.String(length=200), nullable=False),
        sa.Column("model", sa.String(length=200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("call_until", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("asked_by", sa.String(length=200), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("chair_asked_at", MOMENT, nullable=True),
        sa.Column("chair_asked", sa.Text(), nullable=False),
        sa.Column("chair_said_at", MOMENT, nullable=True),
        sa.Column("chair_said", sa.Text(), nullable=False),
        sa.Column("chair_name", sa.String(length=120), nullable=False),
        sa.Column("assigned_at", MOMENT, nullable=True),
        sa.Column("delivered_at", MOMENT, nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("alert_id", KEY, nullable=True),
        sa.Column("decision_id", KEY, nullable=True),
        sa.Column("conferring", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("recused", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["alert_id"], ["alert.id"], name=op.f("fk_panel_task_alert_id_alert")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_panel_task_by_id_person")),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_panel_task_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_panel_task_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_panel_task")),
    )
    op.create_index(op.f("ix_panel_task_alert_id"), "panel_task", ["alert_id"], unique=False)
    op.create_index("ix_panel_task_place", "panel_task", ["workspace_id", "id"], unique=False)
    op.create_index(
        "uq_panel_task_key", "panel_task", ["workspace_id", "by_id", "key"], unique=True
    )
    op.create_table(
        "panel_task_member",
        sa.Column("task_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("part", sa.String(length=12), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("cannot", sa.Text(), nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_panel_task_member_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["panel_task.id"], name=op.f("fk_panel_task_member_task_id_panel_task")
        ),
        sa.PrimaryKeyConstraint("task_id", "number", name=op.f("pk_panel_task_member")),
    )
    op.create_index(
        op.f("ix_panel_task_member_person_id"), "panel_task_member", ["person_id"], unique=False
    )
    op.create_table(
        "panel_volunteer",
        sa.Column("task_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("willing", sa.Boolean(), nullable=False),
        sa.Column("says", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_panel_volunteer_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["panel_task.id"], name=op.f("fk_panel_volunteer_task_id_panel_task")
        ),
        sa.PrimaryKeyConstraint("task_id", "person_id", name=op.f("pk_panel_volunteer")),
    )
    op.create_index(
        op.f("ix_panel_volunteer_person_id"), "panel_volunteer", ["person_id"], unique=False
    )
    op.create_table(
        "panel_product",
        sa.Column("task_id", KEY, nullable=False),
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_panel_product_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["panel_task.id"], name=op.f("fk_panel_product_task_id_panel_task")
        ),
        sa.PrimaryKeyConstraint("task_id", "document_id", name=op.f("pk_panel_product")),
    )


def downgrade() -> None:
    for name in TABLES:
        op.drop_table(name)
