"""Calls, applications, evaluations, selections; files that come with an application."""

import sqlalchemy as sa
from alembic import op

revision = "0100"
down_revision = "0096"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "call",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("reference_number", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("criteria", sa.JSON(), nullable=False),
        sa.Column("limits", sa.JSON(), nullable=False),
        sa.Column("documents", sa.JSON(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("opens_at", MOMENT, nullable=False),
        sa.Column("closes_at", MOMENT, nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("appointed_at", MOMENT, nullable=True),
        sa.Column("starts_on", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_call_by_id_person")),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_call_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
    )
    op.create_index("uq_call_key", "call", ["workspace_id", "key"], unique=True)
    op.create_table(
        "evaluator",
        sa.Column("call_id", KEY, nullable=False),
        sa.Column("evaluator_id", KEY, nullable=False),
        sa.Column("named_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_evaluator_call_id_call")),
        sa.ForeignKeyConstraint(
            ["evaluator_id"], ["person.id"], name=op.f("fk_evaluator_evaluator_id_person")
        ),
        sa.PrimaryKeyConstraint("call_id", "evaluator_id", name=op.f("pk_evaluator")),
    )
    op.create_index(op.f("ix_evaluator_evaluator_id"), "evaluator", ["evaluator_id"])
    op.create_table(
        "application",
        sa.Column("id", KEY, nullable=False),
        sa.Column("call_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("gender", sa.String(length=10), nullable=False),
        sa.Column("category", sa.String(length=12), nullable=False),
        sa.Column("organisation", sa.String(length=200), nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("motivation", sa.Text(), nullable=False),
        sa.Column("experience", sa.Text(), nullable=False),
        sa.Column("interests", sa.Text(), nullable=False),
        sa.Column("declares", sa.Boolean(), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.Column("submitted_at", MOMENT, nullable=True),
        sa.Column("because", sa.String(length=500), nullable=False),
        sa.Column("mandate_id", KEY, nullable=True),
        sa.Column("letter_at", MOMENT, nullable=True),
        sa.Column("letter_due", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_application_call_id_call")),
        sa.ForeignKeyConstraint(
            ["mandate_id"], ["mandate.id"], name=op.f("fk_application_mandate_id_mandate")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_application_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
    )
    op.create_index(op.f("ix_application_letter_due"), "application", ["letter_due"])
    op.create_index(op.f("ix_application_person_id"), "application", ["person_id"])
    op.create_index("uq_application_person", "application", ["call_id", "person_id"], unique=True)
    op.create_table(
        "evaluation",
        sa.Column("application_id", KEY, nullable=False),
        sa.Column("evaluator_id", KEY, nullable=False),
        sa.Column("conflict", sa.Boolean(), nullable=False),
        sa.Column("because", sa.String(length=500), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_evaluation_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["evaluator_id"], ["person.id"], name=op.f("fk_evaluation_evaluator_id_person")
        ),
        sa.PrimaryKeyConstraint("application_id", "evaluator_id", name=op.f("pk_evaluation")),
    )
    op.create_table(
        "clarification",
        sa.Column("application_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_clarification_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("application_id", "number", name=op.f("pk_clarification")),
    )
    op.create_table(
        "selection",
        sa.Column("id", KEY, nullable=False),
        sa.Column("call_id", KEY, nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("limits", sa.JSON(), nullable=False),
        sa.Column("inside", sa.JSON(), nullable=False),
        sa.Column("outside", sa.JSON(), nullable=False),
        sa.Column("base_id", KEY, nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.Column("chosen", sa.JSON(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("conflict", sa.JSON(), nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["base_id"], ["selection.id"], name=op.f("fk_selection_base_id_selection")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_selection_by_id_person")),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], name=op.f("fk_selection_call_id_call")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_selection")),
    )
    op.create_index(op.f("ix_selection_call_id"), "selection", ["call_id"])
    with op.batch_alter_table("file") as batch:
        batch.add_column(sa.Column("application_id", sa.BigInteger(), nullable=True))
        batch.create_index(op.f("ix_file_application_id"), ["application_id"])


def downgrade() -> None:
    with op.batch_alter_table("file") as batch:
        batch.drop_index(op.f("ix_file_application_id"))
        batch.drop_column("application_id")
    for name in ("selection", "clarification", "evaluation", "application", "evaluator", "call"):
        op.drop_table(name)
