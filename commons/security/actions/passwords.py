"""Passwords are chosen anew: with the old one, or by a link in a letter."""

from datetime import timedelta

from commons.accounts.queries import sign_ins_of
from commons.membership.models import Person
from commons.security import letters
from commons.security.models import PasswordReset
from commons.security.queries import open_resets, reset_of
from kernel import tickets
from kernel.access import Refused
from kernel.actions import own_action
from kernel.clock import now
from kernel.database import db
from kernel.streams import stir
from kernel.words import gettext
from rules.access import Verdict
from rules.words import sentence as _

LASTS = timedelta(hours=1)


@own_action()
def ask_reset(person: Person) -> None:
    """Send a link to choose a new password; links sent before open nothing any more."""
    for earlier in open_resets(person):
        earlier.used_at = now()
    word = tickets.fresh_word()
    made = PasswordReset(person_id=person.id, word=tickets.hash_of(word), expires_at=now() + LASTS)
    db.session.add(made)
    db.session.flush()
    letters.post_reset(person, tickets.Ticket(made.id, word))


@own_action()
def reset_password(person: Person, link: str, kept: str) -> None:
    """Set the password a link allows, once; every sign-in ends, also of whoever came in wrongly."""
    found = reset_of(link)
    if found is None or found.person_id != person.id:
        raise Refused(Verdict(False, _("This link opens nothing, or nothing any more.")))
    found.used_at = now()
    _set_password(person, kept, this_one=None)


@own_action()
def change_password(person: Person, kept: str, this_one: int) -> None:
    """Set a new password from within; every other sign-in ends."""
    for earlier in open_resets(person):
        earlier.used_at = now()
    _set_password(person, kept, this_one)


def _set_password(person: Person, kept: str, this_one: int | None) -> None:
    person.password = kept
    for sign_in in sign_ins_of(person):
        if sign_in.id != this_one:
            sign_in.ended_at = now()
    stir("person", person.id)
    letters.post_changed(person, gettext("Your password for Plenary was changed"))
