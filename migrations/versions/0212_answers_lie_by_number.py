"""On SQLite answers to surveys lie by the number that was drawn for each, not as they came."""

import sqlalchemy as sa
from alembic import op

revision = "0212"
down_revision = "0211"
branch_labels = None
depends_on = None

WIDE = sa.BigInteger()
KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _number(WIDE, KEY)


def downgrade() -> None:
    _number(KEY, WIDE)


def _number(before: sa.BigInteger, after: sa.BigInteger) -> None:
    with op.batch_alter_table("survey_answer") as table:
        table.alter_column("id", existing_type=before, type_=after, existing_nullable=False)
    with op.batch_alter_table("survey_part") as table:
        table.alter_column("answer_id", existing_type=before, type_=after, existing_nullable=True)
