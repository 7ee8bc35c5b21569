"""Texts written together: updates, versions, comments and support."""

import sqlalchemy as sa
from alembic import op

revision = "0076"
down_revision = "0075"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "comment",
        sa.Column("document_id", KEY, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("answers", sa.Integer(), nullable=True),
        sa.Column("author_id", KEY, nullable=False),
        sa.Column("author_name", sa.String(length=120), nullable=False),
        sa.Column("seat", sa.String(length=20), nullable=False),
        sa.Column("seat_name", sa.String(length=160), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("delegation_id", sa.BigInteger(), nullable=True),
        sa.Column("anchor", sa.JSON(), nullable=False),
        sa.Column("quote", sa.String(length=400), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("edited_at", MOMENT, nullable=True),
        sa.Column("deleted_at", MOMENT, nullable=True),
        sa.Column("resolved_at", MOMENT, nullable=True),
        sa.Column("resolved_by", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_comment_author_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_comment_document_id_document")
        ),
        sa.PrimaryKeyConstraint("document_id", "number", name=op.f("pk_comment")),
    )
    op.create_index("ix_comment_answers", "comment", ["document_id", "answers"])
    op.create_index("uq_comment_key", "comment", ["document_id", "author_id", "key"], unique=True)
    op.create_table(
        "text",
        sa.Column("document_id", KEY, autoincrement=False, nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.Column("gathered", sa.BigInteger(), nullable=False),
        sa.Column("clocks", sa.JSON(), nullable=False),
        sa.Column("tree", sa.JSON(), nullable=False),
        sa.Column("drawn", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("faults", sa.Integer(), nullable=False),
        sa.Column("full", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_text_document_id_document")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_text")),
    )
    op.create_table(
        "text_client",
        sa.Column("document_id", KEY, autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("sign_in_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_text_client_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_text_client_person_id_person")
        ),
        sa.PrimaryKeyConstraint("document_id", "number", name=op.f("pk_text_client")),
    )
    op.create_index(op.f("ix_text_client_person_id"), "text_client", ["person_id"])
    op.create_table(
        "text_update",
        sa.Column("document_id", KEY, autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_text_update_document_id_document")
        ),
        sa.PrimaryKeyConstraint("document_id", "seq", name=op.f("pk_text_update")),
    )
    op.create_table(
        "text_version",
        sa.Column("document_id", KEY, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("author_name", sa.String(length=120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("tree", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("writers", sa.JSON(), nullable=False),
        sa.Column("frozen_for", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_text_version_document_id_document")
        ),
        sa.PrimaryKeyConstraint("document_id", "number", name=op.f("pk_text_version")),
    )
    op.create_table(
        "support",
        sa.Column("document_id", KEY, autoincrement=False, nullable=False),
        sa.Column("suggestion", sa.String(length=60), nullable=False),
        sa.Column("seat_id", KEY, autoincrement=False, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_support_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_support_person_id_person")
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_support_seat_id_seat")),
        sa.PrimaryKeyConstraint("document_id", "suggestion", "seat_id", name=op.f("pk_support")),
    )


def downgrade() -> None:
    op.drop_table("support")
    op.drop_table("text_version")
    op.drop_table("text_update")
    op.drop_table("text_client")
    op.drop_table("text")
    op.drop_table("comment")
