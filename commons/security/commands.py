"""Commands for those who run the house, when somebody is locked out."""

import click
from flask.cli import AppGroup

from commons.accounts.queries import person_at
from commons.security.actions import forget_factors
from kernel.words import gettext as _

account = AppGroup("account", help="Accounts of people who are locked out.")


@account.command("forget-factors")
@click.argument("email")
def forget(email: str) -> None:
    """Take away the authenticator and the recovery codes of somebody who lost both."""
    person = person_at(email)
    if person is None:
        raise click.BadParameter(_("Nobody is known under this address."))
    forget_factors(person)
    click.echo(_("%(name)s signs in without a second factor until one is set up again.",
                 name=person.name))  # fmt: skip
