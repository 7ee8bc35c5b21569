"""With which key does this house push? Without one it does not push at all."""

import hashlib
from email.utils import parseaddr

import click
from flask import Flask, current_app
from flask.cli import AppGroup

from commons.notices.push import encryption

push_commands = AppGroup("push", help="Notices in browsers that are not open.")


def check_key(app: Flask) -> None:
    """A key that is none stops the house at its start, not on somebody's page."""
    try:
        if app.config["PUSH_KEY"]:
            encryption.private_key(app.config["PUSH_KEY"])
    except ValueError:
        raise RuntimeError("PUSH_KEY is no key: `flask push key` makes one.") from None


def house_key() -> str:
    """The private key from the settings; the invented world has one of its own."""
    config = current_app.config
    if config["DEMO"] and not config["PUSH_KEY"]:
        seed = f"push:{config['SECRET_KEY']}".encode()
        return encryption.packed(hashlib.sha256(seed).digest())
    return str(config["PUSH_KEY"])


def public_key() -> str:
    """What a browser asks its push service with; empty: this house does not push."""
    key = house_key()
    if not key:
        return ""
    return encryption.packed(encryption.point(encryption.private_key(key).public_key()))


def contact() -> str:
    """Whom a push service asks when what we send is amiss."""
    return f"mailto:{parseaddr(str(current_app.config['MAIL_FROM']))[1]}"


@push_commands.command("key")
def make_key() -> None:
    """Make a key for PUSH_KEY. Another key than before ends all subscriptions."""
    click.echo(encryption.new_private_key())
