"""What do applicants read, and when? Letters that say what came of it go out by and by."""

from sqlalchemy import select

from commons.membership.models import Person
from commons.selection.models import Application, Call, State
from kernel import post_office
from kernel.background import job, one_by_one, own_up
from kernel.clock import now
from kernel.database import db
from kernel.paths import public
from kernel.words import gettext as _

AT_ONCE = 20
"""Letters in one go, so that mail servers take them."""


def tell_of_question(application: Application) -> None:
    subject = _("A question about your application %(number)s", number=application.id)
    _send(application, subject, "call_question.txt")


def post_link(name: str, email: str, call: Call, path: str) -> None:
    """The way to an application for somebody who is not known here."""
    facts = {"name": name, "call": call, "link": public(path)}
    subject = _("Your application to: %(title)s", title=call.title)
    post_office.send(email, subject, post_office.worded("call_link.txt", **facts))


def _send(application: Application, subject: str, template: str) -> None:
    call, person = application.call, application.person
    link = public(f"/calls/{call.id}/application")
    facts = {"application": application, "call": call, "person": person, "link": link}
    post_office.send(person.email, subject, post_office.worded(template, **facts))


def tell_evaluator(call: Call, person: Person) -> None:
    """Somebody was named to judge the applications of a call."""
    facts = {"call": call, "person": person, "link": public(f"/calls/{call.id}/evaluation")}
    subject = _("You judge the applications to: %(title)s", title=call.title)
    post_office.send(person.email, subject, post_office.worded("call_judge.txt", **facts))


@job("selection.letters", every=5.0)
def send_letters() -> None:
    """Tell those of whom something was decided, and those who are to declare their interests once
    more; each letter goes once, whatever crashes.
    """
    faults = []
    for due, tell in ((Application.letter_due, _tell), (Application.ask_again, _ask_again)):
        found = select(Application.id).where(due).order_by(Application.id).limit(AT_ONCE)
        faults += one_by_one(db.session.scalars(found).all(), tell)
    own_up(faults)


def _ask_again(application_id: int) -> None:
    application = db.session.get_one(Application, application_id, with_for_update=True)
    if application.ask_again:
        application.ask_again = False
        subject = _("Do your interests still hold? %(title)s", title=application.call.title)
        _send(application, subject, "call_declare.txt")


def _tell(application_id: int) -> None:
    application = db.session.get_one(Application, application_id, with_for_update=True)
    if application.letter_due:
        _tell_outcome(application)


def _tell_outcome(application: Application) -> None:
    application.letter_due, application.letter_at = False, now()
    template = {
        State.APPOINTED: "call_appointed.txt",
        State.RESERVE: "call_reserve.txt",
    }.get(application.state, "call_rejected.txt")
    _send(application, _("Your application to: %(title)s", title=application.call.title), template)
