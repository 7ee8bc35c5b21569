"""The acts of the Forum's own work: what each asks, on which things."""

from datetime import date, timedelta

from commons.balance import actions as balance
from commons.balance.facts import Facts
from commons.decisions.models import Ballot
from commons.documents.models import Document
from commons.drafting.versioning import Moment
from forum.chairing import actions as chairing
from forum.chairing.proposals import Vote
from forum.contributions import actions as contributions
from forum.contributions.models import Came
from forum.reports import actions as reports
from kernel.clock import now, today
from kernel.database import db
from tests.house.doors_forum import ADDS, MANAGES, MANDATE, PLACE, PUTS, SETTLES, STANDS

BY_THE_LAW_OF_THE_FORUM = (
    "No election of co-chairs runs|An election of co-chairs runs already|Both offices are held"
    "|This term has ended|There is no such contribution here|lies in the library of the Forum"
    "|There is no report of this year yet|Co-chairs are elected from the members"
    "|It is not stated which interests|Nobody stands|The vote has not ended"
)
TREE = {"type": "doc", "content": []}


def text_in(place):
    mine = db.select(Document).where(
        Document.workspace_id == place.id,
        Document.kind == "text",
        Document.level == "limited",
        Document.locked_at.is_(None),
        Document.binned_at.is_(None),
        Document.suggestions_only.is_(False),
    )
    return db.session.scalars(mine.order_by(Document.id)).first()


VOTE = Vote(Ballot.NAMED, None, "key-of-a-vote")
FILLED = reports.Filled(b"", 1, {}, Moment(TREE, 0))
ACTS_OF_FORUM = {
    name: (permission, things, act)
    for name, permission, things, act in (
        ("commons.balance.actions.state_facts", MANAGES, MANDATE,
         lambda a, m: balance.state_facts(a, m, Facts(since=date(2026, 6, 1)))),
        ("forum.chairing.actions.call_election", PUTS, PLACE,
         lambda a, p: chairing.call_election(a, p, today(), now() + timedelta(days=1))),
        ("forum.chairing.actions.stand", STANDS, PLACE, lambda a, p: chairing.stand(a, p, "Why")),
        ("forum.chairing.actions.step_back", STANDS, PLACE, chairing.step_back),
        ("forum.chairing.actions.put_to_vote", PUTS, PLACE,
         lambda a, p: chairing.put_to_vote(a, p, VOTE)),
        ("forum.chairing.actions.give_terms", MANAGES, PLACE, chairing.give_terms),
        ("forum.chairing.actions.end_term", MANAGES, PLACE,
         lambda a, p: chairing.end_term(a, p, 987654)),
        ("forum.chairing.actions.end_election", PUTS, PLACE,
         lambda a, p: chairing.end_election(a, p, "Why")),
        ("forum.contributions.actions.hand_in", ADDS, PLACE,
         lambda a, p: contributions.hand_in(a, p, text_in(p), contributions.Handed("Standards"))),
        ("forum.contributions.actions.settle_contribution", SETTLES, PLACE,
         lambda a, p: contributions.settle_contribution(a, p, 987654, Came.NOTED)),
        ("forum.contributions.actions.publish_contribution", SETTLES, PLACE,
         lambda a, p: contributions.publish_contribution(a, p, 987654, None)),
        ("forum.contributions.actions.consent", ADDS, PLACE,
         lambda a, p: contributions.consent(a, p, 987654, yes=True)),
        ("forum.reports.actions.begin_report", SETTLES, PLACE,
         lambda a, p: reports.begin_report(a, p, 2026, text_in(p))),
        ("forum.reports.actions.fill_report", SETTLES, PLACE,
         lambda a, p: reports.fill_report(a, p, 1990, FILLED)),
        ("forum.reports.actions.adopt_report", SETTLES, PLACE,
         lambda a, p: reports.adopt_report(a, p, 1990, Moment(TREE, 0))),
        ("forum.reports.actions.publish_report", SETTLES, PLACE,
         lambda a, p: reports.publish_report(a, p, 1990)),
    )
}  # fmt: skip
