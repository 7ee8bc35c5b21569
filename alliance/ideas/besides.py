"""What do discussions and items of agendas say of the idea they belong to?"""

from alliance.ideas.queries import READ, RECEIVES, grows, of_item, of_thread, takes
from alliance.ideas.queries.chain import idea_path, landing_path
from commons.meetings.models import AgendaItem
from commons.membership.models import Person
from commons.threads.models import Thread
from kernel.access import may
from kernel.beside import Beside, beside
from kernel.words import gettext as _


@beside("thread")
def idea_of(person: Person, thread: Thread) -> Beside | None:
    found = of_thread(thread) if grows(thread.workspace.charter) else None
    if found is None or not may(person, READ, found):
        return None
    return Beside(_("The idea that is talked about here, and what became of it"), idea_path(found))


@beside("item")
def question_of(person: Person, item: AgendaItem) -> Beside | None:
    found = of_item(item.id) if takes(item.workspace.charter) else None
    if found is None or not may(person, RECEIVES, found):
        return None
    words = _("From an idea of the %(name)s: %(title)s", name=found.sender_name, title=found.title)
    return Beside(words, landing_path(found))
