"""Passkeys are added, used and removed."""

from commons.membership.models import Person
from commons.security import keys, letters
from commons.security.models import Passkey
from commons.security.queries import passkey_of
from kernel.access import Refused
from kernel.actions import own_action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.words import gettext
from rules.access import Verdict
from rules.words import sentence as _

MOST = 20


@own_action()
def add_passkey(person: Person, key: "keys.NewKey", name: str) -> None:
    """Keep the public half of a key that a device made."""
    made = Passkey(
        person_id=person.id,
        credential=key.credential,
        public_key=key.public_key,
        uses=key.uses,
        name=" ".join(name.split())[:60] or gettext("Passkey"),
    )
    db.session.add(made)
    db.session.flush()
    witness(passkey=made.id)
    letters.post_changed(person, gettext("A passkey was added to your account in Plenary"))


@own_action()
def remove_passkey(person: Person, number: int) -> None:
    found = passkey_of(person, number)
    if found is None:
        raise Refused(Verdict(False, _("This passkey is not there any more.")))
    db.session.delete(found)
    witness(passkey=number)
    letters.post_changed(person, gettext("A passkey was removed from your account in Plenary"))


@own_action()
def use_passkey(person: Person, number: int, before: int, uses: int) -> None:
    """Note that a key was used; the same answer is not taken twice, where the device counts."""
    found = passkey_of(person, number)
    if found is None or (uses and found.uses != before):
        raise Refused(Verdict(False, _("This passkey could not be checked.")))
    found.uses, found.used_at = uses, now()
    witness(passkey=number)
