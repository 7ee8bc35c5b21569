"""What hears an author of what was done with a post of theirs?"""

from commons.threads.live import find
from commons.threads.models import Thread
from kernel.happenings import Kind, Shown
from rules.access import Permission


def show(thread: Thread, _number: int) -> Shown:
    return Shown(thread.title, f"/{thread.workspace.slug}/moderation/mine", "", "")


for what in ("moderation.hidden", "moderation.decided"):
    Kind(what, "thread", Permission.READ_THREAD, find, show, None)
