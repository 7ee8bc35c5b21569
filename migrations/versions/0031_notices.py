"""What people were told, what they want to hear, and when they want to be left alone."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0021"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "interest",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("thing_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("level", sa.String(length=12), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_interest_person_id_person")
        ),
        sa.PrimaryKeyConstraint("person_id", "kind", "thing_id", name=op.f("pk_interest")),
    )
    with op.batch_alter_table("interest", schema=None) as batch_op:
        batch_op.create_index("ix_interest_thing", ["kind", "thing_id"], unique=False)

    op.create_table(
        "notice_habits",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("ways", sa.JSON(), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("quiet_from", sa.Integer(), nullable=True),
        sa.Column("quiet_until", sa.Integer(), nullable=True),
        sa.Column("digest", sa.String(length=8), nullable=False),
        sa.Column("digest_day", sa.Integer(), nullable=False),
        sa.Column("digest_hour", sa.Integer(), nullable=False),
        sa.Column("away_from", sa.Date(), nullable=True),
        sa.Column("away_until", sa.Date(), nullable=True),
        sa.Column("cover_id", ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["cover_id"], ["person.id"], name=op.f("fk_notice_habits_cover_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_notice_habits_person_id_person")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_notice_habits")),
    )
    with op.batch_alter_table("notice_habits", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notice_habits_cover_id"), ["cover_id"], unique=False)

    op.create_table(
        "notice",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("happening_id", ID, nullable=False),
        sa.Column("event", sa.String(length=12), nullable=False),
        sa.Column("named", sa.String(length=160), nullable=False),
        sa.Column("channels", sa.JSON(), nullable=False),
        sa.Column("covers_id", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("marked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["happening_id"], ["happening.id"], name=op.f("fk_notice_happening_id_happening")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_notice_person_id_person")
        ),
        sa.PrimaryKeyConstraint("person_id", "seq", name=op.f("pk_notice")),
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index("ix_notice_happening", ["happening_id"], unique=False)


def downgrade() -> None:
    for name in ("notice", "notice_habits", "interest"):
        op.drop_table(name)
