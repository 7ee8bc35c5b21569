"""What somebody has half written: kept with how far they have read, theirs alone till sent."""

from commons.membership.models import Person
from commons.threads.actions.reading import own_reading
from commons.threads.drafts import Draft
from commons.threads.models import Reading, Thread
from kernel.actions import action
from kernel.clock import now
from rules.access import Permission


@action(Permission.READ_THREAD, recorded=False)
def keep_draft(writer: Person, thread: Thread, draft: Draft) -> Reading:
    """Keep what is half written, instead of what was kept before; an empty text keeps nothing."""
    found = own_reading(writer, thread)
    marked = draft._replace(mark=now().isoformat())
    found.draft = marked._asdict() if draft.text.strip() else None
    return found
