"""What is somebody told by letter about their own account?"""

from commons.membership.models import Person
from commons.security.queries import PURPOSE
from kernel import post_office, tickets
from kernel.paths import public
from kernel.words import gettext as _


def post_reset(person: Person, ticket: tickets.Ticket) -> None:
    """The link to choose a new password: known only to whoever reads that mailbox."""
    link = public(f"/reset/{tickets.written(PURPOSE, ticket)}")
    text = post_office.worded("reset.txt", person=person, link=link)
    post_office.send(person.email, _("Choose a new password for Plenary"), text)


def post_changed(person: Person, what: str) -> None:
    """Something that protects the account changed: whoever did not do it hears of it."""
    page = public("/account")
    text = post_office.worded("changed.txt", person=person, what=what, page=page)
    post_office.send(person.email, what, text)
