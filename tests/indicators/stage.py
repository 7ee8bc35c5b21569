"""A desk that loads files, and files as Eurostat gives them out."""

import io
import json
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

from sqlalchemy import select

from alliance.indicators import reading
from alliance.indicators.actions import add_indicator, bring_load
from alliance.indicators.facts import Brought, IndicatorFacts
from alliance.indicators.keeping import file_of
from alliance.indicators.models import Indicator, Load
from commons.membership.models import Mandate, Person, Seat
from commons.sheets.bounds import Unreadable
from commons.sheets.observed import program
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role

ALL, FIRMS = "C10-S951_X_K", "GE10"
HEADING = (
    "DATAFLOW,LAST UPDATE,freq,size_emp,nace_r2,indic_is,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,"
    "CONF_STATUS"
)
FACTS = IndicatorFacts(
    name="Enterprises using AI", unit="% of enterprises", unit_code="PC_ENT",
    picks="indic_is=E_AI_TANY", sector=ALL, size=FIRMS,
)  # fmt: skip


def row(geo, time, value, flag="", *, size=FIRMS, sector=ALL, what="E_AI_TANY", unit="PC_ENT"):
    seen = f"ESTAT:ISOC_EB_AI(1.0),16/01/26 11:00:00,A,{size},{sector},{what},{unit}"
    return f"{seen},{geo},{time},{value},{flag},"


def sdmx(*rows):
    return "\r\n".join((HEADING, *rows, "")).encode()


def place():
    return db.session.scalars(select(Workspace).where(Workspace.slug == "alliance")).one()


def desk():
    return db.session.scalars(select(Person).where(Person.handle == "desk")).one()


def people():
    """Somebody of the AI Office, who keeps the secretariat, and a stakeholder."""
    here = place()
    with unit_of_work():
        for handle, kind, role in (
            ("desk", "secretariat", Role.SECRETARIAT), ("sam", "stakeholder", Role.MEMBER),
        ):  # fmt: skip
            who = Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example")
            seat = Seat(workspace=here, kind=kind, code=f"T-{handle}", name=handle)
            seat.mandates.append(Mandate(person=who, role=role, starts_on=today(), signed_at=now()))
            db.session.add_all((who, seat))
    return {handle: known(handle) for handle in ("desk", "sam")}


def known(handle):
    found = db.session.scalars(select(Person).where(Person.handle == handle)).one()
    return SimpleNamespace(id=found.id)


def an_indicator(code="firms-using-ai"):
    return add_indicator(desk(), place(), code, FACTS)


def bring(indicator, content, source="Eurostat, isoc_eb_ai"):
    """A file on its way, as the page brings it, and read as the job reads it."""
    key = str(uuid4())
    file_of(key).write_bytes(content)
    came = Brought(
        name="isoc_eb_ai.csv", digest=f"{hash(content) & (1 << 64) - 1:064x}", bytes=len(content),
        key=key, source=source, retrieved_on=date(2026, 1, 16), licence="CC BY 4.0",
    )  # fmt: skip
    load = bring_load(desk(), db.session.get_one(Indicator, indicator.id), came)
    with at_hand():
        reading.read_waiting()
    return db.session.get_one(Load, load.id, populate_existing=True)


@contextmanager
def at_hand():
    """The program that reads files, run here: that it runs apart is tried in the journey."""
    before, reading.read_aside = reading.read_aside, _read_here
    try:
        yield
    finally:
        reading.read_aside = before


def _read_here(folder: Path, asked, _tell):
    try:
        return {"found": json.loads(json.dumps(program.read(asked, folder / "rows.csv")))}
    except Unreadable as why:
        return {"unreadable": str(why)}


def refused(act, *args):
    try:
        act(*args)
    except Refused as no:
        return no.because
    return ""


def sent(client, path, **fields):
    if "file" in fields:
        fields["file"] = (io.BytesIO(fields["file"]), "isoc_eb_ai.csv")
    return client.post(f"/alliance/indicators{path}", data={"csrf_token": client.csrf, **fields})
