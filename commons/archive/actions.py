"""What is done about archives: the record says who took one."""

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.actions import action
from rules.access import Permission


@action(Permission.EXPORT)
def export_workspace(_actor: Person, _workspace: Workspace) -> None:
    """Take a workspace along. It is written down first, and read afterwards: nobody waits."""
