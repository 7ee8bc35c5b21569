"""Whoever has a meeting, a list of them or a question for a day open sees at once what changed."""

from commons.meetings.models import DatePoll, Meeting
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.rooms import A_PAGE, Room
from rules.access import Permission


def find(meeting_id: int) -> Meeting | None:
    return db.session.get(Meeting, meeting_id)


def find_poll(poll_id: int) -> DatePoll | None:
    return db.session.get(DatePoll, poll_id)


def find_list(workspace_id: int) -> Workspace | None:
    return db.session.get(Workspace, workspace_id)


READ = Permission.READ_MEETING
Room("meeting", READ, find=find, asks=A_PAGE)
Room("meetings", READ, find=find_list)
Room("date-poll", READ, find=find_poll)
