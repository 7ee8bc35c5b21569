"""Commands for those who run the house: a workspace into a file, and into this house."""

from pathlib import Path

import click
from flask.cli import AppGroup
from sqlalchemy import select

from commons.archive.packing import pack
from commons.archive.reading import Archived, Met
from commons.archive.shelving import Shelving
from commons.archive.unpacking import opened
from commons.imports.commands import errand_for, run
from commons.imports.conversations import Unreadable
from commons.membership.models import Person
from commons.workspaces.queries import workspace_called
from kernel.access import Refused
from kernel.backup.archive import written
from kernel.database import db
from kernel.words import gettext as _

workspace = AppGroup("workspace", help="A whole workspace as an archive.")


@workspace.command("export")
@click.argument("slug")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--by", "handle", required=True, metavar="HANDLE", help="Whoever takes it along.")
def export(slug: str, file: Path, handle: str) -> None:
    """Write the workspace SLUG into FILE, while people go on working."""
    place = workspace_called(slug)
    person = db.session.scalar(select(Person).where(Person.handle == handle))
    if place is None:
        raise click.UsageError(_("there is no workspace “%(slug)s”", slug=slug))
    if person is None:
        raise click.UsageError(_("nobody has the handle “%(handle)s”", handle=handle))
    if file.exists():
        raise click.UsageError(_("there is something at that place already"))
    try:
        with written(file) as part:
            manifest = pack(person, place, part)
    except Refused as no:
        raise click.UsageError(no.because) from no
    for name, number in (*manifest["counts"].items(), *manifest["left_out"].items()):
        click.echo(f"{number:>8}  {name.replace('_', ' ')}")


@workspace.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", "slug", required=True, metavar="WORKSPACE", help="Where it all goes.")
@click.option(
    "--by",
    "handle",
    required=True,
    metavar="HANDLE",
    help="Who imports: the chair or somebody of the secretariat.",
)
@click.option(
    "--people",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV file of address,handle: who of the authors is who here.",
)
@click.option("--rehearse", is_flag=True, help="Write nothing, and print the same report.")
@click.option("--report", "report_to", type=click.Path(dir_okay=False, path_type=Path),
              help="Write the report as JSON into this file.")  # fmt: skip
def bring(
    file: Path, slug: str, handle: str, people: Path | None, report_to: Path | None, *,
    rehearse: bool,
) -> None:  # fmt: skip
    """Bring the archive FILE into a workspace; done again, it adds only what is new."""
    try:
        with opened(file) as found:
            errand = errand_for(Archived(found, file.name), slug, handle, people)
            errand.rehearsal, errand.knows = rehearse, Met
            _shelve(Shelving(errand.actor, errand.workspace, found), rehearse=rehearse)
            run(errand, report_to)
    except Unreadable as fault:
        raise click.UsageError(f"{file.name}: {fault}") from fault


def _shelve(library: Shelving, *, rehearse: bool) -> None:
    try:
        library.bring(rehearse=rehearse)
    except Refused as no:
        raise click.UsageError(no.because) from no
    for name, number in library.counts.items():
        click.echo(f"{number:>8}  {name.replace('_', ' ')}")
    for refused in library.refused:
        click.echo(refused)
