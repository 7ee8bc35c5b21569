"""Files come in, are looked at, kept and undone; what was shown before stays readable."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from alliance.indicators import reading, staging
from alliance.indicators.actions import drop_load, keep_load, undo_load
from alliance.indicators.models import Indicator, IndicatorValue, Load, State
from alliance.indicators.queries import (
    Filters,
    dims_of,
    every_row,
    heat,
    latest_time,
    page_of,
    published_in,
    series,
    values_at,
    versions_of,
)
from kernel import clock
from kernel.clock import now
from kernel.database import db
from tests.indicators.stage import (
    ALL,
    FIRMS,
    an_indicator,
    at_hand,
    bring,
    desk,
    people,
    place,
    refused,
    row,
    sdmx,
    sent,
)

FIRST = sdmx(
    row("EU27_2020", "2023", "8.03"),
    row("EU27_2020", "2024", "13.48"),
    row("EL", "2024", "9.81", "e"),
    row("FR", "2024", "9.91"),
    row("FR", "2024", "41.0", size="GE250"),
    row("FR", "2024", "38.0", size="GE250", sector="J"),
    row("MT", "2024", "", "c"),
)
SECOND = sdmx(
    row("EU27_2020", "2024", "13.48"),
    row("FR", "2024", "10.41", "r"),
    row("FR", "2025", "14.02"),
)


def said(points):
    return [(each.geo, each.time, each.value, each.flag) for each in points]


def test_a_revision_replaces_nothing_silently(app):
    """On both engines: which row holds is asked of the database in every query."""
    with app.app_context():
        people()
        one = an_indicator()
        first = bring(one, FIRST)
        assert (first.state, first.fresh, first.revised) == (State.READ, 7, 0)
        assert (series(one), list(published_in(place()))) == ([], [])

        keep_load(desk(), first)
        assert latest_time(one) == "2024"
        assert said(values_at(one, "2024")) == [
            ("EL", "2024", 9.81, "e"),
            ("EU27_2020", "2024", 13.48, ""),
            ("FR", "2024", 9.91, ""),
            ("MT", "2024", None, "c"),
        ]
        assert [(p.sector, p.size, p.value) for p in heat(one, "2024", "FR")] == [
            (ALL, FIRMS, 9.91),
            (ALL, "GE250", 41.0),
            ("J", "GE250", 38.0),
        ]
        a_while_after = now() + timedelta(hours=1)

        with clock.at(a_while_after + timedelta(hours=1)):
            second = bring(one, SECOND)
            assert (second.fresh, second.revised, second.same) == (1, 1, 1)
            changed = [ALL, FIRMS, "FR", "2024", 9.91, "", 10.41, "r"]
            assert second.report["changes"] == [changed]
            keep_load(desk(), second)
            assert said(series(one, ["FR"])) == [
                ("FR", "2024", 10.41, "r"),
                ("FR", "2025", 14.02, ""),
            ]
            assert said(series(one, ["FR"], as_of=a_while_after)) == [("FR", "2024", 9.91, "")]
            history = versions_of(one, "FR", "2024", ALL, FIRMS)
            assert [(v.value, v.until) for v in history] == [(10.41, None), (9.91, second.kept_at)]
            assert refused(undo_load, desk(), first).startswith("A later load stands on this one")
            again = bring(one, SECOND + b"\r\n")
            assert (again.fresh, again.revised, again.same) == (0, 0, 3), "what came last holds"

            undo_load(desk(), second)
            assert said(series(one, ["FR"])) == [("FR", "2024", 9.91, "")]
            assert [(v.value, v.until) for v in versions_of(one, "FR", "2024", ALL, FIRMS)] == [
                (10.41, second.undone_at),
                (9.91, None),
            ]
            assert dims_of(one).time == ["2023", "2024"]


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_the_same_file_twice_changes_nothing(app):
    with app.app_context():
        people()
        one = an_indicator()
        keep_load(desk(), bring(one, FIRST))
        before = db.session.scalar(select(func.count()).select_from(IndicatorValue))

        assert refused(bring, one, FIRST).startswith("This very file is loaded already")
        again = bring(one, FIRST + b"\r\n")
        assert (again.fresh, again.revised, again.same) == (0, 0, 7)
        assert refused(keep_load, desk(), again).startswith("There is no good row")
        assert db.session.scalar(select(func.count()).select_from(IndicatorValue)) == before


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_nothing_is_half_loaded(app):
    """Dropped, overtaken, broken or stopped on the way: what is shown is what was shown."""
    with app.app_context():
        people()
        one = an_indicator()
        early = bring(one, FIRST)
        with clock.at(now() + timedelta(minutes=1)):
            other = bring(one, SECOND)
            keep_load(desk(), other)
            assert refused(keep_load, desk(), early).startswith("Another load was kept or undone")
            drop_load(desk(), early)
            reading.read_waiting()
            assert {each.load_id for each in every_row(one, Filters())} == {other.id}
        rows = select(IndicatorValue.load_id).distinct()
        assert set(db.session.scalars(rows)) == {other.id}

        torn = bring(one, b'{"class": "dataset", "id": ["geo"]')
        assert (torn.state, torn.why) == (
            State.UNREADABLE, "This is no data set in JSON-stat 2.0.",
        )  # fmt: skip
        db.session.add(_left_by_a_crash(one))
        db.session.commit()
        with clock.at(now() + timedelta(hours=3)), at_hand():
            reading.read_waiting()
        lost = db.session.scalars(select(Load).order_by(Load.id.desc())).first()
        assert (lost.state, lost.staged) == (State.FAILED, False)


def _left_by_a_crash(indicator):
    return Load(
        indicator_id=indicator.id, person_id=desk().id, key="crash", name="x", digest="0" * 64,
        bytes=1, source="-", retrieved_on=now().date(), state=State.READING, begun_at=now(),
        staged=True,
    )  # fmt: skip


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_a_table_is_paged_without_losing_a_row(app, monkeypatch):
    monkeypatch.setattr(staging, "PIECE", 7)
    with app.app_context():
        people()
        one = an_indicator()
        many = [row("FR", str(year), "1.5", size=f"S{n}") for year in range(2000, 2025)
                for n in range(10)]  # fmt: skip
        keep_load(desk(), bring(one, sdmx(*many)))
        seen, after = [], ""
        while True:
            page = page_of(one, Filters(geo="FR"), after)
            seen += page.rows
            after = page.after
            if not after:
                break
        assert seen == list(every_row(one, Filters()))
        assert len(seen) == 250

        changed = row("FR", "2003", "2.5", size="S3")
        assert changed.replace("2.5", "1.5") in many
        rest = [each for each in many if each != changed.replace("2.5", "1.5")]
        again = bring(one, sdmx(*reversed(rest), changed, row("FR", "2025", "1.5", size="S3")))
        assert (again.fresh, again.revised, again.same) == (1, 1, 249)


@pytest.mark.parametrize("app", ["sqlite"], indirect=True)
def test_the_desk_loads_and_anybody_reads(app, browser):
    with app.app_context():
        who = people()
    office, member, nobody = browser(who["desk"]), browser(who["sam"]), browser(None)
    facts = {"name": "Enterprises using AI", "unit": "% of enterprises", "code": "firms-using-ai",
             "unit_code": "PC_ENT", "picks": "indic_is=E_AI_TANY", "sector": ALL, "size": FIRMS,
             "decimals": "1"}  # fmt: skip
    assert sent(member, "/new", **facts).status_code == 403
    assert "column=code" in sent(office, "/new", **{**facts, "picks": "E_AI"}).text
    made = sent(office, "/new", **facts)
    assert made.status_code == 303
    assert "already" in sent(office, "/new", **facts).text
    public = "/open/alliance/indicators"
    assert "Enterprises" not in nobody.get(public).text
    assert nobody.get(f"{public}/1").status_code == 404

    bad = sdmx(
        row("FR", "2024", "9.91"),
        row("GR", "2024", "9.81"),
        row("QQ", "2024", "1"),
        row("FR", "2024", "8"),
        row("LU", "2024", ""),
        row("LU", "2024", "5", "c"),
        row("IT", "soon", "x"),
        row("IT", "2024", "1", what="E_AI_T1"),
    )
    whence = {"source": "Eurostat, isoc_eb_ai", "retrieved_on": "2026-01-16", "key": "key-of-load",
              "licence": "CC BY 4.0"}  # fmt: skip
    assert "Choose a file" in sent(office, "/1", **whence).text
    future = sent(office, "/1", **{**whence, "retrieved_on": "2999-01-01", "file": bad})
    assert "still to come" in future.text
    brought = sent(office, "/1", **whence, file=bad)
    assert brought.status_code == 303
    assert "being read" in office.get(brought.location).text
    with app.app_context(), at_hand():
        reading.read_waiting()
    page = office.get(brought.location).text
    for words in ("is no country or aggregate", "a second time", "no flag says why",
                  "marked as confidential", "is no period", "is no number", "GR → EL",
                  "indic is=E_AI_T1 (1)", "Keep the 2 good rows"):  # fmt: skip
        assert words in page, words
    assert "5,geo,QQ," not in page
    report = office.get(f"{brought.location}/report.csv").text
    assert "4,geo,QQ,is no country or aggregate that is known" in report
    assert member.get(brought.location).status_code == 403
    assert nobody.get(f"{public}/1").status_code == 404

    assert sent(office, "/1/loads/1/keep").status_code == 303
    table = nobody.get(f"{public}/1").text
    charts = "/open/alliance/observatory/indicators/firms-using-ai"
    for words in ("Greece", "9.8", "CC BY 4.0", charts):
        assert words in table, words
    described = {**facts, "name": "Firms with AI", "decimals": "2"}
    assert sent(office, "/1/edit", **described).status_code == 303
    table = nobody.get(f"{public}/1").text
    assert "Firms with AI" in table
    assert "9.81" in table
    lines = nobody.get(f"{public}/1/sdmx.csv").text.splitlines()
    assert lines[1] == f"dataflow,PLENARY:FIRMS_USING_AI(1.0),I,{ALL},{FIRMS},PC_ENT,EL,2024,9.81,"
    assert nobody.get(f"{public}/1/plain.csv?geo=FR").text.count("\r\n") == 2
    assert nobody.get(f"{public}/1/history?geo=EL&time=2024&sector={ALL}&size={FIRMS}").text.count(
        "holds"
    )
    assert "As it was shown on 24 November 2026." in nobody.get(f"{public}/1?as_of=2026-11-24").text
    for path in ("/1?after=x&time=%00&as_of=never", "/1?as_of=9999-12-31", "/9", "/1/other.csv"):
        assert nobody.get(public + path).status_code in {200, 400, 404}, path
    assert sent(office, "/1/loads/1/undo").status_code == 303
    assert "Greece" not in nobody.get(f"{public}/1").text
    with app.app_context():
        assert db.session.get_one(Load, 1).state == State.UNDONE
        assert db.session.get_one(Indicator, 1).changed_at is not None
