from datetime import timedelta

from commons.decisions import actions, presence
from commons.decisions.actions.casting import Said
from commons.decisions.models import Options, Procedure
from commons.decisions.queries import standing_of
from commons.decisions.queries.records import record_of
from commons.decisions.queries.seen import seen_by
from commons.decisions.stepping import follow
from commons.membership.models import Person
from kernel.clock import at, now
from kernel.database import db
from kernel.transactions import unit_of_work
from tests.decisions.table import STATES
from tools.recount import differences

STAYS = "what it answered stays"


def counted(table, vote):
    """Electorate, outcome and sentence as the page shows them."""
    with table.look(vote) as decision:
        standing = standing_of(decision, closed=bool(decision.closed_at))
        return standing.electorate, standing.outcome, standing.outcome.text()


def test_who_steps_aside_leaves_the_base_as_the_profile_says_and_a_stranger_agrees(
    table, browser, profiled
):
    profiled("board", **{"vote.recused_count_in_base": "no"})
    vote, cast = table.propose(matter="opinion"), table.cast
    table.votes(vote, **{"for": 13})
    before = counted(table, vote)

    said = [
        table.do(actions.step_aside, vote, cast.ines, "PT", "Shares in a provider"),
        table.do(actions.step_aside, vote, cast.ines, "ES", "Not mine"),
        table.do(actions.set_aside, vote, cast.ines, "BE", "Not hers to say"),
        table.do(actions.set_aside, vote, cast.karin, "BE", "Has an interest"),
        table.vote(vote, "PT"),
    ]
    after = counted(table, vote)
    table.do(actions.take_back_in, vote, cast.karin, "BE")
    table.do(actions.close, vote, cast.karin)

    assert said[0] == said[3] == ""
    assert said[1] == "You do not vote for ES today."
    assert "not open to your role" in said[2]
    assert said[4] == "PT takes no part in this item."
    assert (before[1].base, before[1].needed, before[1].in_favour) == (27, 14, 13)
    assert (after[1].base, after[1].needed, after[1].in_favour) == (25, 13, 12)
    assert "Taking no part: 2; they are left out of the base." in after[2]
    with table.look(vote) as decision:
        assert (decision.end, decision.count["result"]["base"]) == ("rejected", 26)
        assert "Taking no part: 1" in decision.statement
    otto = browser(cast.otto)
    record = otto.get(f"/board/decisions/{vote}/record.json").json
    assert record["electorate"]["recused"] == ["PT"]
    assert list(differences(record)) == []
    assert "takes no part" in otto.get(f"/board/decisions/{vote}").text


def test_what_the_act_fixes_keeps_who_steps_aside_in_the_base(table, profiled):
    profiled("board", **{"vote.recused_count_in_base": "no", "vote.recused_late": STAYS})
    vote, cast = table.propose(), table.cast
    table.vote(vote, "PT", "against")

    table.do(actions.step_aside, vote, cast.ines, "PT", "Shares in a provider")
    table.do(actions.set_aside, vote, cast.karin, "BE", "Has an interest")
    table.votes_refused = table.vote(vote, "PT", "for")
    electorate, outcome, says = counted(table, vote)

    assert (electorate.recused, outcome.base, outcome.needed) == (1, 27, 18)
    assert "they stay in the base" in says
    assert table.outcome(vote)[0] == {"against": 1}
    assert "takes no part" in table.votes_refused


def test_too_few_who_answer_decide_nothing_where_absence_does_not_count(table, browser):
    facts = {"matter": "another", "closes_at": now() + timedelta(days=3)}
    few, enough = table.propose(**facts), table.propose(key="the-second", **facts)
    writing = table.propose(key="the-third", procedure=Procedure.WRITTEN, **facts)
    chair = {"options": Options.RANKED, "candidates": ("Ana", "Bo"), "matter": "another"}
    election = table.propose(key="the-fourth", **chair)
    table.votes(few, **{"for": 13})
    table.votes(enough, **{"for": 14})
    for code in STATES[:3]:
        table.vote(election, code, "Ana", ranking=("Ana", "Bo"))

    for vote in (few, enough, writing, election):
        table.do(actions.close, vote, table.cast.karin)

    ends = [table.outcome(vote)[1] for vote in (few, enough, writing, election)]
    assert ends == ["lapsed", "adopted", "adopted", "lapsed"]
    with table.look(few) as decision:
        assert "Answered: 13 of 27; needed to decide: 1 more" in decision.statement
        assert decision.count["result"]["quorate"] is False
    with table.look(writing) as decision:
        assert "Asked: 27 of 27; enough to decide: 14" in decision.statement
    otto = browser(table.cast.otto)
    for vote in (few, enough, writing, election):
        record = otto.get(f"/board/decisions/{vote}/record.json").json
        assert list(differences(record)) == []


def test_a_part_answered_by_phone_is_confirmed_by_the_member(table):
    facts = {"procedure": Procedure.POSITIONS, "provisions": ("Article 1", "Article 2")}
    tour, cast = table.propose(**facts), table.cast
    table.do(actions.enter, tour, cast.sela, "PT", Said("support", provision=2))

    with table.look(tour) as decision:
        [own] = seen_by(db.session.get_one(Person, cast.ines.id), decision).own
        waits = [(each.provision, each.number) for each in own.unconfirmed]
    wrong = table.do(actions.confirm, tour, cast.ines, "PT", 1)
    table.do(actions.confirm, tour, cast.ines, "PT", 1, 2)
    whole = table.vote(tour, "PT", "object", reason="No")

    assert waits == [(2, 1)]
    assert wrong == "There is nothing to confirm."
    assert whole == "There is no such provision."
    with table.look(tour) as decision:
        [own] = seen_by(db.session.get_one(Person, cast.ines.id), decision).own
        assert own.unconfirmed == []
        assert own.answers[2].confirms == 1


def test_the_page_says_what_else_a_count_tells(table, browser):
    vote = table.propose(procedure=Procedure.WRITTEN, closes_at=now() + timedelta(days=7))
    for code in STATES[:12]:
        table.vote(vote, code, "against" if code in {"DE", "FR"} else "for")
    with at(now() + timedelta(days=2)):
        table.vote(vote, "PT")
        with table.look(vote) as decision:
            seen = seen_by(db.session.get_one(Person, table.cast.otto.id), decision)
    page = browser(table.cast.otto).get(f"/board/decisions/{vote}").text

    assert [(day.answers, day.so_far) for day in seen.days] == [(12, 12), (0, 12), (1, 13)]
    assert (seen.change.number, seen.change.to) == (8, "against")
    assert not seen.indicator.found.carries
    assert sum(one.answered is not None for one in seen.asked) == 13
    assert all(one.told for one in seen.asked)
    assert "Indicator only" in page
    assert "Who was asked, and who has answered" in page
    assert seen.published is None


def test_a_seat_follows_who_withdrew_from_the_item_and_the_quorum_is_that_of_the_room(
    table, monkeypatch
):
    vote, cast = table.propose(matter="another"), table.cast
    table.votes(vote, **{"for": 3})
    ends = []
    for withdrawn in ({cast.ines.id}, set(), {cast.ines.id, cast.karin.id}):
        with table.look(vote) as decision, unit_of_work():
            decision.recused = frozenset(withdrawn)
            follow(decision)
            ends.append({each.code for each in decision.electors if each.recused})

    with table.look(vote) as decision:
        seats = frozenset(each.seat_id for each in decision.electors[:14])
    monkeypatch.setattr(presence, "rooms", [lambda _decision: seats])
    table.do(actions.close, vote, cast.sela)

    assert ends == [{"PT"}, set(), {"PT", "SK"}]
    with table.look(vote) as decision:
        assert decision.end == "adopted"
        assert "Present: 14 of 27; enough to decide: 14" in decision.statement
        assert sum(each.present for each in decision.electors) == 14
        assert list(differences(record_of(decision))) == []
