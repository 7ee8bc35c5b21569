"""A full table of the Board: somebody on every seat of a Member State, and what they do there."""

from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import select

from commons.decisions import actions, queries
from commons.decisions.actions.casting import Said
from commons.decisions.models import Decision
from commons.decisions.proposals import Proposal
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.clock import today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role
from rules.states import MEMBER_STATES

STATES = [state.code for state in MEMBER_STATES]
RULES = "rules of procedure"


class Table:
    """Karin chairs, for Slovakia; Inês sits for Portugal; Alba can stand in for Spain."""

    def __init__(self, app, cast):
        self.app, self.cast = app, cast
        cast.all()
        self.people = {"SK": cast.karin, "PT": cast.ines}
        others = [code for code in STATES if code not in self.people]
        with app.app_context():
            with unit_of_work():
                self._seat(others)
            self.people |= dict(zip(others, self._seated(others), strict=True))

    def _seat(self, codes):
        """All at once: each by itself would be read and written by itself."""
        place = select(Workspace.id).where(Workspace.slug == "board").scalar_subquery()
        wanted = select(Seat).where(Seat.workspace_id == place, Seat.code.in_(codes))
        seats = {seat.code: seat for seat in db.session.scalars(wanted)}
        days = {"starts_on": today() - timedelta(days=10), "ends_on": today() + timedelta(days=99)}
        for code in codes:
            person = Person(handle=_handle(code), name=f"Member {code}", email=_email(code))
            db.session.add(Mandate(seat=seats[code], person=person, role=Role.MEMBER, **days))

    def _seated(self, codes):
        wanted = select(Person).where(Person.handle.in_([_handle(code) for code in codes]))
        found = {person.handle: person for person in db.session.scalars(wanted)}
        db.session.expunge_all()
        return [found[_handle(code)] for code in codes]

    def propose(self, by=None, workspace="board", key="key-of-it", **facts):
        """The number of a decision that was put to the table."""
        proposal = Proposal(**{"title": "Revised rules", "matter": RULES, **facts})
        with self.app.app_context():
            place = db.session.scalars(select(Workspace).where(Workspace.slug == workspace)).one()
            actor = db.session.get_one(Person, (by or self.cast.karin).id)
            return actions.propose(actor, place, proposal, key).id

    def do(self, verb, number, by, *args, **facts):
        """Let somebody act on a decision; returns what was refused, or nothing."""
        with self.app.app_context():
            actor = db.session.get_one(Person, by.id)
            try:
                verb(actor, db.session.get_one(Decision, number), *args, **facts)
            except Refused as refused:
                with self.app.test_request_context():
                    return refused.because
            return ""

    def vote(self, number, code, choice="for", by=None, **said):
        who = by or self.people[code]
        return self.do(actions.answer, number, who, code, Said(choice, **said))

    def votes(self, number, **choices):
        """So many of each, from the first state on."""
        codes = iter(STATES)
        for choice, many in choices.items():
            for _ in range(many):
                assert self.vote(number, next(codes), choice) == ""

    @contextmanager
    def look(self, number):
        with self.app.test_request_context():
            yield db.session.get_one(Decision, number)

    def outcome(self, number):
        with self.look(number) as decision:
            standing = queries.standing_of(decision, closed=bool(decision.closed_at))
            return {str(c): n for c, n in standing.tally.items()}, str(decision.end or "open")


def _handle(code):
    return f"ms-{code.lower()}"


def _email(code):
    return f"{_handle(code)}@plenary.example"
