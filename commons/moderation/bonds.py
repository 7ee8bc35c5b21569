"""What ties a discussion to its workspace? What its moderators have not decided."""

from commons.moderation.queries import waits_in
from commons.threads.carrying import bonds
from commons.threads.models import Thread
from rules.words import sentence as _


def undecided_here(thread: Thread) -> str:
    return _("Something in it waits for the moderators: decide that first.") * waits_in(thread)


bonds.append(undecided_here)
