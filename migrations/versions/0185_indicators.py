"""Indicators of the Observatory, the files loaded into them, and what those brought."""

import sqlalchemy as sa
from alembic import op

revision = "0185"
down_revision = "0184"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "indicator",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("unit", sa.String(length=60), nullable=False),
        sa.Column("unit_code", sa.String(length=40), nullable=False),
        sa.Column("picks", sa.String(length=300), nullable=False),
        sa.Column("sector", sa.String(length=40), nullable=False),
        sa.Column("size", sa.String(length=40), nullable=False),
        sa.Column("decimals", sa.Integer(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_indicator_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
    )
    op.create_index("uq_indicator_code", "indicator", ["workspace_id", "code"], unique=True)
    op.create_table(
        "indicator_load",
        sa.Column("id", KEY, nullable=False),
        sa.Column("indicator_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("source_url", sa.String(length=500), nullable=False),
        sa.Column("licence", sa.String(length=120), nullable=False),
        sa.Column("retrieved_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("done", "fresh", "revised", "same")
        ),
        sa.Column("staged", sa.Boolean(), nullable=False),
        sa.Column("report", sa.JSON(), nullable=False),
        sa.Column("why", sa.String(length=300), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        *(sa.Column(name, MOMENT, nullable=True) for name in ("begun_at", "kept_at", "undone_at")),
        sa.Column("undone_by", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_indicator_load_indicator_id_indicator"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_indicator_load_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator_load")),
        sa.UniqueConstraint("key", name=op.f("uq_indicator_load_key")),
    )
    op.create_index("ix_indicator_load_indicator", "indicator_load", ["indicator_id", "id"])
    op.create_index("ix_indicator_load_state", "indicator_load", ["state", "id"])
    op.create_index(op.f("ix_indicator_load_person_id"), "indicator_load", ["person_id"])
    key = ("indicator_id", "sector", "size", "geo", "time", "load_id")
    op.create_table(
        "indicator_value",
        sa.Column("indicator_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sector", sa.String(length=40), nullable=False),
        sa.Column("size", sa.String(length=40), nullable=False),
        sa.Column("geo", sa.String(length=12), nullable=False),
        sa.Column("time", sa.String(length=10), nullable=False),
        sa.Column("load_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Float(53), nullable=True),
        sa.Column("flag", sa.String(length=8), nullable=False),
        sa.PrimaryKeyConstraint(*key, name=op.f("pk_indicator_value")),
    )
    op.create_index(
        "ix_indicator_value_time",
        "indicator_value",
        ["indicator_id", "time", "geo", "sector", "size", "load_id"],
    )


def downgrade() -> None:
    for name in ("indicator_value", "indicator_load", "indicator"):
        op.drop_table(name)
