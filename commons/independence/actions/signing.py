"""How does an expert sign the commitment and the confidentiality? SPR 11 and 13."""

from collections.abc import Sequence

from sqlalchemy import select

from commons.independence.binding import Signed
from commons.independence.models import Signature
from commons.independence.refusals import refuse_unless
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from kernel.text import one_line
from kernel.transactions import announce
from kernel.words import gettext
from rules.access import Permission, Role
from rules.independence import TO_SIGN, asks_to_sign
from rules.words import sentence as _


@action(Permission.DECLARE)
def sign(actor: Person, place: Workspace, name: str) -> None:
    """Sign with one's name, for the mandates one has there: from now on documents open."""
    refuse_unless(asks_to_sign(place.charter), _("In this body nothing is to be signed."))
    waits = _unsigned_mandates(actor, place)
    if not waits:
        raise Repeated(None)
    same = one_line(name).casefold() == actor.name.casefold()
    refuse_unless(same, _("Write your name as it stands here: %(name)s."), name=actor.name)
    text = "\n".join(gettext(words) for words in TO_SIGN)
    for mandate in waits:
        mandate.signed_at = now()
        db.session.add(Signature(mandate_id=mandate.id, signed_name=actor.name, text=text))
    witness(signed=fingerprint(text), mandates=[mandate.id for mandate in waits])
    stir("person", actor.id)
    for number in {place.id, *(mandate.seat.workspace_id for mandate in waits)}:
        announce(Signed(actor.id, number))


def _unsigned_mandates(person: Person, place: Workspace) -> Sequence[Mandate]:
    """A mandate of the body reaches into its groups, and so does what was signed for it."""
    here = [place.id, *([place.parent_id] if place.parent_id else [])]
    mine = (Mandate.person_id == person.id, Seat.workspace_id.in_(here))
    waits = (Mandate.role == Role.MEMBER, Mandate.signed_at.is_(None))
    return db.session.scalars(select(Mandate).join(Mandate.seat).where(*mine, *waits)).all()
