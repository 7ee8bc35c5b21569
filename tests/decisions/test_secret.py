import json
from collections import Counter

import pytest
import sqlalchemy as sa

from commons.decisions import actions
from commons.decisions.handing_in import hand_in
from commons.decisions.models import Ballot, Decision, Options
from commons.decisions.queries.records import record_of
from commons.decisions.queries.urns import urn_of
from kernel.access import Refused
from kernel.database import Model, db
from tests.decisions.table import STATES

SAYS = ["for", "against", "for", "abstain", "for", "against", "for", "for"]


@pytest.fixture
def vote(table):
    return table.propose(ballot=Ballot.SECRET, matter="opinion")


def taken(table, vote, codes):
    papers = {}
    for code in codes:
        with table.app.app_context():
            papers[code] = actions.take_paper(
                db.session.merge(table.people[code]), db.session.get_one(Decision, vote), code
            )
    return papers


def put(table, vote, paper, *says):
    """What was refused, or nothing."""
    with table.app.test_request_context():
        try:
            hand_in(db.session.get_one(Decision, vote), paper, says)
        except Refused as refused:
            return refused.because
        return ""


def dump(table):
    """Every row of every table, as whoever runs the house can see them."""
    with table.app.app_context():
        return {
            (name, json.dumps(list(row), default=str))
            for name, one in Model.metadata.tables.items()
            for row in db.session.execute(sa.select(one))
        }


def test_whoever_watches_every_change_of_the_tables_cannot_say_whose_ballot_fell(table, vote):
    codes = STATES[: len(SAYS)]
    papers = taken(table, vote, codes)
    table.do(actions.open_urn, vote, table.cast.karin)
    people = {str(each.id) for each in table.people.values()}
    before, fell = dump(table), []

    for code, says in zip(reversed(codes), SAYS, strict=True):
        assert put(table, vote, papers[code], says) == ""
        after = dump(table)
        fell.append((after - before, before - after))
        before = after

    for new, gone in fell:
        slips = [json.loads(row) for name, row in new if name == "decision_slip"]
        others = {name for name, _row in new | gone} - {"decision_slip"}
        assert len(slips) == 1
        assert others <= {"stream"}, "what else changes could tell who it was"
        number, mark, _says = slips[0]
        assert not {str(number), mark} & (people - {str(vote)})
        assert not any(
            mark in row or row[:60] in mark for name, row in before if name != "decision_slip"
        )
    kept = dump(table)
    assert not any(
        paper.partition("-")[0] in row for _name, row in kept for paper in papers.values()
    )
    sizes = {len(json.loads(row)[1]) for name, row in kept if name == "decision_slip"}
    assert sizes == {64}


def test_what_was_voted_is_counted_and_every_ballot_is_found_again(table, vote):
    codes = STATES[: len(SAYS)]
    papers = taken(table, vote, codes)
    early = put(table, vote, papers["BE"], "for")
    table.do(actions.open_urn, vote, table.cast.karin)
    late = table.do(actions.take_paper, vote, table.people["SE"], "SE")

    with table.look(vote) as decision:
        receipts = [
            hand_in(decision, papers[code], [says]) for code, says in zip(codes, SAYS, strict=True)
        ]
    again = put(table, vote, papers["BE"], "against")
    forged = put(table, vote, "0" * 32 + "-" + "0" * 24, "for")
    nonsense = put(table, vote, papers["BE"], "perhaps")
    table.do(actions.close, vote, table.cast.karin)
    closed = put(table, vote, papers["BE"], "for")

    assert early == "The urn is not open yet."
    assert late == "The urn is open: no paper is given out any more."
    assert again == "This ballot lies in the urn already: it stays as it is."
    assert forged == "This is no ballot paper of this vote."
    assert nonsense
    assert closed
    with table.look(vote) as decision:
        assert {k: decision.count["result"][k] for k in ("for", "against", "abstain")} == Counter(
            SAYS
        )
        assert sorted(receipts) == urn_of(decision).receipts
        record = record_of(decision)
        assert record["secret"]["choices"] == sorted(SAYS)
        assert record["secret"]["handed_in"] == sorted(codes)


def test_too_few_papers_keep_the_urn_shut_and_too_few_ballots_are_not_counted(table, vote):
    papers = taken(table, vote, STATES[:4])
    shut = table.do(actions.open_urn, vote, table.cast.karin)
    papers |= taken(table, vote, STATES[4:6])
    table.do(actions.open_urn, vote, table.cast.karin)
    for code in STATES[:4]:
        put(table, vote, papers[code], "for")

    with table.look(vote) as decision:
        hidden = urn_of(decision).turnout
    table.do(actions.close, vote, table.cast.karin)

    assert shut.startswith("Only 4 have a paper; 5 are needed")
    assert hidden is None
    with table.look(vote) as decision:
        assert (decision.end, urn_of(decision).receipts) == ("lapsed", [])
        assert "for" not in decision.count
        assert record_of(decision)["secret"]["choices"] == []


def test_a_seat_has_one_paper_and_whoever_has_no_seat_none(table, vote):
    taken(table, vote, ["PT"])

    second = table.do(actions.take_paper, vote, table.cast.ines, "PT")
    foreign = table.do(actions.take_paper, vote, table.cast.ines, "ES")
    observer = table.do(actions.take_paper, vote, table.cast.otto, "EDPS")
    named = table.vote(vote, "BE")

    assert second == "This seat has its paper: there is one for each."
    assert foreign == "You do not vote for ES today."
    assert "not open to your role" in observer
    assert named == "This vote is secret: take a ballot paper."


def test_the_urn_does_not_learn_who_hands_a_ballot_in(table, vote, browser, caplog):
    taken(table, vote, STATES[:5])
    client = browser(table.cast.ines)
    path = f"/board/decisions/{vote}"
    page = client.post(f"{path}/paper", data={"csrf_token": client.csrf, "seat": "PT"})
    assert page.status_code == 200
    table.do(actions.open_urn, vote, table.cast.karin)
    before = dump(table)

    with caplog.at_level("INFO", logger="plenary.requests"):
        form = client.get(f"{path}/ballot").text
        paper = form.split('name="paper" value="')[1].split('"')[0]
        sent = {"csrf_token": client.csrf, "paper": paper, "choice": "for"}
        done = client.post(f"{path}/ballot", data=sent)

    assert "Your ballot lies in the urn" in done.text
    assert [each.facts["person"] for each in caplog.records if hasattr(each, "facts")] == [
        None,
        None,
    ]
    assert {name for name, _row in dump(table) ^ before} == {"decision_slip"}
    assert "Revised rules" not in browser(table.cast.otto).get(f"{path}/ballot").text


def test_a_ranking_in_secret_elects(table, profiled):
    profiled("board", **{"quorum.vote": "no quorum is asked"})
    facts = {"options": Options.RANKED, "candidates": ("Ana", "Bo", "Cy")}
    vote = table.propose(ballot=Ballot.SECRET, matter="election of the chair", **facts)
    papers = taken(table, vote, STATES[:6])
    table.do(actions.open_urn, vote, table.cast.karin)

    for code, says in zip(
        papers, ["Ana Bo", "Bo Ana", "Bo", "Cy Bo", "Ana Cy", "Bo Cy Ana"], strict=True
    ):
        assert put(table, vote, papers[code], *says.split()) == ""
    table.do(actions.close, vote, table.cast.karin)

    with table.look(vote) as decision:
        assert (decision.end, decision.count["elected"]) == ("adopted", ["Bo"])
