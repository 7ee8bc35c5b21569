"""What is put to the seats of a body, and what they said."""

import sqlalchemy as sa
from alembic import op

revision = "0080"
down_revision = "0078"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "decision",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("reference_number", sa.String(length=60), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("supersedes_id", KEY, nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("procedure", sa.String(length=10), nullable=False),
        sa.Column("ballot", sa.String(length=6), nullable=False),
        sa.Column("options", sa.String(length=15), nullable=False),
        sa.Column("candidates", sa.JSON(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("matter", sa.String(length=40), nullable=False),
        sa.Column("law", sa.JSON(), nullable=False),
        sa.Column("shown", sa.String(length=8), nullable=False),
        sa.Column("members_only", sa.Boolean(), nullable=False),
        sa.Column("document_id", KEY, nullable=True),
        sa.Column("text_title", sa.String(length=200), nullable=False),
        sa.Column("text_version", sa.Integer(), nullable=True),
        sa.Column("text_digest", sa.String(length=64), nullable=False),
        sa.Column("thread_id", KEY, nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("opened_by_id", KEY, nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("closes_at", MOMENT, nullable=True),
        sa.Column("reminds_at", MOMENT, nullable=True),
        sa.Column("urn_at", MOMENT, nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("closed_by_id", KEY, nullable=True),
        sa.Column("end", sa.String(length=10), nullable=True),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("count", sa.JSON(), nullable=False),
        sa.Column("annexes_until", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["closed_by_id"], ["person.id"], name=op.f("fk_decision_closed_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_decision_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["opened_by_id"], ["person.id"], name=op.f("fk_decision_opened_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes_id"], ["decision.id"], name=op.f("fk_decision_supersedes_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["thread.id"], name=op.f("fk_decision_thread_id_thread")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_decision_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    op.create_index("ix_decision_due", "decision", ["closed_at", "closes_at"])
    op.create_index("ix_decision_place", "decision", ["workspace_id", "closed_at", "id"])
    op.create_index(
        "uq_decision_key", "decision", ["workspace_id", "opened_by_id", "key"], unique=True
    )

    op.create_table(
        "decision_elector",
        sa.Column("decision_id", KEY, nullable=False),
        sa.Column("seat_id", KEY, autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("label", sa.String(length=160), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("holder_id", KEY, nullable=True),
        sa.Column("stand_in_id", KEY, nullable=True),
        sa.Column("last_holder_id", KEY, nullable=True),
        sa.Column("last_stand_in_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_decision_elector_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["holder_id"], ["person.id"], name=op.f("fk_decision_elector_holder_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["last_holder_id"],
            ["person.id"],
            name=op.f("fk_decision_elector_last_holder_id_person"),
        ),
        sa.ForeignKeyConstraint(
            ["last_stand_in_id"],
            ["person.id"],
            name=op.f("fk_decision_elector_last_stand_in_id_person"),
        ),
        sa.ForeignKeyConstraint(
            ["seat_id"], ["seat.id"], name=op.f("fk_decision_elector_seat_id_seat")
        ),
        sa.ForeignKeyConstraint(
            ["stand_in_id"], ["person.id"], name=op.f("fk_decision_elector_stand_in_id_person")
        ),
        sa.PrimaryKeyConstraint("decision_id", "seat_id", name=op.f("pk_decision_elector")),
    )
    op.create_index(op.f("ix_decision_elector_seat_id"), "decision_elector", ["seat_id"])

    op.create_table(
        "decision_provision",
        sa.Column("decision_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["decision.id"],
            name=op.f("fk_decision_provision_decision_id_decision"),
        ),
        sa.PrimaryKeyConstraint("decision_id", "number", name=op.f("pk_decision_provision")),
    )
    op.create_table(
        "decision_refusal",
        sa.Column("id", KEY, nullable=False),
        sa.Column("decision_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("act", sa.String(length=20), nullable=False),
        sa.Column("seat", sa.String(length=20), nullable=False),
        sa.Column("because", sa.String(length=300), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_decision_refusal_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_decision_refusal_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_refusal")),
    )
    op.create_index(op.f("ix_decision_refusal_decision_id"), "decision_refusal", ["decision_id"])
    op.create_index(op.f("ix_decision_refusal_person_id"), "decision_refusal", ["person_id"])

    op.create_table(
        "decision_slip",
        sa.Column("decision_id", KEY, nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("ranking", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_decision_slip_decision_id_decision")
        ),
        sa.PrimaryKeyConstraint("decision_id", "mark", name=op.f("pk_decision_slip")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "decision_annex",
        sa.Column("decision_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id", "seat_id"],
            ["decision_elector.decision_id", "decision_elector.seat_id"],
            name=op.f("fk_decision_annex_decision_id_decision_elector"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_decision_annex_person_id_person")
        ),
        sa.PrimaryKeyConstraint("decision_id", "seat_id", "number", name=op.f("pk_decision_annex")),
    )
    op.create_index(op.f("ix_decision_annex_person_id"), "decision_annex", ["person_id"])

    op.create_table(
        "decision_answer",
        sa.Column("decision_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("provision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("choice", sa.String(length=120), nullable=False),
        sa.Column("ranking", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("stands_in", sa.Boolean(), nullable=False),
        sa.Column("entered_by_id", KEY, nullable=True),
        sa.Column("confirms", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id", "seat_id"],
            ["decision_elector.decision_id", "decision_elector.seat_id"],
            name=op.f("fk_decision_answer_decision_id_decision_elector"),
        ),
        sa.ForeignKeyConstraint(
            ["entered_by_id"], ["person.id"], name=op.f("fk_decision_answer_entered_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_decision_answer_person_id_person")
        ),
        sa.PrimaryKeyConstraint(
            "decision_id", "seat_id", "provision", "number", name=op.f("pk_decision_answer")
        ),
    )
    op.create_index(op.f("ix_decision_answer_person_id"), "decision_answer", ["person_id"])

    op.create_table(
        "decision_notice",
        sa.Column("id", KEY, nullable=False),
        sa.Column("decision_id", sa.BigInteger(), nullable=False),
        sa.Column("seat_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id", "seat_id"],
            ["decision_elector.decision_id", "decision_elector.seat_id"],
            name=op.f("fk_decision_notice_decision_id_decision_elector"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_decision_notice_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_notice")),
    )
    op.create_index(op.f("ix_decision_notice_person_id"), "decision_notice", ["person_id"])
    op.create_index("ix_decision_notice_seat", "decision_notice", ["decision_id", "seat_id"])

    op.create_table(
        "decision_paper",
        sa.Column("decision_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id", "seat_id"],
            ["decision_elector.decision_id", "decision_elector.seat_id"],
            name=op.f("fk_decision_paper_decision_id_decision_elector"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_decision_paper_person_id_person")
        ),
        sa.PrimaryKeyConstraint("decision_id", "seat_id", name=op.f("pk_decision_paper")),
    )
    op.create_index(op.f("ix_decision_paper_person_id"), "decision_paper", ["person_id"])

    op.create_table(
        "decision_stop",
        sa.Column("decision_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id", "seat_id"],
            ["decision_elector.decision_id", "decision_elector.seat_id"],
            name=op.f("fk_decision_stop_decision_id_decision_elector"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_decision_stop_person_id_person")
        ),
        sa.PrimaryKeyConstraint("decision_id", "seat_id", name=op.f("pk_decision_stop")),
    )
    op.create_index(op.f("ix_decision_stop_person_id"), "decision_stop", ["person_id"])


def downgrade() -> None:

    op.drop_table("decision_stop")

    op.drop_table("decision_paper")

    op.drop_table("decision_notice")

    op.drop_table("decision_answer")

    op.drop_table("decision_annex")
    op.drop_table("decision_slip")

    op.drop_table("decision_refusal")
    op.drop_table("decision_provision")

    op.drop_table("decision_elector")

    op.drop_table("decision")
