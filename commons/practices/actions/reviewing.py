"""What the desk does with what was handed in: returns it with reasons, publishes it, takes it down.

The desk looks at form and relevance; publication is no evaluation (living repository).
"""

from commons.membership.models import Person
from commons.practices.facts import facets_of, written
from commons.practices.models import Practice
from commons.practices.stepping import go, held, newest, reshelve
from commons.practices.telling import tell_owners
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.clock import now
from rules.access import Permission
from rules.practices import SHORTEST_REASON, WHY, Step


@action(Permission.HANDLE_WORK)
def send_back(actor: Person, practice: Practice, because: str) -> None:
    """Return it with reasons, which stay in its trace."""
    _reasoned(because)
    held(practice)
    go(actor, practice, Step.RETURN, because.strip())
    tell_owners("practices.returned", practice, actor)


@action(Permission.HANDLE_WORK)
def publish(actor: Person, practice: Practice, because: str = "") -> None:
    """Let everybody here read this version; with consent, anybody."""
    held(practice)
    go(actor, practice, Step.PUBLISH, because.strip())
    version = newest(practice)
    said = written(version)
    version.published = True
    practice.shown, practice.published_at = practice.head, practice.published_at or now()
    practice.title, practice.summary, practice.language = said.title, said.summary, said.language
    practice.facets = facets_of(practice.sort, said.said)
    reshelve(practice)
    tell_owners("practices.published", practice, actor)


@action(Permission.HANDLE_WORK)
def take_down(actor: Person, practice: Practice, because: str) -> None:
    """Take what is published off the shelf, with reasons."""
    _reasoned(because)
    held(practice)
    go(actor, practice, Step.TAKE_DOWN, because.strip())
    practice.shown = None
    reshelve(practice)
    tell_owners("practices.returned", practice, actor)


def _reasoned(because: str) -> None:
    refuse_unless(len(because.strip()) >= SHORTEST_REASON, WHY)
