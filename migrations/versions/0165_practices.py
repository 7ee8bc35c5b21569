"""Practices, use cases and articles that members hand in to be published."""

import sqlalchemy as sa
from alembic import op

revision = "0165"
down_revision = "0161"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def _to(table: str, *columns: tuple[str, str]) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint(
            [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}")
        )
        for column, other in columns
    ]


def upgrade() -> None:
    op.create_table(
        "practice",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("seat_id", KEY, nullable=False),
        sa.Column("organisation", sa.String(length=160), nullable=False),
        sa.Column("author_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("summary", sa.String(length=400), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("facets", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("head", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Integer(), nullable=True),
        sa.Column("consents", sa.Boolean(), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.Column("reuses", sa.Integer(), nullable=False),
        sa.Column("endorsed", sa.Integer(), nullable=False),
        sa.Column("thread_id", KEY, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("published_at", MOMENT, nullable=True),
        *_to(
            "practice",
            ("workspace_id", "workspace"),
            ("seat_id", "seat"),
            ("author_id", "person"),
            ("thread_id", "thread"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practice")),
    )
    here = ["workspace_id", "author_id", "key"]
    op.create_index("uq_practice_key", "practice", here, unique=True)
    op.create_index("ix_practice_changed", "practice", ["changed"])
    op.create_index("ix_practice_state", "practice", ["workspace_id", "state", "id"])
    op.create_index("ix_practice_seat", "practice", ["seat_id", "id"])
    op.create_index(op.f("ix_practice_author_id"), "practice", ["author_id"])
    op.create_index(op.f("ix_practice_thread_id"), "practice", ["thread_id"])
    _versions()
    _trace()
    _uses()


def _versions() -> None:
    op.create_table(
        "practice_version",
        sa.Column("practice_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("summary", sa.String(length=400), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        *_to("practice_version", ("practice_id", "practice")),
        sa.PrimaryKeyConstraint("practice_id", "number", name=op.f("pk_practice_version")),
    )


def _trace() -> None:
    op.create_table(
        "practice_step",
        sa.Column("practice_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        *_to("practice_step", ("practice_id", "practice"), ("by_id", "person")),
        sa.PrimaryKeyConstraint("practice_id", "number", name=op.f("pk_practice_step")),
    )


def _uses() -> None:
    for table, note in (("practice_reuse", True), ("practice_endorsement", False)):
        op.create_table(
            table,
            sa.Column("practice_id", KEY, nullable=False),
            sa.Column("seat_id", KEY, nullable=False),
            sa.Column("seat_name", sa.String(length=160), nullable=False),
            sa.Column("country", sa.String(length=2), nullable=False),
            *([sa.Column("note", sa.Text(), nullable=False)] if note else []),
            sa.Column("by_id", KEY, nullable=False),
            sa.Column("at", MOMENT, nullable=False),
            *_to(table, ("practice_id", "practice"), ("seat_id", "seat"), ("by_id", "person")),
            sa.PrimaryKeyConstraint("practice_id", "seat_id", name=op.f(f"pk_{table}")),
        )
        op.create_index(op.f(f"ix_{table}_seat_id"), table, ["seat_id"])


def downgrade() -> None:
    for name in (
        "practice_endorsement",
        "practice_reuse",
        "practice_step",
        "practice_version",
        "practice",
    ):
        op.drop_table(name)
