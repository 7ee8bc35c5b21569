"""Surveys, who has answered them, and the answers."""

import sqlalchemy as sa
from alembic import op

revision = "0175"
down_revision = "0170"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "survey",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("per_seat", sa.Boolean(), nullable=False),
        sa.Column("opens_at", MOMENT, nullable=False),
        sa.Column("closes_at", MOMENT, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("announced_at", MOMENT, nullable=True),
        sa.Column("opened_told_at", MOMENT, nullable=True),
        sa.Column("reminds_at", MOMENT, nullable=True),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_survey_workspace_id_workspace")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_survey_by_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey")),
    )
    op.create_index("ix_survey_place", "survey", ["workspace_id", "id"])
    op.create_index("ix_survey_due", "survey", ["settled_at", "closes_at"])
    op.create_index("ix_survey_reminds", "survey", ["reminds_at"])
    op.create_index("uq_survey_key", "survey", ["workspace_id", "by_id", "key"], unique=True)
    op.create_table(
        "survey_answer",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("survey_id", KEY, nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["survey.id"], name=op.f("fk_survey_answer_survey_id_survey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_answer")),
    )
    op.create_index("ix_survey_answer_survey", "survey_answer", ["survey_id", "id"])
    op.create_table(
        "survey_part",
        sa.Column("survey_id", KEY, nullable=False),
        sa.Column("holder", sa.String(length=30), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("label", sa.String(length=160), nullable=False),
        sa.Column("draft", sa.JSON(), nullable=True),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("answer_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["survey_id"], ["survey.id"], name=op.f("fk_survey_part_survey_id_survey")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_survey_part_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["survey_answer.id"], name=op.f("fk_survey_part_answer_id_survey_answer")
        ),
        sa.PrimaryKeyConstraint("survey_id", "holder", name=op.f("pk_survey_part")),
    )
    op.create_index(op.f("ix_survey_part_person_id"), "survey_part", ["person_id"])
    op.create_index(op.f("ix_survey_part_answer_id"), "survey_part", ["answer_id"])


def downgrade() -> None:
    for name in ("survey_part", "survey_answer", "survey"):
        op.drop_table(name)
