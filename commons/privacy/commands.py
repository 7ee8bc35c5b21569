"""Somebody leaves for good: a command of those who run the house, when it was asked for."""

import click
from flask.cli import AppGroup
from sqlalchemy import select

from commons.membership.models import Person
from commons.privacy.erasing import StillSits, erase
from kernel.database import db

people = AppGroup("people", help="The people of the house.")


@people.command("erase")
@click.argument("handle")
@click.option("--yes", is_flag=True, help="It cannot be undone.")
def erase_person(handle: str, *, yes: bool) -> None:
    """Put a pseudonym in the place of a person's name, and close the account."""
    person = db.session.scalar(select(Person).where(Person.handle == handle))
    if person is None:
        raise click.BadParameter(f"Nobody is called {handle}.")
    if not yes:
        raise click.UsageError("This cannot be undone. Say --yes if it is meant.")
    try:
        click.echo(f"{handle} is now: {erase(person)}.")
    except StillSits:
        raise click.ClickException("A mandate of this person runs: end it first.") from None
