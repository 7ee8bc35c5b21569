"""Elections of co-chairs, who stands in them, and what is told of the end of a term."""

import sqlalchemy as sa
from alembic import op

revision = "0151"
down_revision = "0150"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("office_holder") as batch:
        batch.add_column(sa.Column("renewals", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("told_at", MOMENT, nullable=True))
    op.create_table(
        "chair_election",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("stand_until", MOMENT, nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("called_at", MOMENT, nullable=False),
        sa.Column("decision_id", KEY, nullable=True),
        sa.Column("seated_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("because", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_id"], ["person.id"], name=op.f("fk_chair_election_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_chair_election_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"],
            ["workspace.id"],
            name=op.f("fk_chair_election_workspace_id_workspace"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chair_election")),
    )
    op.create_index("ix_chair_election_place", "chair_election", ["workspace_id", "id"])
    op.create_index(op.f("ix_chair_election_decision_id"), "chair_election", ["decision_id"])
    op.create_table(
        "candidacy",
        sa.Column("election_id", KEY, autoincrement=False, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("mandate_id", KEY, nullable=False),
        sa.Column("label", sa.String(length=120), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["election_id"],
            ["chair_election.id"],
            name=op.f("fk_candidacy_election_id_chair_election"),
        ),
        sa.ForeignKeyConstraint(
            ["mandate_id"], ["mandate.id"], name=op.f("fk_candidacy_mandate_id_mandate")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_candidacy_person_id_person")
        ),
        sa.PrimaryKeyConstraint("election_id", "person_id", name=op.f("pk_candidacy")),
    )
    op.create_index(op.f("ix_candidacy_person_id"), "candidacy", ["person_id"])


def downgrade() -> None:
    for name in ("candidacy", "chair_election"):
        op.drop_table(name)
    with op.batch_alter_table("office_holder") as batch:
        batch.drop_column("told_at")
        batch.drop_column("renewals")
