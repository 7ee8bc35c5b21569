"""Mail about notices: the outbox, and what the next digest begins with."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "mail",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("digest", sa.Boolean(), nullable=False),
        sa.Column("after_seq", sa.BigInteger(), nullable=False),
        sa.Column("upto_seq", sa.BigInteger(), nullable=False),
        sa.Column("fate", sa.String(length=10), nullable=False),
        sa.Column("because", sa.String(length=300), nullable=False),
        sa.Column("says", sa.String(length=500), nullable=False),
        sa.Column("answers", sa.String(length=250), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_mail_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail")),
    )
    with op.batch_alter_table("mail", schema=None) as batch_op:
        batch_op.create_index("ix_mail_due", ["fate", "due_at"], unique=False)
        batch_op.create_index("ix_mail_person", ["person_id", "upto_seq"], unique=False)

    with op.batch_alter_table("notice_habits", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("digest_seq", sa.BigInteger(), nullable=False, server_default="0")
        )
        batch_op.add_column(sa.Column("digest_due_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("bounces", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("notice_habits", schema=None) as batch_op:
        batch_op.alter_column("digest_seq", server_default=None)
        batch_op.alter_column("bounces", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("notice_habits", schema=None) as batch_op:
        batch_op.drop_column("stopped_at")
        batch_op.drop_column("bounces")
        batch_op.drop_column("digest_due_at")
        batch_op.drop_column("digest_seq")
    op.drop_table("mail")
