"""Commands for those who run the house: found the bodies, add people, move time."""

import click
from flask.cli import AppGroup
from sqlalchemy import select

from commons.membership.founding import found
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel import passwords
from kernel.clock import today
from kernel.database import db
from kernel.transactions import unit_of_work
from kernel.words import gettext as _
from rules.access import Role

house = AppGroup("house", help="Found the bodies and add the first people.")


@house.command("found")
def found_bodies() -> None:
    """Make the workspaces and seats of all charters; what is there stays."""
    made = found()
    click.echo("\n".join(made) or _("Everything the charters set out is there."))


@house.command("staff")
@click.argument("workspace")
@click.argument("email")
@click.argument("name")
@click.password_option()
def add_staff(workspace: str, email: str, name: str, password: str) -> None:
    """Give somebody a place in the secretariat of a body: the first to come in."""
    if len(password) < passwords.SHORTEST:
        raise click.BadParameter(
            _("A password has at least %(n)d characters.", n=passwords.SHORTEST)
        )
    kept = passwords.hashed(password)
    with unit_of_work():
        seat = db.session.scalar(
            select(Seat)
            .join(Workspace)
            .where(Workspace.slug == workspace, Seat.kind == "secretariat")
        )
        if seat is None:
            raise click.BadParameter(_("There is no such body; run `flask house found` first."))
        handle = email.partition("@")[0].replace(".", "-").lower()
        person = Person(handle=handle, name=name, email=email.lower(), password=kept)
        db.session.add(Mandate(seat=seat, person=person, role=Role.SECRETARIAT, starts_on=today()))
    click.echo(_("%(name)s can sign in and has a place in the secretariat.", name=name))
