"""When did an applicant last declare interests, and who is asked whether they still hold?"""

import sqlalchemy as sa
from alembic import op

revision = "0154"
down_revision = "0153"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("application") as table:
        table.add_column(sa.Column("declared_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(
            sa.Column("ask_again", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    op.create_index("ix_application_ask_again", "application", ["ask_again"])
    op.execute("UPDATE application SET declared_at = submitted_at WHERE declares")


def downgrade() -> None:
    op.drop_index("ix_application_ask_again", "application")
    with op.batch_alter_table("application") as table:
        table.drop_column("ask_again")
        table.drop_column("declared_at")
