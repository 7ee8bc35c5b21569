"""What is put to the seats of every place on the stage: a question to a seat that nobody fills."""

from commons.decisions.laws import law_for
from commons.decisions.models import Decision, Elector, Procedure, Shown
from commons.membership.models import Seat
from commons.workspaces.models import Workspace
from kernel.database import db
from tests.house.refs import Ref, canary
from tests.house.things import DECISIONS, Thing


def decided(here: Workspace, at: tuple[str, str], by: int, seat: Seat) -> dict[str, Ref]:
    made = {each.name: _decision(here, at, by, each) for each in DECISIONS}
    db.session.add_all(made.values())
    for decision in made.values():
        facts = {"place": 1, "code": seat.code, "label": seat.name}
        decision.electors.append(Elector(seat=seat, **facts))
    db.session.flush()
    return {name: Ref(Decision, decision.id) for name, decision in made.items()}


def _decision(here: Workspace, at: tuple[str, str], by: int, thing: Thing) -> Decision:
    word = canary(*at, thing.name)
    return Decision(
        workspace=here,
        reference_number=f"D {thing.name}",
        title=f"{word} title",
        question=f"{word} question",
        procedure=Procedure.VOTE,
        shown=Shown.LIVE,
        matter="opinion",
        law=law_for(here, "opinion", Procedure.VOTE),
        members_only=thing.members_only,
        opened_by_id=by,
        key=f"put-{thing.name}",
    )
