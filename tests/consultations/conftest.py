from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from commons.consultations.actions import open_consultation
from commons.consultations.facts import Call
from commons.decisions.subjects import subject_of
from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.drafting.actions import freeze_version
from commons.drafting.papers.blocks import heading, numbered, tree
from commons.drafting.versioning import Moment
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db

TREE = tree([heading("Scope"), numbered("Providers keep a register."), numbered("Others do not.")])


@pytest.fixture
def round_of(app, cast):
    """A frozen text of the Board, and a consultation on it that lasts five days."""
    cast.all()

    def begin(key="key-of-a-round", **facts):
        with app.app_context():
            place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
            karin = db.session.get_one(Person, cast.karin.id)
            text = begin_text(karin, place, Facts(title="On registers"), f"text-{key}")
            freeze_version(karin, text, Moment(TREE, 0), "a consultation")
            until = now() + timedelta(days=5)
            call = Call(title="Registers", subject=subject_of(text), closes_at=until, **facts)
            made = open_consultation(karin, place, call, key)
            return SimpleNamespace(id=made.id, text=text.id)

    return begin
