"""The Forum at work: its balance, its co-chairs, what is handed in, and the report of a year."""

import io
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from commons.balance.actions import state_facts
from commons.balance.facts import Facts
from commons.balance.queries import picture_of
from commons.decisions.actions import answer, close
from commons.decisions.actions.casting import Said
from commons.decisions.models import Ballot, Decision
from commons.drafting.models import Version
from commons.drafting.reading import read
from commons.drafting.versioning import Moment
from commons.meetings.queries.yearly import yearly_of
from commons.membership.actions import end_mandate
from commons.membership.models import Mandate, OfficeHolder, Person, Seat
from commons.workspaces.warnings import warnings_for
from forum.chairing import actions as chairing
from forum.chairing.proposals import Vote
from forum.chairing.reminding import remind_all
from forum.chairing.standing import in_office
from forum.contributions.models import Contribution
from forum.reports.actions import Filled, fill_report
from forum.reports.filling import begun
from forum.reports.models import YearReport
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import Happening
from kernel.streams import head_of
from kernel.transactions import unit_of_work
from rules.access import Role
from rules.balance.measured import State
from rules.selection.balance import Trait
from rules.terms import last_day
from rules.yearly import Year
from tests.forum.stage import known, meet, on, person, place, refused, sent, tables_in

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
MEMBERS = {"ida": "industry", "sam": "sme", "cleo": "civil", "aki": "academia", "una": ""}
A_DAY = timedelta(days=1)


@pytest.fixture
def forum(app):
    """Five stakeholders, of one of whom nothing is stated; FRA by the act; a secretariat, which has
    set a figure.
    """
    with app.app_context(), unit_of_work():
        here = place()
        here.figures = {"chair.warn_days": ["40", "Rules of procedure"]}
        for handle in (*MEMBERS, "fra", "desk"):
            who = Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example")
            db.session.add(who)
            held = select(Seat).where(Seat.workspace_id == here.id)
            codes = {"fra": "FRA", "desk": "AIO"}
            seat = db.session.scalar(held.where(Seat.code == codes.get(handle, ""))) or Seat(
                workspace=here, kind="stakeholder", code=handle, name=f"Seat of {handle}",
                country="BE", votes=True,
            )  # fmt: skip
            db.session.add(seat)
            role = Role.SECRETARIAT if handle == "desk" else Role.MEMBER
            begun = date(2026, 6, 1)
            seat.mandates.append(Mandate(person=who, role=role, starts_on=begun))
    with app.app_context():
        for handle, kind in MEMBERS.items():
            if kind:
                said = Facts(since=date(2026, 6, 1), category=kind, gender="woman", country="BE")
                state_facts(person("desk"), mandate(handle), said)
    return app


def mandate(handle):
    return db.session.scalars(
        select(Mandate).join(Mandate.person).where(Person.handle == handle)
    ).one()


def shares(day=None):
    return {
        each.limit.key.removeprefix("composition."): (each.found, each.whole, each.state)
        for each in picture_of(place(), day).shares
    }


def test_the_balance_follows_who_sits_and_what_is_stated(forum, browser):
    with forum.app_context():
        before = head_of("balance", place().id)
        assert shares()["commercial"] == (2, 5, State.KEPT)
        assert shares()["small"] == (1, 2, State.OPEN), "one of whom it is not stated"
        assert picture_of(place()).members[-1].of(Trait.COUNTRY) == {"BE"}, "from the seat"
        desk, cleo, number = known("desk"), known("cleo"), mandate("una").id

    keeper, member = browser(desk), browser(cleo)
    assert "not stated" in member.get("/forum/balance").text
    assert member.get("/forum/balance/facts").status_code == 403, "by name for the desk alone"
    form = {"category": "industry", "gender": "man", "country": "DE", "since": "2026-09-01"}
    assert sent(keeper, f"/balance/facts/{number}", **form).status_code == 303
    past, gender = "/forum/balance?on=2026-08-31", "Women and men"
    assert gender not in member.get(past).text, "two days would tell of who came between"
    assert all(gender in each.text for each in (keeper.get(past), member.get("/forum/balance")))
    assert browser(None).get("/forum/balance").status_code == 302

    with forum.app_context():
        assert shares()["small"] == (1, 3, State.BROKEN)
        assert shares(date(2026, 8, 31))["small"] == (1, 2, State.OPEN)
        needs = picture_of(place()).needs
        assert ("composition.small", 1) in {(n.figure.limit.key, n.times) for n in needs}
        end_mandate(person("desk"), mandate("una"), "Left")
        assert shares()["small"] == (1, 2, State.KEPT)
        assert picture_of(place()).vacant == 1
        assert head_of("balance", place().id) == before + 2
        assert shares(date(2026, 5, 31))["commercial"] == (0, 0, State.EMPTY)


def call(days=40):
    first = today() + days * A_DAY
    return chairing.call_election(person("desk"), place(), first, now() + A_DAY)


def put_and_vote(names):
    """Put it to the vote, and let three members prefer these in this order."""
    key = f"key-of-the-vote-{db.session.query(Decision).count()}"
    vote = Vote(Ballot.NAMED, None, key)
    put = chairing.put_to_vote(person("desk"), place(), vote)
    ranking = tuple(next(c for c in put.candidates if c.startswith(name)) for name in names)
    for voter in (*MEMBERS, "fra"):
        seat = "FRA" if voter == "fra" else voter
        answer(person(voter), put, seat, Said(ranking[0], ranking=ranking))
    close(person("desk"), put)


def stand(*handles):
    for handle in handles:
        chairing.stand(person(handle), place(), f"{handle} stands")


def test_co_chairs_are_elected_within_the_balance_or_not_at_all(forum, browser):
    with forum.app_context():
        assert any("AIA 67(6)" in each.words for each in warnings_for(person("desk"), [place()]))
        call()
        assert "runs already" in refused(call)
        assert "not stated" in refused(stand, "una")
        assert "not open to your role" in refused(stand, "desk")
        stand("cleo", "aki", "fra")
        vote = Vote(Ballot.NAMED, None, "key-of-a-vote")
        because = refused(chairing.put_to_vote, person("desk"), place(), vote)
        assert because == "No choice among those who stand would be within the balance."
        stand("ida", "sam")
        chairing.step_back(person("fra"), place())
        put_and_vote(["Ida", "Sam", "Cleo", "Aki"])
        because = refused(chairing.give_terms, person("desk"), place())
        assert "at least 1 of 2" in because
        assert "Civil society" in because
        assert in_office(place()) == []
        keeper = known("desk")
    page = browser(keeper).get("/forum/co-chairs").text
    assert "This result is outside the balance" in page
    assert "Give them their terms" not in page

    with forum.app_context():
        chairing.end_election(person("desk"), place(), "Outside the balance")
        call(days=0)
        stand("ida", "cleo", "aki")
        put_and_vote(["Cleo", "Ida", "Aki"])
        end_on("cleo", now())
        assert "from the members" in refused(chairing.give_terms, person("desk"), place())
        end_on("cleo", None)
        made = chairing.give_terms(person("desk"), place())
        assert {each.person.handle for each in made} == {"cleo", "ida"}
        assert {each.ends_on for each in made} == {last_day(today(), 24)}
        assert "Both offices are held" in refused(call, 1)


def end_on(handle, moment):
    with unit_of_work():
        mandate(handle).ended_at = moment


def serve(handle, starts_on):
    with unit_of_work():
        ends = date(starts_on.year + 2, starts_on.month, starts_on.day) - A_DAY
        db.session.add(OfficeHolder(workspace=place(), person=person(handle), title="Co-chair",
                                    starts_on=starts_on, ends_on=ends))  # fmt: skip


def test_a_term_is_renewed_once_and_its_end_is_told(forum):
    with forum.app_context():
        serve("ida", date(2026, 6, 1))
        serve("cleo", date(2026, 6, 1))
    with forum.app_context(), on(date(2028, 4, 20)):
        remind_all()
        assert not warnings_for(person("desk"), [place()]), "41 days before: by the figure set"
    with forum.app_context(), on(date(2028, 5, 1)):
        remind_all()
        remind_all()
        told = db.session.scalars(select(Happening).where(Happening.what == "co_chairs.ends")).all()
        assert sorted(len(each.people) for each in told) == [2, 2], "each term once"
        words = [each.words for each in warnings_for(person("desk"), [place()])]
        assert any("The term of Ida as co-chair ends" in each for each in words)
        chairing.call_election(person("desk"), place(), date(2028, 6, 1), now() + A_DAY)
        stand("ida", "aki")
        put_and_vote(["Ida", "Aki"])
        made = {each.person.handle: each for each in chairing.give_terms(person("desk"), place())}
        assert (made["ida"].renewals, made["aki"].renewals) == (1, 0)
    with forum.app_context(), on(date(2030, 5, 1)):
        chairing.call_election(person("desk"), place(), date(2030, 6, 1), now() + A_DAY)
        assert "48 months" in refused(stand, "ida")
        stand("aki")
        held = in_office(place())[0]
        chairing.end_term(person("desk"), place(), held.id)
        assert held not in in_office(place())


def test_what_is_handed_in_and_what_a_year_reports(forum, browser):
    with forum.app_context(), on(date(2026, 11, 10)):
        assert yearly_of(place()).state is Year.OPEN
        meet(now() - 60 * A_DAY, now() - 20 * A_DAY, now() - 400 * A_DAY)
        assert yearly_of(place()).state is Year.HELD
        sam, desk = known("sam"), known("desk")
    with on(date(2026, 11, 10)):
        member, keeper = browser(sam), browser(desk)
        words = {"topic": "Standardisation", "language": "de", "csrf_token": member.csrf}
        file = {"file": (io.BytesIO(b"Normen"), "normen.txt"), "key": "key-of-a-contribution"}
        data = words | file | {"title": "Normen", "consents": "y"}
        assert member.post("/forum/contributions/new", data=data).status_code == 303
    with forum.app_context():
        [made] = db.session.scalars(select(Contribution)).all()
        number = str(made.document_id)
        assert made.seat_name == "Seat of sam"
    public = browser(None)
    with on(date(2026, 11, 10)):
        assert "First it is noted" in sent(keeper, "/contributions/publish", document=number).text
        sent(keeper, "/contributions/settle", document=number, came="adopted", note="Plenary")
        assert (
            sent(member, "/contributions/settle", document=number, came="noted").status_code == 403
        )
        assert public.get(f"/published/forum/{number}").status_code == 404
        sent(keeper, "/contributions/publish", document=number)
        with public.get(f"/published/forum/{number}") as got:
            assert got.data == b"Normen"
        gone_while_handed_in(keeper, public, number)
        sent(member, "/contributions/consent", document=number)
        assert "not consent" in sent(keeper, "/contributions/publish", document=number).text
        assert public.get(f"/published/forum/{number}").status_code == 404
        assert "Normen" not in public.get("/published/forum").text
        sent(member, "/contributions/consent", document=number, yes="y")
        assert sent(member, "/annual-reports/begin", year="2026").status_code == 403
        assert sent(keeper, "/annual-reports/begin", year="2026").status_code == 303
    report_says(forum)
    with forum.app_context():
        document = db.session.scalars(select(YearReport)).one().document_id
    with on(date(2026, 12, 1)):
        keeper = browser(desk)
        assert sent(keeper, "/annual-reports/publish", year="2026").status_code == 403
        sent(browser(sam), "/contributions/consent", document=number)
        sent(keeper, "/annual-reports/fill", year="2026")
        sent(keeper, "/annual-reports/adopt", year="2026")
        assert sent(keeper, "/annual-reports/fill", year="2026").status_code == 403, "adopted"
        assert public.get(f"/published/forum/{document}").status_code == 404
        sent(keeper, "/annual-reports/publish", year="2026")
    report = public.get(f"/published/forum/{document}").text
    assert "8 November 2026" in report
    assert "Normen" not in report, "its author takes back that it may be published"
    with forum.app_context():
        kept = select(Version).filter_by(document_id=document).order_by(Version.number)
        assert [each.name or each.frozen_for for each in db.session.scalars(kept)] == [
            "Before the figures were renewed", "adoption",
        ]  # fmt: skip


def gone_while_handed_in(keeper, public, number):
    sent(keeper, "/contributions/settle", document=number, came="handed in")
    assert public.get(f"/published/forum/{number}").status_code == 404
    sent(keeper, "/contributions/settle", document=number, came="adopted")
    sent(keeper, "/contributions/publish", document=number)


def report_says(forum):
    """The figures are those of the records, and go on with them; over what came later nothing is
    filled.
    """
    with forum.app_context(), on(date(2026, 11, 10)):
        report = db.session.scalars(select(YearReport)).one()
        assert begun(person("sam"), place(), 2026) is report
        late = Filled(b"", 1, {}, Moment({}, 0))
        assert "same moment" in refused(fill_report, person("desk"), place(), 2026, late)
        rows = tables_in(read(report.document).tree)
        assert rows["Meetings"] == [["Day", "Meeting"], ["11 September 2026", "Plenary"],
                                    ["21 October 2026", "Plenary"]]  # fmt: skip
        assert rows["Written contributions"][1:] == [
            ["Standardisation", "Normen", "Seat of sam", "Adopted"]
        ]
        [counted] = [row for row in rows["Membership and balance"] if "Commercial" in row[0]
                     or "commercial interests:" in row[0]][:1]  # fmt: skip
        assert counted[1:4] == ["2/5", "2", "1"]
        meet(now() - 2 * A_DAY)
