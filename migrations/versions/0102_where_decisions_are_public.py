"""By which day is a decision to be public, and where was it made so?"""

import sqlalchemy as sa
from alembic import op

revision = "0102"
down_revision = "0101"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("decision") as table:
        table.add_column(sa.Column("to_publish_by", sa.Date(), nullable=True))
    op.create_index("ix_decision_to_publish", "decision", ["workspace_id", "to_publish_by"])
    op.create_table(
        "decision_publication",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("decision_id", NUMBER, sa.ForeignKey("decision.id"), nullable=False),
        sa.Column("place", sa.String(160), nullable=False),
        sa.Column("link", sa.String(500), nullable=False),
        sa.Column("public_on", sa.Date(), nullable=True),
        sa.Column("ground", sa.String(10), nullable=False),
        sa.Column("because", sa.String(300), nullable=False),
        sa.Column("person_id", NUMBER, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    for name in ("decision_id", "person_id"):
        op.create_index(f"ix_decision_publication_{name}", "decision_publication", [name])


def downgrade() -> None:
    op.drop_table("decision_publication")
    op.drop_index("ix_decision_to_publish", "decision")
    with op.batch_alter_table("decision") as table:
        table.drop_column("to_publish_by")
