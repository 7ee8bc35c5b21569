"""Which page says who can see a thing? The same for all that has a door of its own."""

from typing import Any

from flask import render_template

from commons.membership.queries import readers_by_role, silent_roles
from commons.workspaces.models import Workspace
from rules.access import Permission


def who_page(
    thing: Any, name: str, asked: Permission, here: Workspace | None = None, more: str = ""
) -> str:
    """Who can see this today, role by role, and which roles never do."""
    return render_template(
        "workspaces/who.html",
        workspace=here or thing.workspace,
        more=more,
        thing_name=name,
        around=readers_by_role(thing, asked),
        silent=silent_roles(thing, asked),
    )
