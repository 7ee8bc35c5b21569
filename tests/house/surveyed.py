"""A survey, an idea and the question of one in every place on the stage.

Each has the number of its place, so that the number of the workspace leads to all of them.
"""

from datetime import timedelta

from alliance.ideas.models import Idea, IdeaLanding
from commons.surveys.models import Survey
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from rules.questions import Kind, Question, kept
from tests.house.refs import canary
from tests.house.things import AN_ALERT, REFERRALS

ASKED = next(each for each in REFERRALS if not each.members_only)
"""What stands in the same words as something that the same people read."""
ASKS = kept((Question(key="q1", kind=Kind.YES_NO, words="Yes?"),))


def surveyed(here: Workspace, at: tuple[str, str], by: int) -> None:
    day = timedelta(days=1)
    thread = Thread(workspace=here, title="Topic of an idea", author_id=by)
    db.session.add(thread)
    db.session.flush()
    place = {"id": here.id, "workspace_id": here.id}
    named = {**place, "title": f"{canary(*at, AN_ALERT.name)} asked"}
    landed = {**place, "title": f"{canary(*at, ASKED.name)} landed"}
    db.session.add_all(
        [
            Survey(**named, key="survey", by_id=by, questions=ASKS, anonymous=False,
                   opens_at=now() - day, closes_at=now() + 30 * day, announced_at=now()),
            Idea(**named, key="idea", thread_id=thread.id, author_id=by),
        ]
    )  # fmt: skip
    db.session.flush()
    db.session.add(
        IdeaLanding(**landed, idea_id=here.id, sender_name="X", question="?", supports=1)
    )
    db.session.flush()
