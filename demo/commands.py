"""The command that makes the demonstration world and says how to come in."""

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from flask_migrate import upgrade

from demo import cast
from demo.planting import PASSWORD, plant


@click.command("demo")
@with_appcontext
def demo() -> None:
    """Bring the tables up to date and, in an empty house, plant the demonstration world."""
    upgrade()
    plant()
    config = current_app.config
    address = config["PUBLIC_URL"] or f"http://{config['HOST']}:{config['PORT']}"
    first = cast.PEOPLE[0]
    click.echo(
        f"\n  Plenary is at {address}\n"
        f"  Come in as anybody with one click: {address}/demo\n"
        f"  or with e-mail and password, for instance {first.email} and {PASSWORD}\n"
    )


def install(app: Flask) -> None:
    app.cli.add_command(demo)
