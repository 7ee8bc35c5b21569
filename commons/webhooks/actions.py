"""What the secretariat does with hooks: make one, end one, let one go on."""

from commons.membership.models import Person
from commons.webhooks.courier import new_secret, target
from commons.webhooks.models import Delivery, Hook
from commons.webhooks.queries import hook_in, hooks_of
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import head_of
from rules.access import Permission, Verdict
from rules.words import sentence as _

MOST = 10


@action(Permission.MANAGE_HOOKS)
def create_hook(_actor: Person, place: Workspace, url: str) -> Hook:
    """Tell an address of what happens from now on, and of this at once."""
    if len(hooks_of(place)) >= MOST:
        raise Refused(Verdict(False, _("A workspace has ten webhooks at most.")))
    hook = Hook(workspace_id=place.id, url=url, secret=new_secret(),
                cursor=head_of("record", place.id))  # fmt: skip
    db.session.add(hook)
    db.session.flush()
    ping = {"what": "ping", "thread_id": 0, "number": 0}
    db.session.add(Delivery(hook_id=hook.id, at=now(), next_at=now(), **ping))
    witness(hook=hook.id, to=target(url).hostname)
    return hook


@action(Permission.MANAGE_HOOKS)
def end_hook(_actor: Person, place: Workspace, hook_id: int) -> None:
    """Nothing more is told, and what was is forgotten."""
    hook = hook_in(place, hook_id)
    if hook is None:
        raise Repeated(None)
    db.session.delete(hook)
    witness(hook=hook_id)


@action(Permission.MANAGE_HOOKS)
def resume_hook(_actor: Person, place: Workspace, hook_id: int) -> None:
    """Go on from now with one that was switched off; what it missed is not told later."""
    hook = hook_in(place, hook_id)
    if hook is None or hook.disabled_at is None:
        raise Repeated(None)
    hook.disabled_at = hook.failing_since = None
    hook.cursor = head_of("record", place.id)
    witness(hook=hook_id)
