from datetime import timedelta

from commons.decisions import actions
from commons.decisions.models import Decision, Options, Procedure, Refusal, Told
from commons.decisions.proposals import Subject
from commons.decisions.queries.seen import seen_by
from commons.decisions.queries.tour import tour_of
from commons.decisions.settling import settle_due
from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import at, now
from kernel.database import db
from tests.decisions.table import STATES

WEEK = timedelta(days=7)


def written(table, **facts):
    return table.propose(procedure=Procedure.WRITTEN, closes_at=now() + WEEK, **facts)


def settle(table, after):
    with at(now() + after), table.app.app_context():
        settle_due()
        settle_due()


def told(table, what):
    with table.app.app_context():
        return db.session.scalars(db.select(Told.person_id).where(Told.what == what)).all()


def test_who_is_silent_in_writing_consents_and_is_reminded_once_and_alone(table):
    vote = written(table)
    table.vote(vote, "PL", "against")
    table.votes(vote, **{"for": 3})

    settle(table, WEEK - timedelta(days=1))
    table.vote(vote, "HU", "against")
    settle(table, WEEK)

    assert len(told(table, "opened")) == 27
    reminded = told(table, "reminded")
    assert len(reminded) == len(set(reminded)) == 23
    assert table.people["PL"].id not in reminded
    with table.look(vote) as decision:
        assert decision.end == "adopted"
        assert decision.count["result"]["for"] == 25
        assert "Not answering counted as consent; not answered: 22." in decision.statement


def test_the_required_number_of_seats_stops_a_written_procedure(table):
    vote = written(table)
    for code in STATES[:13]:
        table.do(actions.want_stop, vote, table.people[code], code, "Let us talk")
    before = table.outcome(vote)[1]
    table.do(actions.want_stop, vote, table.people["BE"], "BE", "Again")
    table.do(actions.want_stop, vote, table.people[STATES[13]], STATES[13], "We too")

    assert before == "open"
    assert table.outcome(vote)[1] == "stopped"
    assert "was stopped" in table.vote(vote, "PT")
    with table.look(vote) as decision:
        assert "Asked for a meeting: 14, enough: 14." in decision.because


def test_the_chair_stops_or_withdraws_and_says_why(table):
    for key, verb, end in (("first-key", actions.stop, "stopped"),
                           ("second-key", actions.withdraw, "withdrawn")):  # fmt: skip
        vote = written(table, key=key)
        refused = table.do(verb, vote, table.cast.ines, "Because")
        table.do(verb, vote, table.cast.karin, "To be discussed")

        assert "not open to your role" in refused
        assert table.outcome(vote)[1] == end


def test_an_objection_blocks_consensus_and_what_is_needed_is_said(table):
    tour = table.propose(procedure=Procedure.POSITIONS, provisions=("Article 1", "Article 2"))
    for code in STATES:
        table.vote(tour, code, "support", provision=1)
    table.vote(tour, "PL", "object", provision=2)
    table.vote(tour, "PL", "object", provision=2, reason="No")
    table.vote(tour, "FR", "scrutiny", provision=2)

    with table.look(tour) as decision:
        blocked = tour_of(decision).needs
    table.vote(tour, "PL", "support", provision=2)
    with table.look(tour) as decision:
        reserved = tour_of(decision)
    table.do(actions.close, tour, table.cast.karin)

    assert blocked == (
        "Still needed: the objection of Poland is lifted; the reservation of France is settled."
    )
    assert "Poland" not in reserved.needs
    assert reserved.clear
    assert table.outcome(tour)[1] == "adopted"
    with table.app.app_context():
        assert db.session.scalars(db.select(Refusal.because)).all() == [
            "Say why: everyone reads it."
        ]


def test_an_objection_to_a_part_is_one_to_the_whole(table):
    tour = table.propose(procedure=Procedure.POSITIONS, provisions=("Article 1", "Article 2"))
    table.vote(tour, "PT", "support", provision=1)
    table.vote(tour, "PT", "object", provision=2, reason="No")

    table.do(actions.close, tour, table.cast.karin)

    assert table.outcome(tour)[1] == "rejected"


def test_only_who_did_not_share_it_annexes_reasons_and_only_in_time(table):
    vote = table.propose(matter="opinion")
    table.votes(vote, **{"for": 20})
    table.vote(vote, "PT", "against")
    table.do(actions.close, vote, table.cast.karin)

    said = [
        table.do(actions.annex, vote, table.cast.ines, "PT", "We do not share it"),
        table.do(actions.annex, vote, table.cast.ines, "PT", "We still do not"),
        table.do(actions.annex, vote, table.people["BE"], "BE", "Nor do we"),
        table.do(actions.annex, vote, table.people["SE"], "SE", "Nor do we"),
    ]
    with at(now() + timedelta(days=12)):
        said.append(table.do(actions.annex, vote, table.cast.ines, "PT", "Too late"))

    assert said[:2] == ["", ""]
    assert set(said[2:4]) == {"Only a seat that voted against or abstained annexes its reasons."}
    assert said[4] == "The time to annex reasons is over."
    with table.look(vote) as decision:
        seen = seen_by(db.session.get_one(Person, table.cast.otto.id), decision)
        assert [(e.code, a.text) for e, a in seen.annexes] == [("PT", "We still do not")]


def test_one_of_those_who_stand_is_elected_by_the_majority_of_the_body(table):
    facts = {"options": Options.SINGLE, "candidates": ("Ana", "Bo"), "matter": "opinion"}
    first, second = table.propose(**facts), table.propose(key="another-key", **facts)
    table.votes(first, Ana=14, Bo=13)
    table.votes(second, Ana=13, Bo=13, abstain=1)

    for vote in (first, second):
        table.do(actions.close, vote, table.cast.karin)

    with table.look(first) as decision:
        assert (decision.end, decision.count["elected"]) == ("adopted", ["Ana"])
    with table.look(second) as decision:
        assert (decision.end, decision.count["second_round"]) == ("lapsed", ["Ana", "Bo"])


def test_another_text_is_put_anew_and_no_answer_goes_along(table):
    vote = written(table)
    table.votes(vote, **{"for": 20})
    later = now() + 2 * WEEK
    with table.app.app_context():
        karin = db.session.get_one(Person, table.cast.karin.id)
        changed = Subject(brought(karin), "Rules, second draft", 1, "a" * 64)
        first = db.session.get_one(Decision, vote)
        again = actions.put_anew(karin, first, changed, later, "another-key").id

    old = table.vote(vote, "PT")
    unread = table.vote(again, "PT")
    read = table.vote(again, "PT", text="a" * 64)

    assert "The text has changed, and the question was put anew" in old
    assert unread == "The text was changed meanwhile. Read it, then answer."
    assert read == ""
    assert table.outcome(vote)[1] == "superseded"
    assert table.outcome(again) == ({"for": 1}, "open")
    with table.look(again) as decision:
        assert (decision.round, decision.supersedes_id) == (2, vote)
        assert decision.reference_number == db.session.get_one(Decision, vote).reference_number


def brought(person):
    """The number of a document in the library of the Board."""
    place = db.session.scalars(db.select(Workspace).where(Workspace.slug == "board")).one()
    return begin_text(person, place, Facts(title="Rules"), "text-of-rules").id
