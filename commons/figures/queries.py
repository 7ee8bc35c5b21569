"""What holds in a body, under which headings, and what was changed?"""

from collections.abc import Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.figures.models import FigureChange
from commons.figures.names import heading_of
from commons.workspaces.models import Workspace
from kernel.bodies import charters
from kernel.database import db
from rules.access import Verdict
from rules.charter import Rule
from rules.settable import Takes, may_change
from rules.settings import settings_of

NEWEST = 50


class Shown(NamedTuple):
    """A figure as it holds."""

    rule: Rule
    began: str
    """What it was before anybody changed it."""
    settable: Verdict
    takes: Takes | None

    @property
    def changed(self) -> bool:
        return self.rule.value != self.began


def body_of(place: Workspace) -> Workspace:
    """The profile is the body's, in its sub-groups too."""
    return place.parent or place


def figures_of(place: Workspace) -> dict[str, list[Shown]]:
    """Every figure, under its heading, in the order of the charter."""
    found: dict[str, list[Shown]] = {}
    for rule in place.charter.rules:
        found.setdefault(heading_of(rule.key), []).append(_shown(place, rule))
    return found


def figure_called(place: Workspace, key: str) -> Shown:
    """A figure of the charter; there is no other."""
    rule = next((each for each in place.charter.rules if each.key == key), None)
    if rule is None:
        abort(404)
    return _shown(place, rule)


def _shown(place: Workspace, rule: Rule) -> Shown:
    began, known = charters[place.body], settings_of(charters[place.body])
    return Shown(rule, began.rule(rule.key).value, may_change(rule, known), known.get(rule.key))


def changes_in(place: Workspace, key: str = "") -> Sequence[FigureChange]:
    """What was changed, the newest first."""
    found = select(FigureChange).where(FigureChange.workspace_id == body_of(place).id)
    if key:
        found = found.where(FigureChange.key == key)
    people = joinedload(FigureChange.person)
    return db.session.scalars(
        found.options(people).order_by(FigureChange.id.desc()).limit(NEWEST)
    ).all()
