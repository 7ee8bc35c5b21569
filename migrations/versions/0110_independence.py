"""Providers and their models, declarations of interests, recusals, and what was signed."""

import sqlalchemy as sa
from alembic import op

revision = "0110"
down_revision = "0103"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def points(table: str, column: str, at: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{at}.id"], name=op.f(f"fk_{table}_{column}_{at}"))


def upgrade() -> None:
    op.create_table(
        "provider",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("about", sa.String(length=300), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        points("provider", "workspace_id", "workspace"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider")),
    )
    op.create_index("uq_provider_name", "provider", ["workspace_id", "name"], unique=True)
    op.create_table(
        "ai_model",
        sa.Column("id", KEY, nullable=False),
        sa.Column("provider_id", KEY, nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        points("ai_model", "provider_id", "provider"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ai_model")),
    )
    op.create_index("uq_ai_model_name", "ai_model", ["provider_id", "name"], unique=True)
    op.create_table(
        "concern",
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("thing_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("provider_id", KEY, nullable=False),
        sa.Column("model_id", KEY, nullable=True),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        points("concern", "provider_id", "provider"),
        points("concern", "model_id", "ai_model"),
        points("concern", "by_id", "person"),
        sa.PrimaryKeyConstraint("kind", "thing_id", "provider_id", name=op.f("pk_concern")),
    )
    op.create_index("ix_concern_provider", "concern", ["provider_id"])
    op.create_table(
        "declaration",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("occasion", sa.String(length=12), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reminded_at", MOMENT, nullable=True),
        points("declaration", "workspace_id", "workspace"),
        points("declaration", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declaration")),
    )
    op.create_index(op.f("ix_declaration_person_id"), "declaration", ["person_id"])
    numbered = ["workspace_id", "person_id", "number"]
    op.create_index("uq_declaration_number", "declaration", numbered, unique=True)
    op.create_table(
        "declared",
        sa.Column("declaration_id", KEY, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("interest", sa.String(length=12), nullable=False),
        sa.Column("whose", sa.String(length=6), nullable=False),
        sa.Column("provider_id", KEY, nullable=True),
        sa.Column("organisation", sa.String(length=160), nullable=False),
        sa.Column("about", sa.String(length=1000), nullable=False),
        sa.Column("private", sa.String(length=1000), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["declaration_id"],
            ["declaration.id"],
            name=op.f("fk_declared_declaration_id_declaration"),
            ondelete="CASCADE",
        ),
        points("declared", "provider_id", "provider"),
        sa.PrimaryKeyConstraint("declaration_id", "place", name=op.f("pk_declared")),
    )
    op.create_index(op.f("ix_declared_provider_id"), "declared", ["provider_id"])
    op.create_table(
        "conflict",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("thing_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("provider_id", KEY, nullable=True),
        sa.Column("stand", sa.String(length=8), nullable=False),
        sa.Column("because", sa.String(length=300), nullable=False),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("closed_by", sa.String(length=120), nullable=False),
        sa.Column("lifted_at", MOMENT, nullable=True),
        sa.Column("lifted_by", sa.String(length=120), nullable=False),
        sa.Column("lifted_because", sa.String(length=300), nullable=False),
        points("conflict", "workspace_id", "workspace"),
        points("conflict", "person_id", "person"),
        points("conflict", "provider_id", "provider"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflict")),
    )
    op.create_index(op.f("ix_conflict_person_id"), "conflict", ["person_id"])
    op.create_index(op.f("ix_conflict_provider_id"), "conflict", ["provider_id"])
    op.create_index("ix_conflict_place", "conflict", ["workspace_id", "stand"])
    op.create_index("uq_conflict_thing", "conflict", ["kind", "thing_id", "person_id"], unique=True)
    op.create_table(
        "signature",
        sa.Column("mandate_id", KEY, nullable=False),
        sa.Column("signed_name", sa.String(length=120), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        points("signature", "mandate_id", "mandate"),
        sa.PrimaryKeyConstraint("mandate_id", name=op.f("pk_signature")),
    )
    op.add_column("mandate", sa.Column("signed_at", MOMENT, nullable=True))


def downgrade() -> None:
    op.drop_column("mandate", "signed_at")
    for table in ("signature", "conflict", "declared", "declaration", "concern", "ai_model",
                  "provider"):  # fmt: skip
        op.drop_table(table)
