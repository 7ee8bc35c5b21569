"""How does an empty house get its bodies? From their charters: workspaces, groups and seats."""

from sqlalchemy import select

from commons.membership.models import Seat
from commons.workspaces.models import Workspace
from kernel.bodies import charters
from kernel.database import db
from kernel.house import found_house
from kernel.transactions import unit_of_work
from rules.charter import Charter, SeatKind


def found() -> list[str]:
    """Make what the charters set out and is not there yet; what is there stays as it is.

    Returns a sentence for each thing made.
    """
    made: list[str] = []
    with unit_of_work():
        found_house()
        for charter in charters.values():
            made += _body(charter)
    return made


def _body(charter: Charter) -> list[str]:
    place = _workspace(charter, charter.slug, charter.name, charter.mission, None)
    made = [f"workspace {charter.slug}"] if place.created else []
    for kind in charter.seats:
        made += _seats(place.workspace, kind)
    for group in charter.groups:
        slug = f"{charter.slug}-{group.slug}"
        inside = _workspace(charter, slug, group.name, "", place.workspace, group.source.cite)
        made += [f"workspace {slug}"] if inside.created else []
    return made


class _Made:
    def __init__(self, workspace: Workspace, *, created: bool) -> None:
        self.workspace, self.created = workspace, created


def _workspace(
    charter: Charter, slug: str, name: str, mission: str, parent: Workspace | None, basis: str = ""
) -> _Made:
    known = db.session.scalar(select(Workspace).where(Workspace.slug == slug))
    if known:
        return _Made(known, created=False)
    fresh = Workspace(
        slug=slug,
        body=charter.slug,
        name=name,
        mission=mission,
        basis=basis or charter.legal_basis.cite,
        parent=parent,
        figures=dict(parent.figures) if parent else {},
    )
    db.session.add(fresh)
    db.session.flush()
    return _Made(fresh, created=True)


def _seats(place: Workspace, kind: SeatKind) -> list[str]:
    made = [
        f"seat {each.code} in {place.slug}"
        for each in kind.places
        if _seat(place, kind, each.code, each.name, each.country)
    ]
    return [f"{len(made)} seats of {kind.code} in {place.slug}"] if made else []


def _seat(place: Workspace, kind: SeatKind, code: str, name: str, country: str) -> bool:
    known = db.session.scalar(
        select(Seat.id).where(Seat.workspace_id == place.id, Seat.code == code)
    )
    if known is None:
        db.session.add(Seat(workspace=place, kind=kind.code, code=code, name=name,
                            country=country, votes=kind.votes))  # fmt: skip
    return known is None
