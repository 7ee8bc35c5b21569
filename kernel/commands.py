"""Commands of the house itself: is the record whole, and what fell due?"""

import sys

import click
from flask import Flask
from flask.cli import AppGroup, ScriptInfo

from kernel.background import jobs, once
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


@click.command("tick")
@click.pass_obj
def tick(info: ScriptInfo) -> None:
    """Do once all that fell due; safe to repeat, late or beside a running server."""
    app = info.load_app()
    failed = [each.name for each in jobs.values() if not once(app, each)]
    click.echo(f"Failed: {', '.join(failed)}." if failed else "Everything due is done.")
    sys.exit(1 if failed else 0)


def install(app: Flask) -> None:
    app.cli.add_command(record)
    app.cli.add_command(tick)
