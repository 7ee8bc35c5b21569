from datetime import timedelta

import pytest

from commons.decisions import actions
from commons.decisions.actions.casting import Said
from commons.decisions.models import Answer, Refusal
from commons.decisions.settling import settle_due
from commons.membership.actions import end_mandate, stand_in
from commons.membership.models import Mandate, Person, Seat
from kernel.clock import at, now, today
from kernel.database import db
from kernel.record import Entry, faults


@pytest.mark.parametrize(("in_favour", "end"), [(17, "rejected"), (18, "adopted")])
def test_the_rules_of_procedure_fail_at_seventeen_and_pass_at_eighteen(table, in_favour, end):
    vote = table.propose()

    table.votes(vote, **{"for": in_favour, "abstain": 2})
    table.do(actions.close, vote, table.cast.karin)

    assert table.outcome(vote) == ({"for": in_favour, "abstain": 2}, end)
    with table.look(vote) as decision:
        assert decision.reference_number.startswith("AB/D ")
        assert "18 in favour, of 27 members in office (AIA 65(5))" in decision.statement
        assert list(faults()) == []


def test_a_vote_is_changed_until_the_close_and_its_history_stays(table):
    vote = table.propose()

    table.vote(vote, "PT", "for", reason="Subject to translation")
    table.vote(vote, "PT", "against", reason="No")
    table.vote(vote, "PT", "against", reason="No")
    table.do(actions.close, vote, table.cast.karin)
    late = table.vote(vote, "PT", "for")

    assert table.outcome(vote)[0] == {"against": 1}
    assert late == "It was rejected: no answer is taken any more."
    with table.app.app_context():
        rows = db.session.execute(
            db.select(Answer.number, Answer.choice).order_by(Answer.number)
        ).all()
        assert [tuple(row) for row in rows] == [(1, "for"), (2, "against")]


def refusals(table):
    with table.app.app_context():
        rows = db.session.execute(
            db.select(Refusal.person_id, Refusal.because).order_by(Refusal.id)
        )
        noted = [tuple(row) for row in rows]
        acts = db.session.scalars(db.select(Entry.act).where(Entry.act == "decisions.refused"))
        assert len(noted) == len(acts.all())
        return noted


def test_who_may_not_vote_is_told_why_and_it_is_noted(table):
    vote, cast = table.propose(closes_at=now() + timedelta(days=1)), table.cast

    said = [
        table.vote(vote, "EDPS", by=cast.otto),
        table.vote(vote, "ES", by=cast.ines),
        table.vote(vote, "XX", by=cast.ines),
        table.vote(vote, "ES", by=cast.alba),
        table.vote(vote, "PT", "perhaps"),
        table.vote(vote, "PT", text="another digest"),
    ]
    with at(now() + timedelta(days=1, seconds=1)):
        said.append(table.vote(vote, "PT"))

    assert said == [
        "This is not open to your role here (observer).",
        "You do not vote for ES today.",
        "XX has no seat with a vote here.",
        "You do not vote for ES today.",
        "This is no answer to the question.",
        "The text was changed meanwhile. Read it, then answer.",
        "Its time is over: no answer is taken any more.",
    ]
    assert [person for person, _ in refusals(table)] == [
        *(cast.otto.id, cast.ines.id, cast.ines.id, cast.alba.id),
        *(cast.ines.id,) * 3,
    ]
    assert table.outcome(vote)[0] == {}


def test_a_mandate_that_ended_a_second_ago_votes_no_more(table):
    vote = table.propose()
    with table.app.app_context():
        sela = db.session.get_one(Person, table.cast.sela.id)
        mandate = db.session.scalars(
            db.select(Mandate).where(Mandate.person_id == table.cast.ines.id)
        ).one()
        end_mandate(sela, mandate, "resigned")

    assert "ended" in table.vote(vote, "PT")
    assert table.outcome(vote)[0] == {}
    assert len(refusals(table)) == 1


def test_the_vote_belongs_to_the_seat_and_the_holder_comes_first(table):
    vote, cast = table.propose(), table.cast
    with table.app.app_context():
        alba = db.session.scalars(db.select(Mandate).where(Mandate.person_id == cast.alba.id)).one()
        sela = db.session.get_one(Person, cast.sela.id)
        stand_in(sela, alba, today(), today() + timedelta(days=3))

    first = table.vote(vote, "ES", "against", by=cast.alba)
    second = table.vote(vote, "ES", "for")
    third = table.vote(vote, "ES", "against", by=cast.alba)

    assert (first, second) == ("", "")
    assert "the alternate's ballot falls away" in third
    assert table.outcome(vote)[0] == {"for": 1}


def test_what_was_given_by_phone_is_marked_and_confirmed_by_the_member(table):
    vote, cast = table.propose(), table.cast

    refused = table.do(actions.enter, vote, cast.karin, "PT", Said("for"))
    table.do(actions.enter, vote, cast.sela, "PT", Said("for"))
    table.do(actions.enter, vote, cast.sela, "BE", Said("for"))
    wrong = table.do(actions.confirm, vote, table.people["BE"], "PT", 1)
    table.do(actions.confirm, vote, cast.ines, "PT", 1)
    table.vote(vote, "BE", "against")

    assert "not open to your role" in refused
    assert wrong == "You do not vote for PT today."
    assert table.outcome(vote)[0] == {"for": 1, "against": 1}
    with table.app.app_context():
        pt = db.select(Seat.id).where(Seat.code == "PT").scalar_subquery()
        rows = db.session.scalars(
            db.select(Answer).where(Answer.seat_id == pt).order_by(Answer.number)
        ).all()
        assert [(a.person_id, a.entered_by_id, a.confirms) for a in rows] == [
            (cast.ines.id, cast.sela.id, None),
            (cast.ines.id, None, 1),
        ]


def test_the_electorate_is_that_of_the_opening_and_is_written_again_at_the_close(table):
    vote = table.propose()
    with table.app.app_context():
        sela = db.session.get_one(Person, table.cast.sela.id)
        mine = db.select(Mandate).where(Mandate.person_id == table.people["BE"].id)
        end_mandate(sela, db.session.scalars(mine).one(), "resigned")

    table.votes_of = table.do(actions.close, vote, table.cast.karin)

    with table.look(vote) as decision:
        belgium = decision.electors[0]
        assert len(decision.electors) == 27
        assert (belgium.code, belgium.holder_id) == ("BE", table.people["BE"].id)
        assert belgium.last_holder_id is None
        assert decision.end == "lapsed"


def test_the_house_closes_what_has_ended_once_however_late_it_looks(table):
    vote = table.propose(closes_at=now() + timedelta(days=1))
    table.votes(vote, **{"for": 18})

    with table.app.app_context():
        settle_due()
    before = table.outcome(vote)
    with at(now() + timedelta(days=9)):
        for _ in range(2):
            result = table.app.test_cli_runner().invoke(args=["tick"])
            assert result.exit_code == 0, result.output

    assert before[1] == "open"
    assert table.outcome(vote)[1] == "adopted"
    with table.look(vote) as decision:
        assert decision.closed_at == decision.closes_at
        acts = db.session.scalars(db.select(Entry.act)).all()
        assert acts.count("decisions.settle") == 1
