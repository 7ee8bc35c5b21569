"""The acts on the work of experts: what each asks, on which things."""

from uuid import uuid4

from commons.decisions.models import Decision
from commons.documents.models import Document
from kernel.clock import today
from kernel.database import db
from panel.alerts import actions as alerts
from panel.alerts.facts import Content
from panel.alerts.models import BoardNotice
from panel.requests import actions as requests
from panel.requests.facts import RequestFacts
from panel.requests.models import PanelRequest
from panel.tasks import actions as tasks
from panel.tasks.facts import TaskFacts, Team
from panel.tasks.models import PanelTask
from rules.alerts import Measure
from rules.requests import Kind
from tests.house.doors_panel import DO, HANDLE, LEAD, PLACE, READ, WORK

BY_THE_LAW_OF_THE_PANEL = (
    "Only those who signed the alert|The alert is not complete|raises no qualified alerts"
    "|The alert is still being written|members have signed the alert|Experts are given tasks"
    "|Only the Chair of the Panel|has not consulted the Chair|The Chair is consulted before"
    "|Only those who do the task|This expert does not do|Only what the Panel adopted"
    "|Such requests are about|Only whoever entered it|and waits for an answer"
    "|An alert is published after|Choose experts without|Choose an expert without"
    "|Choose a document|Choose a decision|Somebody else changed the alert"
    "|Only who speaks for a Member State"
)
CONTENT = Content(title="Another alert")
TASK = TaskFacts(code="T2", title="Another task", what="Something")
SUPPORT = RequestFacts(kind=Kind.SUPPORT, asker="A", country="BE", purpose="P", necessity="N",
                       proportionality="P", link="L")  # fmt: skip
PAPERS = RequestFacts(kind=Kind.DOCUMENTS, asker="A", purpose="P", necessity="N",
                      proportionality="P")  # fmt: skip


def task(alert):
    return db.session.get_one(PanelTask, alert.id)


def request(alert):
    return db.session.get_one(PanelRequest, alert.id)


def notice(alert):
    return db.session.get_one(BoardNotice, alert.id)


def any_of(model):
    return db.session.query(model).first()


ON_AN_ALERT = {
    "drafting.write": (DO, lambda a, x: alerts.write(a, x, CONTENT, "")),
    "drafting.sign": (DO, alerts.sign),
    "drafting.unsign": (DO, alerts.unsign),
    "drafting.put_forward": (DO, alerts.put_forward),
    "drafting.take_back": (DO, lambda a, x: alerts.take_back(a, x, "Why")),
    "voting.open_vote": (LEAD, lambda a, x: alerts.open_vote(a, x, None)),
    "voting.send": (LEAD, alerts.send),
    "correcting.supply": (DO, lambda a, x: alerts.supply(a, x, CONTENT, "Why")),
    "correcting.correct": (DO, lambda a, x: alerts.correct(a, x, CONTENT, "Why")),
    "correcting.modify": (LEAD, lambda a, x: alerts.modify(a, x, CONTENT, "Why")),
    "correcting.withdraw": (DO, lambda a, x: alerts.withdraw(a, x, "Why")),
    "answering.receive": (HANDLE, alerts.receive),
    "answering.send_back": (HANDLE, lambda a, x: alerts.send_back(a, x, (), "What?")),
    "answering.inform_board": (
        HANDLE,
        lambda a, x: alerts.inform_board(a, x, Measure.DEMAND, "Text"),
    ),
    "answering.decide": (HANDLE, lambda a, x: alerts.decide(a, x, Measure.DEMAND, "")),
    "answering.close": (HANDLE, lambda a, x: alerts.close(a, x, "Why")),
    "answering.publish": (HANDLE, lambda a, x: alerts.publish(a, x, "Text")),
    "answering.confirm_notice": (DO, lambda a, x: alerts.confirm_notice(a, notice(x))),
    "opining.give_opinion": (DO, lambda a, x: alerts.give_opinion(a, notice(x), "Ours")),
    "teaming.call_team": (HANDLE, alerts.call_team),
}
ON_A_TASK = {
    "calling.answer_call": (DO, lambda a, t: tasks.answer_call(a, t, "", willing=True)),
    "assigning.ask_chair": (HANDLE, lambda a, t: tasks.ask_chair(a, t, "Who")),
    "assigning.chair_says": (LEAD, lambda a, t: tasks.chair_says(a, t, "Fine")),
    "assigning.assign": (HANDLE, lambda a, t: tasks.assign(a, t, Team(a.id if a else 0))),
    "assigning.substitute": (
        HANDLE,
        lambda a, t: tasks.substitute(a, t, 1, a.id if a else 0, "Why"),
    ),
    "delivering.hand_in": (DO, lambda a, t: tasks.hand_in(a, t, any_of(Document))),
    "delivering.cannot": (DO, lambda a, t: tasks.cannot(a, t, "Why")),
    "delivering.deliver": (DO, tasks.deliver),
    "delivering.link_decision": (
        HANDLE,
        lambda a, t: tasks.link_decision(a, t, any_of(Decision)),
    ),
    "delivering.close_task": (HANDLE, tasks.close_task),
}
ON_A_REQUEST = {
    "asking.supply": (READ, lambda a, r: requests.supply(a, r, "Answer")),
    "asking.withdraw": (READ, requests.withdraw),
    "answering.ask_more": (HANDLE, lambda a, r: requests.ask_more(a, r, "What?")),
    "answering.grant": (HANDLE, lambda a, r: requests.grant(a, r, "")),
    "answering.refuse": (HANDLE, lambda a, r: requests.refuse(a, r, "Why")),
}


def through(find, do):
    return lambda actor, alert: do(actor, find(alert))


ON_A_PLACE = {
    "alerts.actions.drafting.start": (
        DO,
        lambda a, p: alerts.start(a, p, CONTENT, str(uuid4())),
    ),
    "tasks.actions.calling.call_task": (
        HANDLE,
        lambda a, p: tasks.call_task(a, p, TASK, str(uuid4())),
    ),
    "requests.actions.asking.register": (
        HANDLE,
        lambda a, p: requests.register(a, p, SUPPORT, str(uuid4())),
    ),
    "requests.actions.asking.request_documents": (
        DO,
        lambda a, p: requests.request_documents(a, p, PAPERS, str(uuid4())),
    ),
    "requests.actions.answering.report": (
        HANDLE,
        lambda a, p: requests.report(a, p, today(), today()),
    ),
}
ACTS_OF_THE_PANEL = (
    {f"panel.alerts.actions.{n}": (may, WORK, do) for n, (may, do) in ON_AN_ALERT.items()}
    | {
        f"panel.tasks.actions.{n}": (may, WORK, through(task, do))
        for n, (may, do) in ON_A_TASK.items()
    }
    | {
        f"panel.requests.actions.{n}": (may, WORK, through(request, do))
        for n, (may, do) in ON_A_REQUEST.items()
    }
    | {f"panel.{n}": (may, PLACE, do) for n, (may, do) in ON_A_PLACE.items()}
)
