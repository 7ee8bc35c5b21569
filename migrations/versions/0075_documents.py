"""Folders and documents of a library, and who opened what."""

import sqlalchemy as sa
from alembic import op

revision = "0075"
down_revision = "0074"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "folder",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("parent_id", KEY, nullable=True),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("author_id", KEY, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("binned_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_folder_author_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["folder.id"], name=op.f("fk_folder_parent_id_folder")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_folder_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_folder")),
    )
    op.create_index("ix_folder_place", "folder", ["workspace_id", "parent_id", "name"])
    op.create_table(
        "document",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("folder_id", KEY, nullable=True),
        sa.Column("kind", sa.String(length=5), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("reference_number", sa.String(length=60), nullable=False),
        sa.Column("description", sa.String(length=1000), nullable=False),
        sa.Column("keywords", sa.String(length=300), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("original_id", KEY, nullable=True),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("level", sa.String(length=12), nullable=False),
        sa.Column("author_id", KEY, nullable=False),
        sa.Column("author_name", sa.String(length=120), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("changed_by", sa.String(length=120), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("suggestions_only", sa.Boolean(), nullable=False),
        sa.Column("locked_at", MOMENT, nullable=True),
        sa.Column("locked_by", sa.String(length=120), nullable=False),
        sa.Column("binned_at", MOMENT, nullable=True),
        sa.Column("binned_by", sa.String(length=120), nullable=False),
        sa.Column("taken_by_id", sa.BigInteger(), nullable=True),
        sa.Column("taken_by", sa.String(length=120), nullable=False),
        sa.Column("taken_until", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_document_author_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["folder_id"], ["folder.id"], name=op.f("fk_document_folder_id_folder")
        ),
        sa.ForeignKeyConstraint(
            ["original_id"], ["document.id"], name=op.f("fk_document_original_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_document_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index(op.f("ix_document_author_id"), "document", ["author_id"])
    op.create_index("ix_document_place", "document", ["workspace_id", "folder_id", "title"])
    op.create_index(
        "uq_document_key", "document", ["workspace_id", "author_id", "key"], unique=True
    )
    op.create_table(
        "eyes",
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("person_id", KEY, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_eyes_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_eyes_person_id_person")
        ),
        sa.PrimaryKeyConstraint("document_id", "person_id", name=op.f("pk_eyes")),
    )
    op.create_index(op.f("ix_eyes_person_id"), "eyes", ["person_id"])
    op.create_table(
        "opening",
        sa.Column("id", KEY, nullable=False),
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("reader_name", sa.String(length=120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_opening_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_opening_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opening")),
    )
    op.create_index("ix_opening_document", "opening", ["document_id", "at"])
    op.create_index(op.f("ix_opening_person_id"), "opening", ["person_id"])
    with op.batch_alter_table("file") as batch:
        batch.add_column(sa.Column("document_id", sa.BigInteger(), nullable=True))
        batch.add_column(sa.Column("version", sa.Integer(), nullable=True))
        batch.create_index("ix_file_document", ["document_id", "version"])


def downgrade() -> None:
    with op.batch_alter_table("file") as batch:
        batch.drop_index("ix_file_document")
        batch.drop_column("version")
        batch.drop_column("document_id")
    op.drop_table("opening")
    op.drop_table("eyes")
    op.drop_table("document")
    op.drop_table("folder")
