"""A request for documents closes to whoever has an interest in the provider; with a request closes
the task for which experts are sought.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from commons.independence.kinds import Kind, kind
from commons.independence.models import Conflict
from commons.membership.models import Person
from kernel.database import db
from kernel.withheld import recused_from, recusing
from panel.requests.models import PanelRequest
from panel.requests.stepping import stir_all
from panel.tasks.models import PanelTask
from panel.tasks.withholding import follow
from rules.access import Permission
from rules.words import sentence as _


@recusing
def closed_by_its_request(thing: Any) -> frozenset[int]:
    """Whoever takes no part in a request is given no task that follows from it."""
    nobody: frozenset[int] = frozenset()
    return nobody.union(*(request.recused for request in _requests_of(thing)))


def _requests_of(thing: Any) -> Iterable[PanelRequest]:
    """For which requests is it the task?"""
    if not isinstance(thing, PanelTask):
        return ()
    return db.session.scalars(select(PanelRequest).where(PanelRequest.task_id == thing.id))


def follow_request(actor: Person, request: PanelRequest, _conflict: Conflict) -> None:
    request.recused = recused_from(request)
    db.session.flush()
    stir_all(request)
    if request.task:
        follow(actor, request.task)


kind(
    Kind("request", PanelRequest, _("A request"), Permission.READ_WORK, follow_request,
         lambda request: f"/{request.workspace.slug}/requests-for-support/{request.id}",
         lambda request: f"{request.reference_number}: {request.asker}",
         texts=lambda request: filter(None, [request.task]), wholes=_requests_of)
)  # fmt: skip
