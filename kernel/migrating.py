"""How are the tables changed? `flask db` does it; Alembic is loaded when somebody says so."""

import re
from functools import cached_property
from pathlib import Path

import click
import flask_migrate.cli
from flask import Flask

from kernel.database import db

REVISION = re.compile(r'^(down_)?revision = "(\w+)"', re.MULTILINE)


class Migrating:
    """What Flask-Migrate and the migrations look for in the app."""

    def __init__(self, directory: str) -> None:
        self.db, self.directory = db, directory
        self.configure_args = {"compare_type": True, "render_as_batch": True}

    @cached_property
    def migrate(self) -> "flask_migrate.Migrate":
        return flask_migrate.Migrate(directory=self.directory)

    @cached_property
    def newest(self) -> str | None:
        """The revision of the tables that this code expects: the one no other follows."""
        found = [
            REVISION.findall(file.read_text())
            for file in Path(self.directory).glob("versions/*.py")
        ]
        names = {name for each in found for before, name in each if not before}
        followed = {name for each in found for before, name in each if before}
        return max(names - followed, default=None)


class Commands(click.Group):
    """Those of Flask-Migrate."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return self._those.list_commands(ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return self._those.get_command(ctx, cmd_name)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        return self._those.get_params(ctx)

    def invoke(self, ctx: click.Context) -> object:
        return self._those.invoke(ctx)

    @property
    def _those(self) -> click.Group:
        found: click.Group = flask_migrate.cli.db
        return found


def install(app: Flask) -> None:
    app.extensions["migrate"] = Migrating(str(Path(app.root_path) / "migrations"))
    app.cli.add_command(Commands("db", help="Perform database migrations."))
