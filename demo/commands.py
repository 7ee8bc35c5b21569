"""The command that makes the demonstration world and says how to come in."""

from pathlib import Path

import click
import flask_migrate
from flask import Flask, current_app
from flask.cli import with_appcontext

from commons.imports.commands import import_mbox, import_threads
from demo import cast, planting
from demo.candidates import plant_calls


@click.command("demo")
@click.option(
    "--mbox",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Bring in an archive of e-mail too, as discussions that go on.",
)
@click.option(
    "--threads",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Bring in a folder of JSON threads too.",
)
@click.option(
    "--into",
    default="board",
    show_default=True,
    metavar="SLUG",
    help="The workspace they come into.",
)
@click.option(
    "--by",
    "handle",
    default="wouter-claesen",
    show_default=True,
    metavar="HANDLE",
    help="Who brings them in.",
)
@click.option(
    "--candidates",
    default=700,
    show_default=True,
    metavar="NUMBER",
    help="How many have applied to the call of the Scientific Panel; none: no calls.",
)
@click.pass_context
@with_appcontext
def demo(
    context: click.Context,
    mbox: Path | None,
    threads: Path | None,
    into: str,
    handle: str,
    candidates: int,
) -> None:  # fmt: skip
    """Bring the tables up to date and, in an empty house, plant the demonstration world."""
    flask_migrate.upgrade()
    planting.plant()
    if candidates:
        plant_calls(candidates)
    if mbox:
        context.invoke(import_mbox, file=mbox, workspace=into, handle=handle)
    if threads:
        context.invoke(import_threads, folder=threads, workspace=into, handle=handle)
    config = current_app.config
    address = config["PUBLIC_URL"] or f"http://{config['HOST']}:{config['PORT']}"
    first = cast.PEOPLE[0]
    click.echo(
        f"\n  Plenary is at {address}\n"
        f"  Come in as anybody with one click: {address}/demo\n"
        f"  or with e-mail and password, for instance {first.email} and {planting.PASSWORD}\n"
    )


def install(app: Flask) -> None:
    app.cli.add_command(demo)
