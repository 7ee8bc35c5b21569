"""How is a backup made and brought back? Two commands."""

import sys
from pathlib import Path

import click
from flask.cli import AppGroup

from kernel.backup import whole
from kernel.backup.archive import Unreadable

backup = AppGroup("backup", help="The whole house in one file, and back.")
FILE = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@backup.command("create")
@FILE
def make(file: Path) -> None:
    """Write everything into FILE, while people go on working. Keep it as safe as the house."""
    try:
        whole.create(file)
    except whole.Refused as refusal:
        raise click.ClickException(f"No backup was made: {refusal}.") from None
    click.echo(f"{file}: {file.stat().st_size} bytes.")


@backup.command("restore")
@FILE
@click.option("--replace", is_flag=True, help="Also where there is a house already: it is lost.")
def bring_back(file: Path, *, replace: bool) -> None:
    """Bring the house in FILE back, then walk its record. End the servers first."""
    try:
        found = whole.restore(file, replace=replace)
    except (whole.Refused, Unreadable) as refusal:
        raise click.ClickException(f"Nothing was brought back: {refusal}.") from None
    for fault in found:
        click.echo(fault)
    click.echo("The record is whole." if not found else f"{len(found)} faults.")
    sys.exit(1 if found else 0)
