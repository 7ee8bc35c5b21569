"""How does a house survive its machine? Everything in one archive, made while people work.

The database as of one moment, the secret of the installation, and the files.
"""

from flask import Flask

from kernel.backup.commands import backup


def install(app: Flask) -> None:
    app.cli.add_command(backup)
