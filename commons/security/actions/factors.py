"""A second factor is set up, shown, renewed and taken away."""

from sqlalchemy import delete, update

from commons.membership.models import Person
from commons.security import codes, letters
from commons.security.models import Authenticator, RecoveryCode
from commons.security.queries import authenticator_of, unused_recovery_code
from kernel.access import Refused
from kernel.actions import own_action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.words import gettext
from rules.access import Verdict
from rules.words import sentence as _

WRONG = Verdict(False, _("This code is not right, or it was used before."))


@own_action()
def set_up_authenticator(person: Person, secret: str, code: str) -> list[str]:
    """Take up an authenticator that has shown a right code. Returns recovery codes, seen once."""
    step = codes.step_of(secret, code)
    if step is None:
        raise Refused(WRONG)
    _forget(person)
    db.session.add(Authenticator(person_id=person.id, sealed=codes.sealed(secret), step=step))
    letters.post_changed(person, gettext("A second factor protects your account in Plenary"))
    return _fresh_codes(person)


@own_action()
def show_code(person: Person, code: str) -> None:
    """Take a code of the authenticator, or a recovery code: each once."""
    by = "recovery code" if _took_recovery_code(person, code) else "authenticator"
    if by == "authenticator" and not _took_code(person, code):
        raise Refused(WRONG)
    witness(by=by)
    if by == "recovery code":
        letters.post_changed(person, gettext("A recovery code opened your account in Plenary"))


def _took_code(person: Person, code: str) -> bool:
    kept = authenticator_of(person)
    step = codes.step_of(codes.opened(kept.sealed), code, kept.step) if kept else None
    if step is None:
        return False
    mine = (Authenticator.person_id == person.id, Authenticator.step < step)
    taken = db.session.execute(update(Authenticator).where(*mine).values(step=step))
    return bool(getattr(taken, "rowcount", 0))


def _took_recovery_code(person: Person, code: str) -> bool:
    found = unused_recovery_code(person, codes.recovery_hash(code))
    if found is None:
        return False
    mine = (RecoveryCode.id == found.id, RecoveryCode.used_at.is_(None))
    taken = db.session.execute(update(RecoveryCode).where(*mine).values(used_at=now()))
    return bool(getattr(taken, "rowcount", 0))


@own_action()
def renew_recovery_codes(person: Person, code: str) -> list[str]:
    """Fresh recovery codes in the place of the old, for whoever shows a code."""
    if not _took_code(person, code):
        raise Refused(WRONG)
    letters.post_changed(person, gettext("Your recovery codes for Plenary were made anew"))
    return _fresh_codes(person)


@own_action()
def drop_authenticator(person: Person, code: str) -> None:
    """Do without the second factor again; whoever asks shows a last code."""
    if not (_took_code(person, code) or _took_recovery_code(person, code)):
        raise Refused(WRONG)
    _forget(person)
    letters.post_changed(person, gettext("The second factor of your account was taken away"))


@own_action()
def forget_factors(person: Person) -> None:
    """For those who run the house, when somebody lost everything: by the command line alone."""
    _forget(person)
    letters.post_changed(person, gettext("The second factor of your account was taken away"))


def _forget(person: Person) -> None:
    for kept in (Authenticator, RecoveryCode):
        db.session.execute(delete(kept).where(kept.person_id == person.id))


def _fresh_codes(person: Person) -> list[str]:
    db.session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person.id))
    fresh = codes.fresh_recovery_codes()
    words = [codes.recovery_hash(code) for code in fresh]
    db.session.add_all([RecoveryCode(person_id=person.id, word=word) for word in words])
    return fresh
