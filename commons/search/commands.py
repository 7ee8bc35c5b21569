"""Commands for those who run the house: make the index of words anew."""

import click
from flask.cli import AppGroup

from commons.search.rebuilding import rebuilt

search = AppGroup("search", help="The index of what can be found.")


@search.command("rebuild")
def rebuild() -> None:
    """Index everything that is written, a part at a time; the house stays open meanwhile."""
    done = 0
    for done, total in rebuilt():
        click.echo(f"{done:,} of {total:,}")
    click.echo(f"The index is whole: {done:,} posts.")
