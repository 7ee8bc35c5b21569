"""What about pledges may somebody want to hear of, and what must not be overlooked?"""

from collections.abc import Callable, Iterator, Sequence

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from commons.workspaces.warnings import Warn, warners
from kernel.happenings import Kind, Shown
from kernel.pages import day
from kernel.words import gettext as _
from pact.network.places import is_pact
from pact.network.queries import own_participant
from pact.pledges.models import Pledge
from pact.pledges.queries import find_pledge, pledges_of
from rules.access import Permission
from rules.notices import Event
from rules.pledges import Stage, State

READ, HANDLE = Permission.READ_WORK, Permission.HANDLE_WORK


def _path(pledge: Pledge, page: str = "") -> str:
    return f"/{pledge.workspace.slug}/pledges/{pledge.id}{page}"


def _shown(words: Callable[[Pledge], str]) -> Callable[[Pledge, int], Shown]:
    return lambda pledge, _number: Shown(words(pledge), _path(pledge), "", "")


def _due(pledge: Pledge, number: int) -> Shown | None:
    """Nothing, once the report is in."""
    if pledge.due_on is None or State(pledge.state) is not State.PUBLISHED:
        return None
    stage, until = list(Stage)[number], day(pledge.due_on)
    name = pledge.participant.name
    words = {
        Stage.FIRST: _("The report on the pledge of %(name)s is due on %(day)s", name=name,
                       day=until),
        Stage.LAST: _("The report on the pledge of %(name)s is due soon: %(day)s", name=name,
                      day=until),
        Stage.DUE: _("The report on the pledge of %(name)s is due today", name=name),
        Stage.OVERDUE: _("The report on the pledge of %(name)s is overdue since %(day)s",
                         name=name, day=until),
    }[stage]  # fmt: skip
    return Shown(words, _path(pledge, "/report"), "", "")


def _submitted(pledge: Pledge) -> str:
    return _("%(name)s handed in a pledge", name=pledge.participant.name)


def _returned(_pledge: Pledge) -> str:
    return _("Your pledge was returned, with the reason")


def _published(pledge: Pledge) -> str:
    return _("The pledge of %(name)s is public", name=pledge.participant.name)


def _reported(pledge: Pledge) -> str:
    return _("%(name)s reported on its pledge", name=pledge.participant.name)


def warn(person: Person, places: Sequence[Workspace]) -> Iterator[Warn]:
    for place in filter(is_pact, places):
        if mine := own_participant(person, place):
            yield from _own(pledges_of(mine))


def _own(pledges: Sequence[Pledge]) -> Iterator[Warn]:
    for each in pledges:
        if each.due_on and each.stands is State.REPORT_DUE:
            words = _("The report on your pledge is due since %(day)s.", day=day(each.due_on))
            yield Warn(words, _path(each, "/report"), bad=True)


Kind("pledges.submitted", "pledge", HANDLE, find_pledge, _shown(_submitted), Event.OPENED)
Kind("pledges.returned", "pledge", READ, find_pledge, _shown(_returned), None, Event.ASKED)
Kind("pledges.published", "pledge", READ, find_pledge, _shown(_published), None)
Kind("pledges.reported", "pledge", HANDLE, find_pledge, _shown(_reported), Event.SETTLED)
Kind("pledges.due", "pledge", READ, find_pledge, _due, None, Event.ASKED)
warners.append(warn)
