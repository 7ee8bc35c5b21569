"""What is wrong with each line of a list of people to invite, before anything is written?"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

import email_validator

from commons.invitations.offering import Invitee
from commons.invitations.queries import (
    names_and_addresses,
    open_invitations,
    people_by_address,
    seats_in,
)
from commons.invitations.sheets import Sheet, as_text
from commons.membership.models import Seat
from commons.membership.queries import people_in
from commons.membership.seating import may_sit, roles_on
from commons.sheets import Unreadable
from commons.workspaces.models import Workspace
from kernel import lookalikes
from kernel.access import explain
from kernel.clock import today
from kernel.words import gettext as _
from rules.access import Role

HEADER = ["e-mail", "name", "seat", "role", "first day", "last day"]
NAMES = {
    "e-mail": "email", "email": "email", "mail": "email", "address": "email", "courriel": "email",
    "name": "name", "nom": "name", "full name": "name",
    "seat": "seat", "code": "seat", "role": "role", "as": "role",
    "first day": "starts_on", "from": "starts_on", "start": "starts_on",
    "last day": "ends_on", "until": "ends_on", "end": "ends_on",
}  # fmt: skip
DATES = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y")
FORMULA = re.compile(r"[=+\-@\t\r|]")
YEARS = range(1990, 2151)


@dataclass(slots=True)
class Line:
    """One line as it was sent, what is wrong with it, and what is only worth a second look."""

    number: int
    cells: dict[str, str]
    faults: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    invitee: Invitee | None = None


def checked(place: Workspace, sheet: Sheet) -> list[Line]:
    """Every line of a list, each with all that is wrong with it."""
    if not sheet.rows:
        raise Unreadable(_("There is nothing in this list."))
    columns = _columns(sheet.rows[0][1])
    lines = [Line(n, dict(zip(columns, row, strict=False))) for n, row in sheet.rows[1:]]
    if not lines:
        raise Unreadable(_("There is a heading in this list, but nobody under it."))
    check(place, lines)
    return lines


def _columns(heading: list[str]) -> list[str]:
    columns = [NAMES.get(cell.strip().casefold(), cell) for cell in heading]
    missing = [known for known in ("email", "name", "seat") if known not in columns]
    if missing:
        raise Unreadable(_("The first line names the columns; these are missing: %(names)s.",
                           names=", ".join(missing)))  # fmt: skip
    return columns


def check(place: Workspace, lines: list[Line]) -> None:
    seats = {seat.code.casefold(): seat for seat in seats_in(place)}
    for line in lines:
        line.faults += _formulas(line.cells)
        line.invitee = _invitee(line, seats)
    _twice(lines)
    _invited_already(place, lines)
    _mistakable(place, lines)


def as_sent(lines: Iterable[Line]) -> str:
    """The lines again as a list, to be checked and sent once they were looked at."""
    keys = ["email", "name", "seat", "role", "starts_on", "ends_on"]
    return as_text(HEADER, ([line.cells.get(key, "") for key in keys] for line in lines))


def _formulas(cells: dict[str, str]) -> list[str]:
    guilty = [text for text in cells.values() if FORMULA.match(text)]
    return [_("“%(said)s” begins like a formula.", said=text[:40]) for text in guilty]


def _invitee(line: Line, seats: dict[str, Seat]) -> Invitee | None:
    email, name = _email(line), _name(line)
    starts_on, ends_on = _day(line, "starts_on"), _day(line, "ends_on")
    if ends_on and ends_on < (starts_on or today()):
        line.faults.append(_("The last day is before the first."))
    seat = seats.get(line.cells.get("seat", "").casefold())
    if seat is None:
        code = line.cells.get("seat", "")
        line.faults.append(_("There is no seat “%(code)s” here.", code=code[:20]))
        return None
    role = _role(line, seat)
    if role is not None and not (free := may_sit(seat, role, starts_on or today())):
        line.faults.append(explain(free))
    if line.faults or role is None:
        return None
    return Invitee(seat, email, name, role, starts_on, ends_on)


def _email(line: Line) -> str:
    sent = line.cells.get("email", "")
    try:
        found = email_validator.validate_email(
            sent, check_deliverability=False, test_environment=True
        )
    except email_validator.EmailNotValidError:
        line.faults.append(_("“%(said)s” is no e-mail address.", said=sent[:60]))
        return ""
    return found.normalized.lower()


def _name(line: Line) -> str:
    name = " ".join(line.cells.get("name", "").split())
    hidden = any(unicodedata.category(sign)[0] == "C" for sign in name)
    if not name or len(name) > 120 or hidden:  # noqa: PLR2004 the width of the column
        line.faults.append(_("The name is missing, too long, or holds signs that cannot be seen."))
    return name


def _role(line: Line, seat: Seat) -> Role | None:
    possible, sent = roles_on(seat), line.cells.get("role", "").casefold()
    if not sent and possible:
        return possible[0]
    found = next((role for role in possible if role == sent), None)
    if found is None:
        line.faults.append(_("Nobody holds a seat of this kind in that part."))
    return found


def _day(line: Line, key: str) -> date | None:
    sent = line.cells.get(key, "")
    if not sent:
        return None
    for pattern in DATES:
        try:
            found = datetime.strptime(sent, pattern).date()  # noqa: DTZ007 a day, not a moment
        except ValueError:
            continue
        if found.year in YEARS:
            return found
    line.faults.append(_("“%(said)s” is no date: write it as 2026-11-24.", said=sent[:20]))
    return None


def _twice(lines: list[Line]) -> None:
    """The same person twice on one seat, or two who would hold it."""
    people = Counter((line.cells.get("email", "").casefold(), line.cells.get("seat", "").casefold())
                     for line in lines)  # fmt: skip
    holders = Counter(
        each.invitee.seat.code for each in lines if each.invitee and _would_hold(each)
    )
    for line in lines:
        key = (line.cells.get("email", "").casefold(), line.cells.get("seat", "").casefold())
        if people[key] > 1:
            line.faults.append(_("This address stands twice in the list for this seat."))
        elif line.invitee and _would_hold(line) and holders[line.invitee.seat.code] > 1:
            line.faults.append(_("Two people in the list would hold this seat."))


def _would_hold(line: Line) -> bool:
    return line.invitee is not None and line.invitee.role is Role.MEMBER


def _invited_already(place: Workspace, lines: list[Line]) -> None:
    waiting = {(each.email, each.seat_id) for each in open_invitations(place)}
    for line in lines:
        if line.invitee and (line.invitee.email, line.invitee.seat.id) in waiting:
            line.faults.append(_("This address is invited to this seat already."))


def _mistakable(place: Workspace, lines: list[Line]) -> None:
    """Names that look like somebody else's: worth a look before a seat is given away."""
    known = people_by_address([line.invitee.email for line in lines if line.invitee])
    here = {person.id for person in people_in(place)}
    outlines: dict[str, str] = {}
    for number, name, email in names_and_addresses():
        shown = f"{name} ({email})" if number in here else _("somebody who has an account")
        outlines |= dict.fromkeys(map(lookalikes.outline, (name, email)), shown)
    for line in lines:
        if line.invitee is None or line.invitee.email in known:
            continue
        for text in (line.invitee.name, line.invitee.email):
            if like := outlines.get(lookalikes.outline(text)):
                line.doubts.append(_("“%(said)s” looks like %(who)s: is it the same person?",
                                     said=text, who=like))  # fmt: skip
