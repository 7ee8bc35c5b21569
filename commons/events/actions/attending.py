"""Who was there? The host says so, or whoever was there types the code that was said aloud.

Only whoever was there has a certificate; its number cannot be guessed.
"""

import hmac
import secrets
from collections.abc import Collection

from commons.events.models import Occasion, Registration
from commons.events.places import hold, stir_all
from commons.events.queries import people_of
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from rules.access import Permission
from rules.events import Stage, Standing, counts_code
from rules.habits import CODE_MINUTES
from rules.words import sentence as _

NOT_YET = _("Who is there is noted once it has begun.")
NO_PLACE = _("Only whoever has a place is noted as there.")
WRONG = _("This is not the code of this event.")
SHUT = _("The code is taken from the beginning until shortly after the end.")
BY_HOST, BY_CODE = "host", "code"


@action(Permission.HANDLE_WORK)
def note_attendance(_actor: Person, occasion: Occasion, there: Collection[int]) -> int:
    """Note who of those with a place was there, by the numbers of their registrations; who is not
    among them was not. Returns how many were.
    """
    hold(occasion)
    refuse_unless(occasion.stage in {Stage.RUNNING, Stage.OVER}, NOT_YET)
    for each in people_of(occasion, Standing.IN):
        _note(each, BY_HOST, was_there=each.id in there)
    db.session.flush()
    many = sum(each.attended_at is not None for each in people_of(occasion, Standing.IN))
    witness(there=many)
    stir_all(occasion)
    return many


@action(Permission.DO_WORK)
def attend_by_code(actor: Person, mine: Registration, code: str) -> None:
    """Say that one is there, with the code that was said aloud."""
    occasion = mine.occasion
    hold(occasion)
    db.session.refresh(mine)
    refuse_unless(mine.person_id == actor.id and mine.standing == Standing.IN, NO_PLACE)
    if mine.attended_at:
        raise Repeated(None)
    minutes = int(occasion.workspace.charter.rule(CODE_MINUTES).value)
    refuse_unless(occasion.stage in {Stage.RUNNING, Stage.OVER}, SHUT)
    refuse_unless(counts_code(occasion.dates, now(), minutes), SHUT)
    said = "".join(code.split()).upper()
    refuse_unless(hmac.compare_digest(said.encode(), occasion.word.encode()), WRONG)
    _note(mine, BY_CODE, was_there=True)
    witness(number=mine.number)
    stir_all(occasion)


def _note(one: Registration, by: str, *, was_there: bool) -> None:
    """A certificate that was given keeps its number, and counts only while it is so."""
    if was_there == (one.attended_at is not None):
        return
    one.attended_at, one.attended_how = (now(), by) if was_there else (None, "")
    if was_there and one.certificate is None:
        one.certificate, one.certified_at = _number(one.occasion), now()


def _number(occasion: Occasion) -> str:
    """AP-2026-7C1E0B54D2A9: of which body, of which year, and what nobody guesses."""
    year = occasion.starts_at.year
    return f"{occasion.workspace.charter.mark}-{year}-{secrets.token_hex(6).upper()}"
