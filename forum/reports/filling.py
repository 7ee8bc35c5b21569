"""How do the figures of a year come into its report, and into one that people have written in?"""

import secrets

from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.drafting.engine.asking import EngineDied
from commons.drafting.engine.asking import Refused as TooMuch
from commons.drafting.papers.blocks import tree
from commons.drafting.reading import engine, read
from commons.drafting.storing import kept
from commons.drafting.versioning import Moment
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from forum.reports.actions import Filled, begin_report, fill_report
from forum.reports.models import YearReport
from forum.reports.queries import report_of
from forum.reports.records import records_of
from forum.reports.writing_up import below, opening, parts_of
from kernel.words import gettext as _
from rules.sections import Refilled, refilled


def begun(author: Person, place: Workspace, year: int) -> YearReport:
    """Begin the report of a year, or find the one that somebody began."""
    if before := report_of(place, year):
        return before
    facts = Facts(title=_("Annual report %(year)s", year=year))
    document = begin_text(author, place, facts, f"report-{year}", numbered=True)
    return begin_report(author, place, year, document)


def filled(author: Person, report: YearReport) -> Refilled | None:
    """Renew the figures; None, where the text cannot be read or written just now."""
    found = read(report.document)
    if not found.is_whole:
        return None
    records = records_of(report.workspace, report.year)
    written = found.tree["content"] or opening(report.workspace, report.year)
    parts = parts_of(report.workspace, records)
    made = refilled(written, parts, report.signs, lambda: below(records))
    client = secrets.randbelow(2**31 - 1) + 1
    document = report.document
    try:
        change = engine().turned_into(document.id, kept(document), tree(made.blocks), client)
    except (EngineDied, TooMuch):
        return None
    done = Filled(change, client, made.signs, Moment(found.tree, found.seq))
    fill_report(author, report.workspace, report.year, done)
    return made
