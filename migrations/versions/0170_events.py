"""Events people register for, who registered, and what they asked."""

import sqlalchemy as sa
from alembic import op

revision = "0170"
down_revision = "0165"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "occasion",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("opens_at", MOMENT, nullable=False),
        sa.Column("closes_at", MOMENT, nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("promotes", sa.String(length=30), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("room", sa.String(length=160), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("word", sa.String(length=12), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("thread_id", KEY, nullable=True),
        sa.Column("recording", sa.String(length=500), nullable=False),
        sa.Column("faq_at", MOMENT, nullable=True),
        sa.Column("reminded", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("cancelled_at", MOMENT, nullable=True),
        sa.Column("cancelled_because", sa.String(length=300), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_occasion_workspace_id_workspace")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_occasion_by_id_person")),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["thread.id"], name=op.f("fk_occasion_thread_id_thread")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occasion")),
    )
    op.create_index("uq_occasion_key", "occasion", ["workspace_id", "by_id", "key"], unique=True)
    op.create_index("ix_occasion_place", "occasion", ["workspace_id", "starts_at"])
    op.create_index("ix_occasion_public", "occasion", ["public", "starts_at"])
    op.create_index(op.f("ix_occasion_thread_id"), "occasion", ["thread_id"])
    _registrations()
    _questions()


def _registrations() -> None:
    op.create_table(
        "registration",
        sa.Column("id", KEY, nullable=False),
        sa.Column("occasion_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("organisation_id", KEY, nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("standing", sa.String(length=8), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("called_at", MOMENT, nullable=True),
        sa.Column("attended_at", MOMENT, nullable=True),
        sa.Column("attended_how", sa.String(length=4), nullable=False),
        sa.Column("certificate", sa.String(length=40), nullable=True),
        sa.Column("certified_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["occasion_id"], ["occasion.id"], name=op.f("fk_registration_occasion_id_occasion")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_registration_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_registration_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration")),
        sa.UniqueConstraint("certificate", name=op.f("uq_registration_certificate")),
    )
    of = ("occasion_id", "person_id"), ("occasion_id", "number")
    op.create_index("uq_registration_person", "registration", list(of[0]), unique=True)
    op.create_index("uq_registration_number", "registration", list(of[1]), unique=True)
    op.create_index(
        "ix_registration_standing", "registration", ["occasion_id", "standing", "number"]
    )
    op.create_index(op.f("ix_registration_person_id"), "registration", ["person_id"])
    op.create_index(op.f("ix_registration_organisation_id"), "registration", ["organisation_id"])


def _questions() -> None:
    op.create_table(
        "occasion_question",
        sa.Column("occasion_id", KEY, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("faq", sa.Boolean(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occasion_id"],
            ["occasion.id"],
            name=op.f("fk_occasion_question_occasion_id_occasion"),
        ),
        sa.PrimaryKeyConstraint("occasion_id", "number", name=op.f("pk_occasion_question")),
    )


def downgrade() -> None:
    op.drop_table("occasion_question")
    op.drop_table("registration")
    op.drop_table("occasion")
