"""Meetings: calls, agendas, courses, minutes, tasks, questions for a day, calendar addresses."""

import sqlalchemy as sa
from alembic import op

revision = "0090"
down_revision = "0081"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "calendar_feed",
        sa.Column("id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.Column("revoked_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_calendar_feed_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_calendar_feed_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_feed")),
        sa.UniqueConstraint("digest", name=op.f("uq_calendar_feed_digest")),
    )
    op.create_index(op.f("ix_calendar_feed_person_id"), "calendar_feed", ["person_id"])
    op.create_index(op.f("ix_calendar_feed_workspace_id"), "calendar_feed", ["workspace_id"])
    op.create_table(
        "meeting",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("about", sa.String(length=2000), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("form", sa.String(length=12), nullable=False),
        sa.Column("room", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=500), nullable=False),
        sa.Column("guest_link", sa.String(length=500), nullable=False),
        sa.Column("urgent", sa.String(length=300), nullable=False),
        sa.Column("requested_by", sa.String(length=120), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("series", sa.String(length=40), nullable=False),
        sa.Column("lead_id", KEY, nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("posted", sa.Integer(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("called_at", MOMENT, nullable=True),
        sa.Column("called_by", sa.String(length=120), nullable=False),
        sa.Column("agenda_adopted_at", MOMENT, nullable=True),
        sa.Column("opened_at", MOMENT, nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("cancelled_at", MOMENT, nullable=True),
        sa.Column("cancelled_because", sa.String(length=300), nullable=False),
        sa.Column("reminded_at", MOMENT, nullable=True),
        sa.Column("chased_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_meeting_by_id_person")),
        sa.ForeignKeyConstraint(
            ["lead_id"], ["meeting.id"], name=op.f("fk_meeting_lead_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_meeting_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_index(op.f("ix_meeting_lead_id"), "meeting", ["lead_id"])
    op.create_index("ix_meeting_place", "meeting", ["workspace_id", "starts_at"])
    op.create_index(op.f("ix_meeting_series"), "meeting", ["series"])
    op.create_table(
        "agenda_item",
        sa.Column("id", KEY, nullable=False),
        sa.Column("meeting_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("about", sa.String(length=2000), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("duty", sa.String(length=20), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("thread_id", KEY, nullable=True),
        sa.Column("decision_id", KEY, nullable=True),
        sa.Column("begun_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("outcome", sa.String(length=4000), nullable=False),
        sa.Column("internal", sa.String(length=4000), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_agenda_item_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["thread.id"], name=op.f("fk_agenda_item_thread_id_thread")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
    )
    op.create_index("ix_agenda_item_place", "agenda_item", ["meeting_id", "position"])
    op.create_index(op.f("ix_agenda_item_decision_id"), "agenda_item", ["decision_id"])
    op.create_index(op.f("ix_agenda_item_thread_id"), "agenda_item", ["thread_id"])
    op.create_table(
        "attendance",
        sa.Column("id", KEY, nullable=False),
        sa.Column("meeting_id", KEY, nullable=False),
        sa.Column("seat_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("online", sa.Boolean(), nullable=False),
        sa.Column("came_at", MOMENT, nullable=False),
        sa.Column("left_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_attendance_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_attendance_person_id_person")
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_attendance_seat_id_seat")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    op.create_index("ix_attendance_meeting", "attendance", ["meeting_id", "seat_id"])
    op.create_index(op.f("ix_attendance_person_id"), "attendance", ["person_id"])
    op.create_table(
        "correction",
        sa.Column("id", KEY, nullable=False),
        sa.Column("meeting_id", KEY, nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("seat", sa.String(length=160), nullable=False),
        sa.Column("passage", sa.String(length=300), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("settled", sa.String(length=6), nullable=False),
        sa.Column("settled_by", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_correction_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_correction_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    op.create_index("ix_correction_meeting", "correction", ["meeting_id", "id"])
    op.create_index(op.f("ix_correction_person_id"), "correction", ["person_id"])
    op.create_table(
        "date_poll",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace_id", KEY, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("meeting_id", KEY, nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_date_poll_by_id_person")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_date_poll_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspace.id"], name=op.f("fk_date_poll_workspace_id_workspace")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_date_poll")),
    )
    op.create_index(op.f("ix_date_poll_meeting_id"), "date_poll", ["meeting_id"])
    op.create_index("ix_date_poll_place", "date_poll", ["workspace_id", "closed_at"])
    op.create_table(
        "meeting_answer",
        sa.Column("meeting_id", KEY, autoincrement=False, nullable=False),
        sa.Column("seat_id", KEY, autoincrement=False, nullable=False),
        sa.Column("comes", sa.String(length=12), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("by_id", KEY, nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["by_id"], ["person.id"], name=op.f("fk_meeting_answer_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_answer_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["seat_id"], ["seat.id"], name=op.f("fk_meeting_answer_seat_id_seat")
        ),
        sa.PrimaryKeyConstraint("meeting_id", "seat_id", name=op.f("pk_meeting_answer")),
    )
    op.create_index(op.f("ix_meeting_answer_seat_id"), "meeting_answer", ["seat_id"])
    op.create_table(
        "date_option",
        sa.Column("poll_id", KEY, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["poll_id"], ["date_poll.id"], name=op.f("fk_date_option_poll_id_date_poll")
        ),
        sa.PrimaryKeyConstraint("poll_id", "number", name=op.f("pk_date_option")),
    )
    op.create_table(
        "item_paper",
        sa.Column("item_id", KEY, autoincrement=False, nullable=False),
        sa.Column("document_id", KEY, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_item_paper_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_item_paper_item_id_agenda_item")
        ),
        sa.PrimaryKeyConstraint("item_id", "document_id", name=op.f("pk_item_paper")),
    )
    op.create_index(op.f("ix_item_paper_document_id"), "item_paper", ["document_id"])
    op.create_table(
        "minutes",
        sa.Column("meeting_id", KEY, autoincrement=False, nullable=False),
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=True),
        sa.Column("correct_until", sa.Date(), nullable=True),
        sa.Column("adopted_at", MOMENT, nullable=True),
        sa.Column("adopted_by", sa.String(length=120), nullable=False),
        sa.Column("adopted_in_id", KEY, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["adopted_in_id"], ["meeting.id"], name=op.f("fk_minutes_adopted_in_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_minutes_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_minutes_meeting_id_meeting")
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_minutes")),
        sa.UniqueConstraint("document_id", name=op.f("uq_minutes_document_id")),
    )
    op.create_index(op.f("ix_minutes_adopted_in_id"), "minutes", ["adopted_in_id"])
    op.create_table(
        "recusal",
        sa.Column("item_id", KEY, autoincrement=False, nullable=False),
        sa.Column("person_id", KEY, autoincrement=False, nullable=False),
        sa.Column("because", sa.String(length=300), nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_recusal_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_recusal_person_id_person")
        ),
        sa.PrimaryKeyConstraint("item_id", "person_id", name=op.f("pk_recusal")),
    )
    op.create_index(op.f("ix_recusal_person_id"), "recusal", ["person_id"])
    op.create_table(
        "speaker",
        sa.Column("id", KEY, nullable=False),
        sa.Column("meeting_id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=True),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("seat", sa.String(length=160), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("began_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_speaker_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_speaker_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_speaker_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker")),
    )
    op.create_index(op.f("ix_speaker_item_id"), "speaker", ["item_id"])
    op.create_index("ix_speaker_meeting", "speaker", ["meeting_id", "asked_at"])
    op.create_index(op.f("ix_speaker_person_id"), "speaker", ["person_id"])
    op.create_table(
        "task",
        sa.Column("id", KEY, nullable=False),
        sa.Column("meeting_id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=True),
        sa.Column("what", sa.String(length=300), nullable=False),
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reminded_at", MOMENT, nullable=True),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("done_by", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_task_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_task_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_task_owner_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index(op.f("ix_task_item_id"), "task", ["item_id"])
    op.create_index(op.f("ix_task_meeting_id"), "task", ["meeting_id"])
    op.create_index("ix_task_owner", "task", ["owner_id", "done_at"])
    op.create_table(
        "date_vote",
        sa.Column("poll_id", KEY, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seat_id", KEY, autoincrement=False, nullable=False),
        sa.Column("suits", sa.String(length=12), nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["poll_id", "number"],
            ["date_option.poll_id", "date_option.number"],
            name=op.f("fk_date_vote_poll_id_date_option"),
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_date_vote_seat_id_seat")),
        sa.PrimaryKeyConstraint("poll_id", "number", "seat_id", name=op.f("pk_date_vote")),
    )
    op.create_index(op.f("ix_date_vote_seat_id"), "date_vote", ["seat_id"])
    op.add_column(
        "document", sa.Column("conferring", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("document", sa.Column("recused", sa.Text(), server_default="", nullable=False))
    op.add_column(
        "thread", sa.Column("conferring", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("thread", sa.Column("recused", sa.Text(), server_default="", nullable=False))
    op.add_column(
        "decision", sa.Column("conferring", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("decision", sa.Column("recused", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    op.drop_column("decision", "recused")
    op.drop_column("decision", "conferring")
    op.drop_column("thread", "recused")
    op.drop_column("thread", "conferring")
    op.drop_column("document", "recused")
    op.drop_column("document", "conferring")
    op.drop_table("date_vote")
    op.drop_table("task")
    op.drop_table("speaker")
    op.drop_table("recusal")
    op.drop_table("minutes")
    op.drop_table("item_paper")
    op.drop_table("date_option")
    op.drop_table("meeting_answer")
    op.drop_table("date_poll")
    op.drop_table("correction")
    op.drop_table("attendance")
    op.drop_table("agenda_item")
    op.drop_table("meeting")
    op.drop_table("calendar_feed")
