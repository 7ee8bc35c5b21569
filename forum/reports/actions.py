"""What becomes of the report of a year: begun, filled, adopted, made public."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from commons.documents.actions import describe
from commons.documents.facts import facts_of
from commons.documents.models import Document, Status
from commons.drafting.actions import freeze_version, keep_version, lock
from commons.drafting.models import Client
from commons.drafting.storing import head_of_text, store
from commons.drafting.versioning import Moment
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from forum.reports.models import YearReport
from kernel.access import Refused, require
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.words import sentence as _

NONE = Verdict(False, _("There is no report of this year yet."))
ADOPTED = Verdict(False, _("This report was adopted: its words stay as they are."))
NOT_ADOPTED = Verdict(False, _("First it is adopted, then it is made public."))
WRITTEN = Verdict(False, _("Somebody wrote in it at the same moment: try once more."))
FILLED = "Before the figures were renewed"
"""The name of the version that is kept of what people wrote."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A change of the text that renews its figures, and the signs of what it fills in."""

    change: bytes
    client: int
    signs: Mapping[str, list[str]]
    before: Moment
    """The text from which it was made: nothing that came later is in it."""


@action(Permission.SETTLE_TEXT)
def begin_report(actor: Person, place: Workspace, year: int, document: Document) -> YearReport:
    """Let a text be the report of a year."""
    require(actor, Permission.WRITE_TEXT, document)
    if before := db.session.get(YearReport, (place.id, year)):
        raise Repeated(before)
    made = YearReport(workspace_id=place.id, year=year, document=document)
    db.session.add(made)
    witness(year=year, document=document.id)
    stir("library", place.id)
    return made


@action(Permission.SETTLE_TEXT)
def fill_report(actor: Person, place: Workspace, year: int, filled: Filled) -> YearReport:
    """Renew its figures: a change like any other, after a version of what stood there."""
    report = _open_report(place, year)
    require(actor, Permission.WRITE_TEXT, report.document)
    if head_of_text(report.document_id) != filled.before.seq:
        raise Refused(WRITTEN)
    if filled.before.seq:
        keep_version(actor, report.document, filled.before, FILLED)
    facts = {"document_id": report.document_id, "number": filled.client, "person_id": actor.id}
    db.session.add(Client(**facts, sign_in_id=0, at=now()))
    store(report.document, [filled.change], actor.id)
    report.signs = dict(filled.signs)
    report.filled_at, report.filled_by = now(), actor.name
    witness(year=year, parts=sorted(filled.signs))
    stir("library", place.id)
    return report


@action(Permission.SETTLE_TEXT)
def adopt_report(actor: Person, place: Workspace, year: int, moment: Moment) -> YearReport:
    """Say that the Forum adopted it: the text is frozen as it stands, and locked."""
    report = _open_report(place, year)
    kept = freeze_version(actor, report.document, moment, "adoption")
    if report.document.status != Status.ADOPTED:
        facts = replace(facts_of(report.document), status=Status.ADOPTED)
        describe(actor, report.document, facts)
    lock(actor, report.document)
    report.adopted_at, report.adopted_by, report.version = now(), actor.name, kept.number
    witness(year=year, version=kept.number, digest=kept.digest)
    stir("library", place.id)
    return report


@action(Permission.SETTLE_TEXT)
def publish_report(actor: Person, place: Workspace, year: int) -> YearReport:
    """Make the adopted version public: AIA 67(10)."""
    report = _report(place, year)
    if report.adopted_at is None:
        raise Refused(NOT_ADOPTED)
    if report.published_at:
        raise Repeated(report)
    report.published_at = now()
    witness(year=year, version=report.version, by=actor.handle)
    stir("library", place.id)
    return report


def _report(place: Workspace, year: int) -> YearReport:
    found = db.session.get(YearReport, (place.id, year), with_for_update=True)
    if found is None:
        raise Refused(NONE)
    return found


def _open_report(place: Workspace, year: int) -> YearReport:
    found = _report(place, year)
    if found.adopted_at:
        raise Refused(ADOPTED)
    return found
