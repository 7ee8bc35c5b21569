"""Commands for whoever brings conversations in from elsewhere."""

import json
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import click
from flask.cli import AppGroup
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from commons.files.refusals import NotNow
from commons.imports import report as reports
from commons.imports.authors import directory
from commons.imports.bringing import Errand, bring_in
from commons.imports.conversations import Source, Unreadable
from commons.imports.mbox import WINDOW, Mbox
from commons.imports.report import Report
from commons.imports.threads_json import JsonThreads
from commons.membership.models import Person
from commons.threads.models import Audience
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.database import db
from kernel.words import gettext as _

imports = AppGroup("import", help="Bring in conversations that were held elsewhere.")
BETWEEN = 2.0
"""Seconds between two signs of progress."""

Command = Callable[..., None]
OPTIONS = (
    click.option("--workspace", required=True, metavar="SLUG", help="Where the discussions go."),
    click.option("--by", "handle", required=True, metavar="HANDLE",
                 help="Who imports: the chair or somebody of the secretariat."),
    click.option("--people", type=click.Path(exists=True, dir_okay=False, path_type=Path),
                 help="A CSV file of address,handle: authors who write from other addresses."),
    click.option("--audience", type=click.Choice(["workspace", "members"]),
                 default="workspace", show_default=True, help="Who can see the new discussions."),
    click.option("--dry-run", is_flag=True, help="Write nothing, and print the same report."),
    click.option("--report", "report_to", type=click.Path(dir_okay=False, path_type=Path),
                 help="Write the report as JSON into this file."),
)  # fmt: skip


def _with_options(command: Command) -> Command:
    for option in reversed(OPTIONS):
        command = option(command)
    return command


@imports.command("mbox")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_with_options
@click.option(
    "--window",
    default=WINDOW.days,
    show_default=True,
    metavar="DAYS",
    help="An answer that names no message joins its subject within so many days.",
)
def import_mbox(file: Path, window: int, **given: Any) -> None:
    """Make discussions of an archive of e-mail."""
    heard = _progress(_("%(n)s bytes of the archive looked at"))
    _run(lambda: Mbox(file, timedelta(days=window), lambda at: heard(at, True)), **given)


@imports.command("threads")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@_with_options
def import_threads(folder: Path, **given: Any) -> None:
    """Make discussions of a folder of JSON files."""
    _run(lambda: JsonThreads(folder), **given)


def _run(
    source: Callable[[], Source], *, workspace: str, handle: str, people: Path | None,
    audience: str, dry_run: bool, report_to: Path | None,
) -> None:  # fmt: skip
    try:
        errand = errand_for(source(), workspace, handle, people)
    except Unreadable as fault:
        raise click.UsageError(str(fault)) from fault
    errand.audience, errand.rehearsal = Audience(audience), dry_run
    run(errand, report_to)


def run(errand: Errand, report_to: Path | None) -> None:
    """Exit 1: nothing could be read; 2: nothing may or can be begun; 3: stopped on the way."""
    errand.report.rehearsal = errand.rehearsal
    try:
        bring_in(errand)
    except Refused as no:
        raise click.UsageError(no.because) from no
    except (KeyboardInterrupt, SQLAlchemyError, TimeoutError, OSError) as fault:
        errand.report.stopped = f"{type(fault).__name__}."
    except NotNow as no:
        errand.report.stopped = str(no.description)
    _tell(errand.report, report_to)


def errand_for(source: Source, workspace: str, handle: str, people: Path | None) -> Errand:
    place = db.session.scalar(select(Workspace).where(Workspace.slug == workspace))
    actor = db.session.scalar(select(Person).where(Person.handle == handle))
    if place is None:
        raise Unreadable(_("there is no workspace “%(slug)s”", slug=workspace))
    if actor is None:
        raise Unreadable(_("nobody has the handle “%(handle)s”", handle=handle))
    handles = directory(people) if people else {}
    report = Report(source.name, place.slug)
    heard = _progress(_("%(n)s messages looked into"))
    return Errand(actor, place, source, report, handles=handles, heard=heard)


def _progress(sentence: str) -> Callable[..., None]:
    """A line now and then, on the other stream: the report stands alone."""
    state = {"said": time.monotonic(), "done": 0}

    def heard(number: int, reached: bool = False) -> None:  # noqa: FBT001, FBT002 a place, not a step
        state["done"] = number if reached else state["done"] + number
        if time.monotonic() - state["said"] > BETWEEN:
            state["said"] = time.monotonic()
            click.echo(sentence % {"n": f"{int(state['done']):,}"}, err=True)

    return heard


def _tell(report: Report, report_to: Path | None) -> None:
    click.echo("\n".join(reports.lines(report)))
    if report_to:
        told = json.dumps(report.as_json(), indent=2, ensure_ascii=False)
        report_to.write_text(told + "\n", encoding="utf-8")
    if report.stopped or report.is_barren:
        sys.exit(3 if report.stopped else 1)
