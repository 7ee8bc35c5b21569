"""Under which words is a record found? Those of the version that is published, and only then."""

from commons.practices.facts import words_of
from commons.practices.models import Practice, PracticeVersion
from kernel.database import db
from kernel.index import Writing

KIND = "practice"
WITHIN = "p"
OPEN = "public"


def writing_of(practice: Practice) -> Writing:
    """Facets are traits of it, so that words and facets are looked up in one question."""
    marks = [(facet, each) for facet, every in practice.facets.items() for each in every]
    found_by = (trait(*mark) for mark in [("kind", practice.kind), *marks])
    traits = (KIND, *found_by, *([OPEN] * practice.is_public))
    return Writing(
        kind=KIND,
        within=WITHIN,
        workspace_id=practice.workspace_id,
        thread_id=practice.id,
        number=0,
        title=practice.title,
        text=_said(practice),
        at=practice.created_at,
        author_id=practice.author_id,
        author_name=practice.organisation,
        spoken=practice.language,
        traits=traits,
    )


def _said(practice: Practice) -> str:
    if practice.shown is None:
        return ""
    version = db.session.get_one(PracticeVersion, (practice.id, practice.shown))
    return words_of(practice, version)


def trait(facet: str, value: str) -> str:
    return f"{facet} {value}"
