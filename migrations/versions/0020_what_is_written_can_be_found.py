"""What is written can be found: an index beside the posts, the same for both engines.

What was written before is put into it by `flask search rebuild`.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0020"
down_revision = "0010"
branch_labels = None
depends_on = None

TABLE = """CREATE VIRTUAL TABLE passage_words USING fts5(words, content='passage',
content_rowid='id', tokenize="ascii tokenchars '~^@'")"""
ADD = "INSERT INTO passage_words(rowid, words) VALUES (new.id, new.words);"
REMOVE = """INSERT INTO passage_words(passage_words, rowid, words)
VALUES ('delete', old.id, old.words);"""
TRIGGERS = (
    f"CREATE TRIGGER passage_in AFTER INSERT ON passage BEGIN {ADD} END",
    f"CREATE TRIGGER passage_out AFTER DELETE ON passage BEGIN {REMOVE} END",
    f"CREATE TRIGGER passage_anew AFTER UPDATE OF words ON passage BEGIN {REMOVE} {ADD} END",
)


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "passage",
        sa.Column("id", number, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("workspace_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("thing_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("author_name", sa.String(length=120), nullable=False),
        sa.Column("seat", sa.String(length=20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("arrived", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("words", sa.Text() if is_sqlite else TSVECTOR(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
    )
    op.create_index("ix_passage_arrived", "passage", ["workspace_id", "arrived"])
    if is_sqlite:
        for statement in (TABLE, *TRIGGERS):
            op.execute(statement)
        return
    op.create_index(
        "ix_passage_words", "passage", ["words"],
        postgresql_using="gin", postgresql_with={"gin_pending_list_limit": 256},
    )  # fmt: skip


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE passage_words")
    op.drop_table("passage")
