"""Commands of the house itself: is the record whole, and what fell due?"""

import sys

import click
from flask import Flask
from flask.cli import AppGroup

from kernel.record import faults

record = AppGroup("record", help="The chained record of what was done.")


@record.command("verify")
def verify() -> None:
    """Walk every chain; name each broken link and leave with 1 if there is one."""
    found = list(faults())
    for fault in found:
        click.echo(fault)
    click.echo("The record is whole." if not found else f"{len(found)} faults.")
    sys.exit(1 if found else 0)


def install(app: Flask) -> None:
    app.cli.add_command(record)
