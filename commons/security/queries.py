"""Which link lets somebody choose a new password, and what else proves who they are?"""

import hmac
from collections.abc import Sequence

from sqlalchemy import func, select

from commons.membership.mandates import mandates_of
from commons.membership.models import Person
from commons.security.models import Authenticator, Identity, Passkey, PasswordReset, RecoveryCode
from commons.workspaces.models import Workspace
from kernel import tickets
from kernel.access import standing
from kernel.clock import now
from kernel.database import db

PURPOSE = "password"


def reset_of(link: str) -> PasswordReset | None:
    """The reset that this link opens now; an old, used or replaced one opens nothing."""
    ticket = tickets.read(PURPOSE, link)
    found = db.session.get(PasswordReset, ticket.number) if ticket else None
    if ticket is None or found is None or found.used_at or found.expires_at <= now():
        return None
    fits = hmac.compare_digest(found.word, tickets.hash_of(ticket.word))
    return found if fits and found.person.active else None


def open_resets(person: Person) -> Sequence[PasswordReset]:
    mine = (PasswordReset.person_id == person.id, PasswordReset.used_at.is_(None))
    return db.session.scalars(select(PasswordReset).where(*mine)).all()


def authenticator_of(person: Person) -> Authenticator | None:
    return db.session.get(Authenticator, person.id)


def unused_recovery_code(person: Person, word: str) -> RecoveryCode | None:
    mine = (RecoveryCode.person_id == person.id, RecoveryCode.used_at.is_(None))
    return db.session.scalars(select(RecoveryCode).where(*mine, RecoveryCode.word == word)).first()


def count_recovery_codes(person: Person) -> int:
    mine = (RecoveryCode.person_id == person.id, RecoveryCode.used_at.is_(None))
    return db.session.scalar(select(func.count()).select_from(RecoveryCode).where(*mine)) or 0


def passkeys_of(person: Person) -> Sequence[Passkey]:
    found = select(Passkey).where(Passkey.person_id == person.id)
    return db.session.scalars(found.order_by(Passkey.id)).all()


def passkey_of(person: Person, number: int) -> Passkey | None:
    found = db.session.get(Passkey, number)
    return found if found and found.person_id == person.id else None


def passkey_called(credential: str) -> Passkey | None:
    """The key of somebody whose account is open."""
    found = db.session.scalar(select(Passkey).where(Passkey.credential == credential))
    return found if found and found.person.active else None


def must_show_more(person: Person) -> bool:
    """Has this person a part today whose body asks for a second factor?"""
    places = {mandate.workspace.id: mandate.workspace for mandate in mandates_of(person)}
    return any(_asks(person, place) for place in places.values())


def _asks(person: Person, place: Workspace) -> bool:
    named = place.charter.rule("account.second_factor").value.split(",")
    found = standing(person.id, place)
    return bool(found and found.roles & {name.strip() for name in named})


def identified(issuer: str, subject: str) -> Person | None:
    same = (Identity.issuer == issuer, Identity.subject == subject)
    return db.session.scalar(select(Person).join(Identity).where(*same))
