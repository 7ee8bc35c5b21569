"""Since when does no text and no version of one use a picture that was brought for it?"""

import sqlalchemy as sa
from alembic import op

revision = "0096"
down_revision = "0095"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("file", sa.Column("looked_at", MOMENT, nullable=True))
    op.add_column("file", sa.Column("unused_since", MOMENT, nullable=True))


def downgrade() -> None:
    op.drop_column("file", "unused_since")
    op.drop_column("file", "looked_at")
