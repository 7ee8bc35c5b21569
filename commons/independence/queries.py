"""Who declared an interest in what, and who is therefore in conflict with which thing?"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select

from commons.decisions.models import Decision
from commons.documents.models import Document
from commons.independence.kinds import kind_of, kinds
from commons.independence.models import Concern, Conflict, Declaration, Provider
from commons.meetings.models import AgendaItem
from commons.membership.models import Person
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from commons.workspaces.queries import Place
from kernel.access import standing
from kernel.clock import today
from kernel.database import db
from rules.independence import COUNTS_YEARS, Stand, touched, value_of


def providers_in(workspace: Workspace) -> Sequence[Provider]:
    found = select(Provider).where(Provider.workspace_id == workspace.id)
    return db.session.scalars(found.order_by(func.lower(Provider.name))).all()


def provider_named(workspace: Workspace, name: str) -> Provider | None:
    here = (Provider.workspace_id == workspace.id, func.lower(Provider.name) == name.lower())
    return db.session.scalar(select(Provider).where(*here))


def newest(workspace: Workspace) -> ColumnElement[bool]:
    """Is this declaration the one that holds?"""
    last = (
        select(func.max(Declaration.id))
        .where(Declaration.workspace_id == workspace.id)
        .group_by(Declaration.person_id)
    )
    return Declaration.id.in_(last)


def declaration_of(person_id: int, workspace: Workspace | Place) -> Declaration | None:
    """What holds for this person there now."""
    mine = (Declaration.workspace_id == workspace.id, Declaration.person_id == person_id)
    found = select(Declaration).where(*mine).order_by(Declaration.number.desc())
    return db.session.scalar(found.limit(1))


def years_counted(workspace: Workspace) -> int:
    """For how many years does an interest still count that has ended?"""
    return int(value_of(workspace.charter, COUNTS_YEARS) or 0)


def declared_in(person_id: int, workspace: Workspace) -> frozenset[int]:
    """The providers in which this person's declaration names an interest that counts today."""
    found = declaration_of(person_id, workspace)
    return _touched(found, workspace) if found else frozenset()


def _touched(found: Declaration, workspace: Workspace) -> frozenset[int]:
    return touched((each.line for each in found.lines), today(), years_counted(workspace))


def conflicted(workspace: Workspace, providers: Iterable[int]) -> dict[int, frozenset[int]]:
    """Who declared an interest in any of these providers, and in which?"""
    wanted = frozenset(providers)
    found = select(Declaration).where(Declaration.workspace_id == workspace.id, newest(workspace))
    each = {one.person_id: _touched(one, workspace) & wanted for one in db.session.scalars(found)}
    return {person: met for person, met in each.items() if met}


def around(thing: Any) -> list[Any]:
    """A thing, and what it belongs to: a decision to its text and its discussion, a version in
    another language to the original, an item of an agenda to its papers.
    """
    found = (db.session.get(model, number) for model, number in _above(thing) if number)
    return [thing, *(each for one in found if one for each in around(one))]


def _above(thing: Any) -> list[tuple[type[Any], int | None]]:
    if isinstance(thing, Decision):
        return [(Document, thing.document_id), (Thread, thing.thread_id)]
    if isinstance(thing, AgendaItem):
        papers: list[tuple[type[Any], int | None]] = [
            (Document, p.document_id) for p in thing.papers
        ]
        return [*papers, (Thread, thing.thread_id), (Decision, thing.decision_id)]
    return [(Document, thing.original_id)] if isinstance(thing, Document) else []


def belonging(thing: Any) -> list[tuple[str, Any]]:
    """What belongs to it and closes with it: decisions on a text or from a discussion, versions in
    other languages.
    """
    if isinstance(thing, Thread):
        return [("decision", one) for one in _all(Decision, Decision.thread_id == thing.id)]
    if not isinstance(thing, Document):
        return []
    decided = _all(Decision, Decision.document_id == thing.id)
    spoken = _all(Document, Document.original_id == thing.id)
    below = [each for one in spoken for each in belonging(one)]
    return [*(("decision", one) for one in decided), *(("document", one) for one in spoken), *below]


def _all(model: type[Any], where: ColumnElement[bool]) -> Sequence[Any]:
    return db.session.scalars(select(model).where(where)).all()


def concerns_of(thing: Any) -> Sequence[Concern]:
    """Which providers does it name itself?"""
    here = (Concern.kind == kind_of(thing).name, Concern.thing_id == thing.id)
    return db.session.scalars(select(Concern).where(*here).order_by(Concern.provider_id)).all()


def naming(thing: Any) -> list[Any]:
    """Whatever names a provider for it: itself, what it belongs to, and its texts."""
    each = around(thing)
    return each + [
        one for part in each for text in kind_of(part).texts(part) for one in naming(text)
    ]


def wholes_of(thing: Any) -> list[Any]:
    """For what does it, or what belongs to it, name a provider? The other way round to `naming`."""
    below = [thing, *(one for _kind, one in belonging(thing))]
    return [whole for kind in kinds.values() for one in below for whole in kind.wholes(one)]


def providers_of(thing: Any) -> frozenset[int]:
    """Which providers does it concern, by itself, through what it belongs to, or by its texts?"""
    return frozenset(each.provider_id for one in naming(thing) for each in concerns_of(one))


def conflicts_about(thing: Any) -> Sequence[Conflict]:
    here = (Conflict.kind == kind_of(thing).name, Conflict.thing_id == thing.id)
    return db.session.scalars(select(Conflict).where(*here).order_by(Conflict.id)).all()


def conflict_of(person_id: int, thing: Any) -> Conflict | None:
    return next((each for each in conflicts_about(thing) if each.person_id == person_id), None)


def in_conflict(person_id: int, thing: Any) -> frozenset[int]:
    """The providers of the thing in which this person declared an interest; 0 stands for a recusal
    that names none. Empty: there is no conflict.
    """
    declared = declared_in(person_id, thing.workspace) & providers_of(thing)
    found = conflict_of(person_id, thing)
    closed = found is not None and found.stand is Stand.CLOSED
    return declared or (frozenset({found.provider_id or 0}) if found and closed else frozenset())


def declarations_in(workspace: Workspace) -> Sequence[Declaration]:
    """What holds of everybody who sits there today."""
    found = select(Declaration).where(Declaration.workspace_id == workspace.id, newest(workspace))
    every = db.session.scalars(found).all()
    here = [one for one in every if sits_there(one.person_id, workspace)]
    return sorted(here, key=lambda one: one.person.name)


def sits_there(person_id: int, workspace: Workspace) -> bool:
    there = standing(person_id, workspace)
    return there is not None and there.sits and bool(there.roles)


def declarations_of(person_id: int, workspace: Workspace) -> Sequence[Declaration]:
    """All of one person, the newest first."""
    mine = (Declaration.workspace_id == workspace.id, Declaration.person_id == person_id)
    found = select(Declaration).where(*mine).order_by(Declaration.number.desc())
    return db.session.scalars(found).all()


def conflicts_of(person: Person, workspace: Workspace) -> list[Conflict]:
    mine = (Conflict.workspace_id == workspace.id, Conflict.person_id == person.id)
    return list(db.session.scalars(select(Conflict).where(*mine).order_by(Conflict.id)))


def conflicts_in(workspace: Workspace, limit: int = 200) -> list[Conflict]:
    here = select(Conflict).where(Conflict.workspace_id == workspace.id)
    return list(db.session.scalars(here.order_by(Conflict.id.desc()).limit(limit)))


def conflict_in(workspace: Workspace, number: int) -> Conflict | None:
    found = db.session.get(Conflict, number)
    return found if found and found.workspace_id == workspace.id else None
