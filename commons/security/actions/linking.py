"""An account is tied to who another house says somebody is."""

from commons.membership.models import Person
from commons.security import letters
from commons.security.models import Identity
from kernel.actions import own_action
from kernel.database import db
from kernel.record import witness
from kernel.words import gettext


@own_action()
def link_identity(person: Person, issuer: str, subject: str) -> None:
    """From now on this identity opens this account, whatever address it carries later."""
    db.session.add(Identity(person_id=person.id, issuer=issuer, subject=subject))
    db.session.flush()
    witness(issuer=issuer)
    letters.post_changed(person, gettext("Your account in Plenary was tied to another sign-in"))
