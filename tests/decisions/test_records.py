import pytest

from commons.decisions import actions
from commons.decisions.handing_in import hand_in
from commons.decisions.models import Ballot, Decision, Options, Procedure
from kernel.database import db
from tests.decisions.table import STATES
from tools.recount import differences

PEOPLE = ("Ana", "Bo", "Cy")
ELECTION = {"matter": "election of the chair", "candidates": PEOPLE}
KINDS = {
    "named": {},
    "positions": {"procedure": Procedure.POSITIONS, "provisions": ("Article 1", "Article 2")},
    "single": {"options": Options.SINGLE, **ELECTION},
    "secret choice": {"ballot": Ballot.SECRET, "options": Options.SINGLE, **ELECTION},
    "ranked": {"options": Options.RANKED, **ELECTION},
    "secret": {"ballot": Ballot.SECRET},
    "secret ranking": {"ballot": Ballot.SECRET, "options": Options.RANKED, **ELECTION},
}


SECRETLY = {
    "secret": ["for"] * 5 + ["against"],
    "secret choice": ["Ana"] * 4 + ["Bo", "abstain"],
    "secret ranking": ["Ana Bo"] * 4 + ["Bo Ana"] * 2,
}


def speak(table, vote, kind):
    if kind == "named":
        table.votes(vote, **{"for": 18, "against": 3, "abstain": 2})
        table.vote(vote, "BE", "against")
    if kind == "positions":
        for code in STATES[:20]:
            table.vote(vote, code, "support", provision=1)
        table.vote(vote, "PL", "object", provision=2, reason="No")
    if kind == "single":
        table.votes(vote, Ana=15, Bo=10, abstain=2)
    if kind == "ranked":
        for code, names in zip(STATES, ["Ana Bo", "Bo Ana", "Bo Cy", "Cy"], strict=False):
            table.vote(vote, code, names.split()[0], ranking=tuple(names.split()))


def speak_in_secret(table, vote, says):
    papers = []
    with table.app.test_request_context():
        for code in STATES[:7]:
            actor = db.session.merge(table.people[code])
            papers.append(actions.take_paper(actor, db.session.get_one(Decision, vote), code))
    table.do(actions.open_urn, vote, table.cast.karin)
    with table.app.test_request_context():
        for paper, said in zip(papers, says, strict=False):
            hand_in(db.session.get_one(Decision, vote), paper, said.split())


@pytest.mark.parametrize("kind", KINDS)
def test_a_stranger_counts_the_published_record_and_agrees(table, browser, kind):
    vote = table.propose(**KINDS[kind])
    speak(table, vote, kind)
    if kind.startswith("secret"):
        speak_in_secret(table, vote, SECRETLY[kind])
    otto = browser(table.cast.otto)
    open_still = otto.get(f"/board/decisions/{vote}/record.json").status_code
    table.do(actions.close, vote, table.cast.karin)

    record = otto.get(f"/board/decisions/{vote}/record.json").json

    assert open_still == 302
    assert list(differences(record)) == []
    assert record["end"] in {"adopted", "rejected", "lapsed"}
    assert "statement" in record
