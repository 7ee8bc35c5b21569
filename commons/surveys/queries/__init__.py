"""Which surveys may a person see, and who has answered one?"""

from collections.abc import Iterable, Sequence

from flask import abort
from sqlalchemy import func, select
from sqlalchemy.orm import contains_eager

from commons.membership.models import Person
from commons.membership.queries import people_in
from commons.surveys.models import Survey, SurveyPart
from commons.surveys.queries.holders import holder_of, holders_of
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_called, workspace_for
from kernel.access import may, may_each
from kernel.database import db
from rules.access import Permission
from rules.charter import Charter
from rules.surveys import LEAST, REMIND_DAYS

PAGE = 50


def asks_here(charter: Charter) -> bool:
    """Does this body ask its members by surveys? Its charter says so by having their figures."""
    return any(rule.key == LEAST for rule in charter.rules)


def least_in(place: Workspace) -> int:
    return int(place.charter.rule(LEAST).value)


def remind_days_in(place: Workspace) -> int:
    return int(place.charter.rule(REMIND_DAYS).value)


def place_for(
    person: Person, workspace: str, permission: Permission = Permission.READ_WORK
) -> Workspace:
    """Where surveys are held, for somebody who may read this of it; elsewhere there is nothing."""
    place = workspace_for(person, workspace, permission)
    return place if asks_here(place.charter) else abort(404)


def find(survey_id: int) -> Survey | None:
    """An announced survey by its number: whoever calls this asks the door next."""
    found = db.session.get(Survey, survey_id)
    return found if found and found.announced_at else None


def survey_for(
    person: Person, workspace: str, survey_id: int, permission: Permission = Permission.READ_WORK
) -> Survey:
    """Find a survey this person may see; while it is prepared it is there for the desk alone. What
    one does with it asks the door again, which says why not.
    """
    place = place_for(person, workspace, permission)
    found = db.session.get(Survey, survey_id)
    if found is None or found.workspace_id != place.id:
        abort(404)
    if found.announced_at is None and not may(person, Permission.HANDLE_WORK, place):
        abort(404)
    return found


def public_survey(workspace: str, survey_id: int) -> Survey:
    """A survey whose results are public, for anybody."""
    place, found = workspace_called(workspace), db.session.get(Survey, survey_id)
    if place is None or found is None or found.workspace_id != place.id or not found.published_at:
        abort(404)
    return found


def surveys_in(person: Person, place: Workspace, before: int | None = None) -> Sequence[Survey]:
    """What is asked in a workspace, the newest first."""
    found = select(Survey).where(Survey.workspace_id == place.id)
    if not may(person, Permission.HANDLE_WORK, place):
        found = found.where(Survey.announced_at.is_not(None))
    if before:
        found = found.where(Survey.id < before)
    return db.session.scalars(found.order_by(Survey.id.desc()).limit(PAGE)).all()


def part_of(person: Person, survey: Survey) -> SurveyPart | None:
    """What this person, or their seat, has begun or sent in."""
    holder = holder_of(person, survey)
    return db.session.get(SurveyPart, (survey.id, holder.name)) if holder else None


def has_answers(survey: Survey) -> bool:
    """Has anybody begun to answer? From then on the questions stay as they are."""
    begun = select(SurveyPart.holder).where(SurveyPart.survey_id == survey.id).limit(1)
    return db.session.scalar(begun) is not None


def many_answered(surveys: Iterable[Survey]) -> dict[int, int]:
    """How many have answered each of these."""
    numbers = [each.id for each in surveys]
    found = (
        select(SurveyPart.survey_id, func.count())
        .where(SurveyPart.survey_id.in_(numbers), SurveyPart.answered)
        .group_by(SurveyPart.survey_id)
    )
    return {row[0]: row[1] for row in db.session.execute(found)}


def named_parts(survey: Survey) -> Sequence[SurveyPart]:
    """Who answered what, where names are kept."""
    if survey.anonymous:
        return ()
    mine = (SurveyPart.survey_id == survey.id, SurveyPart.answered)
    found = select(SurveyPart).join(SurveyPart.answer).options(contains_eager(SurveyPart.answer))
    return db.session.scalars(found.where(*mine).order_by(SurveyPart.label)).all()


def asked_in(place: Workspace) -> list[Person]:
    """Everybody who may answer."""
    people = people_in(place)
    answers = may_each([each.id for each in people], Permission.DO_WORK, place)
    return [each for each in people if answers[each.id]]


def silent_in(survey: Survey) -> list[Person]:
    """Who could answer, and neither they nor their seat have."""
    mine = (SurveyPart.survey_id == survey.id, SurveyPart.answered)
    done = set(db.session.scalars(select(SurveyPart.holder).where(*mine)))
    holders = holders_of(survey)
    people = asked_in(survey.workspace)
    return [each for each in people if (held := holders.get(each.id)) and held not in done]
