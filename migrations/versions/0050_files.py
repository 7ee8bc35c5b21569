"""Files: what people bring, and what a post shows of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0032"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "file",
        sa.Column("id", ID, nullable=False),
        sa.Column("workspace_id", ID, nullable=False),
        sa.Column("thread_id", ID, nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("name", sa.String(160), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("preview", sa.String(64), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("scan", sa.String(12), nullable=False),
        sa.Column("alt", sa.String(300), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_file_person_id_person"),
        sa.ForeignKeyConstraint(["thread_id"], ["thread.id"], name="fk_file_thread_id_thread"),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name="fk_file_workspace_id_workspace"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_file"),
    )
    op.create_index("uq_file_key", "file", ["person_id", "key"], unique=True)
    op.create_index("ix_file_post", "file", ["thread_id", "number"])
    op.create_index("ix_file_loose", "file", ["number", "at"])
    for column in ("workspace_id", "digest", "preview"):
        op.create_index(f"ix_file_{column}", "file", [column])
    with op.batch_alter_table("post") as post:
        post.add_column(sa.Column("files", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    with op.batch_alter_table("post") as post:
        post.drop_column("files")
    op.drop_table("file")
