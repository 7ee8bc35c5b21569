"""A small mid-cap is written in one way by the network, the library and the catalogue."""

import sqlalchemy as sa
from alembic import op

revision = "0208"
down_revision = "0204"
branch_labels = None
depends_on = None

WRITTEN = {"participant": "smc", "catalogue_profile": "midcap"}


def upgrade() -> None:
    for table, before in WRITTEN.items():
        _rename(table, before, "mid-cap")


def downgrade() -> None:
    for table, before in WRITTEN.items():
        _rename(table, "mid-cap", before)


def _rename(table: str, old: str, new: str) -> None:
    rows = sa.table(table, sa.column("size", sa.String))
    op.execute(rows.update().where(rows.c.size == old).values(size=new))
