"""How does a request come in, and what do those do who asked?"""

from sqlalchemy import select

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import advance
from panel.concerning import concern
from panel.elements import name_all
from panel.hearing import raises_alerts
from panel.refusals import refuse_unless
from panel.requests.facts import RequestFacts
from panel.requests.models import PanelRequest
from panel.requests.stepping import stir_all, take
from rules.access import Permission
from rules.requests import ASKS, Act, Kind, missing
from rules.words import sentence as _

NOT_HERE = _("Such requests are about the work of the Scientific Panel (SPR 14 and 15).")
MISSING = _("The request is not complete. Missing: %(elements)s.")
NOT_YOURS = _("Only whoever entered it, or could have, supplies what was asked for.")
WRONG_KIND = _("Support is asked for by an authority, documents by the Panel.")


@action(Permission.HANDLE_WORK)
def register(actor: Person, place: Workspace, facts: RequestFacts, key: str) -> PanelRequest:
    """Enter what an authority asked for: SPR 14."""
    refuse_unless(facts.kind is Kind.SUPPORT, WRONG_KIND)
    return _enter(actor, place, facts, key)


@action(Permission.DO_WORK)
def request_documents(
    actor: Person, place: Workspace, facts: RequestFacts, key: str
) -> PanelRequest:
    """Ask the AI Office to obtain documents of a provider: SPR 15."""
    refuse_unless(facts.kind is Kind.DOCUMENTS, WRONG_KIND)
    return _enter(actor, place, facts, key)


def _enter(actor: Person, place: Workspace, facts: RequestFacts, key: str) -> PanelRequest:
    if before := _sent_before(actor, place, key):
        raise Repeated(before)
    refuse_elsewhere(place)
    lacks = missing(facts.kind, facts.content)
    refuse_unless(not lacks, MISSING, elements=name_all(lacks))
    made = PanelRequest(workspace=place, key=key, kind=facts.kind, by_id=actor.id,
                        by_name=actor.name, reference_number=_reference(place),
                        **facts.content)  # fmt: skip
    db.session.add(made)
    db.session.flush()
    if facts.kind is Kind.DOCUMENTS:
        concern(actor, made, made.asker, "")
    witness(reference=made.reference_number)
    tell("requests.received", made, actor.id)
    stir_all(made)
    return made


def refuse_elsewhere(place: Workspace) -> None:
    """Such requests are the Panel's: no other body holds them, nor reports of them."""
    refuse_unless(raises_alerts(place), NOT_HERE)


def _reference(place: Workspace) -> str:
    year = today().year
    return f"{place.charter.mark}/R {year}/{advance(f'panel-request-{year}', place.id).head}"


def _sent_before(actor: Person, place: Workspace, key: str) -> PanelRequest | None:
    mine = (PanelRequest.workspace_id == place.id, PanelRequest.by_id == actor.id)
    return db.session.scalar(select(PanelRequest).where(*mine, PanelRequest.key == key))


@action(Permission.READ_WORK)
def supply(actor: Person, request: PanelRequest, answer: str) -> None:
    """Give what was asked for: from then on it is complete again."""
    refuse_unless(may(actor, ASKS[request.kind], request), NOT_YOURS)
    take(request, Act.SUPPLY, answer)
    pause = request.pauses[-1]
    pause.supplied_at, pause.answer = now(), answer.strip()
    tell("requests.moved", request, actor.id)


@action(Permission.READ_WORK)
def withdraw(actor: Person, request: PanelRequest) -> None:
    refuse_unless(request.by_id == actor.id, _("Only whoever entered it withdraws it."))
    take(request, Act.WITHDRAW, "")
    tell("requests.moved", request, actor.id)
