"""How does a comment come to be there: first as a draft, then under a number?"""

from commons.consultations.facts import Said
from commons.consultations.models import Consultation, Consulted, Observation
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.clock import now
from kernel.database import db
from rules.words import sentence as _

MOST = 2_000
"""Comments of one consultation; beyond, nobody could answer each."""
FULL = _("This consultation has %(most)s comments already: it takes no more.")


def written(author: Person, asked: Consulted, said: Said, key: str) -> Observation:
    made = Observation(
        consultation_id=asked.consultation_id,
        seat_id=asked.seat_id,
        code=asked.code,
        label=asked.label,
        author_id=author.id,
        author_name=author.name,
        key=key,
        sort=str(said.sort),
        block=said.block,
        passage=said.passage,
        quote=said.quote,
        text=said.text,
        proposed=said.proposed,
        alike=said.alike,
        at=now(),
        verdict="",
        reply="",
    )
    db.session.add(made)
    db.session.flush()
    return made


def numbered(consultation: Consultation, draft: Observation) -> None:
    """From now on it is there for all, under the next number."""
    refuse_unless(consultation.comments < MOST, FULL, most=MOST)
    consultation.comments += 1
    draft.number, draft.sent_at = consultation.comments, now()
