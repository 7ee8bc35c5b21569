"""How does a post go out by itself? Once, whoever sends it, and only if its author still may.

Taking the row, posting and letting go of the row are one transaction: two processes do not both
have it, and a crash leaves it as it was. A refusal hands it back to its author as a draft.
"""

from commons.files.binding import Wanted, hold
from commons.files.refusals import NotTaken
from commons.scheduling.models import Scheduled
from commons.scheduling.queries import due, taken
from commons.threads.actions import post
from commons.threads.actions.reading import own_reading
from commons.threads.drafts import Draft, draft_in
from commons.threads.models import Post
from kernel.access import Refused
from kernel.background import job
from kernel.clock import now
from kernel.database import db
from kernel.streams import stir
from kernel.transactions import unit_of_work


@job("scheduling.send", every=2)
def send_due() -> None:
    """Send what is due by now, each in a transaction of its own."""
    waiting = due(now())
    db.session.rollback()
    for scheduled_id in waiting:
        send(scheduled_id)


def send(scheduled_id: int) -> Post | None:
    """Send one post now. Returns it, or nothing where somebody else does or it was handed back."""
    try:
        with unit_of_work():
            waiting = taken(scheduled_id)
            return _posted(waiting) if waiting else None
    except (Refused, NotTaken) as refusal:
        because = refusal.because if isinstance(refusal, Refused) else str(refusal.description)
        _hand_back(scheduled_id, because)
        return None


def _posted(waiting: Scheduled) -> Post:
    wanted = [Wanted(**each) for each in waiting.files]
    said = (waiting.text, waiting.key, waiting.reply_to, wanted)
    sent = post(waiting.person, waiting.thread, *said)
    db.session.delete(waiting)
    return sent


def _hand_back(scheduled_id: int, because: str) -> None:
    """What could not be sent is a draft again, with the reason; what was half written stays."""
    with unit_of_work():
        waiting = taken(scheduled_id)
        if waiting is None:
            return
        reading = own_reading(waiting.person, waiting.thread)
        text = "\n\n".join(filter(None, [draft_in(reading).text, waiting.text]))
        draft = Draft(text, waiting.reply_to, note=because[:300], mark=now().isoformat())
        reading.draft = draft._asdict()
        hold(waiting.person, [Wanted(**each) for each in waiting.files], now(), waiting.thread_id)
        db.session.delete(waiting)
        stir("person", waiting.person_id)
