"""A call of every place on the stage, being prepared, with an application that lies at its desk.

Its application and its selection have its number too, so that one number leads to all.
"""

from datetime import timedelta
from typing import Any

from commons.files.models import File
from commons.membership.models import Mandate, Person
from commons.selection.models import Application, Call, Selection, State
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db
from tests.house.pledged import pledged
from tests.house.refs import Ref, canary
from tests.house.shelves import bytes_of
from tests.house.worked import worked


def sought(here: Workspace, at: tuple[str, str], by: Person, mandate: Mandate) -> dict[str, Ref]:
    word = canary(*at, "a call")
    none: dict[str, Any] = {"criteria": [], "limits": [], "documents": [], "languages": []}
    call = Call(workspace=here, key=f"call-{here.slug}", reference_number="CALL 1",
                kind=mandate.seat.kind, title=f"{word} title", text="Sought", seats=1,
                opens_at=now(), closes_at=now() + timedelta(days=9), by_id=by.id,
                **none)  # fmt: skip
    db.session.add(call)
    db.session.flush()
    number = {"id": call.id, "call_id": call.id}
    applied = Application(**number, person=by, state=State.SUBMITTED, motivation=f"{word} why",
                          mandate_id=mandate.id)  # fmt: skip
    db.session.add_all((applied, Selection(**number, by_id=by.id, limits=[])))
    text, digest = bytes_of(at)
    db.session.add(
        File(workspace_id=here.id, application_id=call.id, person_id=by.id, key=f"cv-{here.slug}",
             name="cv.txt", kind="txt", size=len(text), digest=digest)
    )  # fmt: skip
    db.session.flush()
    pledged(here)
    return {"a call": Ref(Call, call.id), **worked(here, at, by)}
