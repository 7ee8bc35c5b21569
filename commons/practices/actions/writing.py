"""What an organisation does with its own records: begins, changes, hands in, lets be read."""

from commons.membership.models import Person
from commons.practices.facts import Content, facets_of
from commons.practices.models import Practice, PracticeStep, PracticeVersion
from commons.practices.queries.practices import seats_of, sent_before
from commons.practices.stepping import allowed, go, newest, own, reshelve
from commons.practices.telling import tell_desk
from commons.workspaces.models import Workspace
from kernel.access import refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.practices import State, Step, opens_version
from rules.words import sentence as _

NO_SEAT = _("You speak for no organisation here.")
NO_KIND = _("Nothing of this kind is handed in here.")
OTHERS_WROTE = _("Somebody of your organisation changed it meanwhile. Look at it again.")


@action(Permission.DO_WORK)
def begin(actor: Person, place: Workspace, kind: str, said: Content, key: str) -> Practice:
    """Begin a record for one's seat: nobody but one's own organisation sees it yet."""
    if before := sent_before(actor, place, key):
        raise Repeated(before)
    refuse_unless(kind in place.charter.records, NO_KIND)
    seats = seats_of(actor, place)
    refuse_unless(seats, NO_SEAT)
    made = Practice(workspace=place, kind=kind, seat=seats[0], author_id=actor.id, key=key,
                    organisation=seats[0].name, title=said.title, summary=said.summary,
                    language=said.language)  # fmt: skip
    made.facets = facets_of(made.sort, said.said)
    made.versions.append(_version(actor, said, 1))
    made.trace.append(
        PracticeStep(number=1, step=Step.BEGIN, version=1, by_id=actor.id, by_name=actor.name)
    )
    db.session.add(made)
    db.session.flush()
    witness(practice=made.id, kind=kind)
    stir("practices", place.id)
    return made


def _version(actor: Person, said: Content, number: int) -> PracticeVersion:
    return PracticeVersion(number=number, title=said.title, summary=said.summary,
                           language=said.language, said=said.said, by_name=actor.name)  # fmt: skip


@action(Permission.DO_WORK)
def revise(actor: Person, practice: Practice, said: Content, seen: int) -> None:
    """Change it; what somebody else has looked at stays as it was, and another version begins."""
    own(actor, practice)
    allowed(practice, Step.BEGIN)
    refuse_unless(seen == practice.head, OTHERS_WROTE)
    if opens_version(State(practice.state)):
        practice.head += 1
        practice.versions.append(_version(actor, said, practice.head))
        go(actor, practice, Step.BEGIN)
    else:
        version = newest(practice)
        version.title, version.summary, version.language = said.title, said.summary, said.language
        version.said, version.by_name, version.at = said.said, actor.name, now()
    _unless_shown(practice, said)
    witness(version=practice.head)
    stir("practices", practice.workspace_id)


def _unless_shown(practice: Practice, said: Content) -> None:
    """In lists stands what is published; before that, what one has written."""
    practice.changed_at = now()
    if practice.shown is None:
        practice.title, practice.summary = said.title, said.summary
        practice.language, practice.facets = said.language, facets_of(practice.sort, said.said)


@action(Permission.DO_WORK)
def hand_in(actor: Person, practice: Practice) -> None:
    """Let the desk look at it."""
    own(actor, practice)
    go(actor, practice, Step.HAND_IN)
    tell_desk(practice, actor)


@action(Permission.DO_WORK)
def withdraw(actor: Person, practice: Practice, because: str = "") -> None:
    """Take it back: it stands on no shelf any more, and what was said of it stays in its trace."""
    own(actor, practice)
    go(actor, practice, Step.WITHDRAW, because)
    if practice.shown is not None:
        practice.shown = None
        reshelve(practice)


@action(Permission.DO_WORK)
def consent(actor: Person, practice: Practice, *, yes: bool) -> None:
    """Say whether anybody may read it; taken back, it leaves the public page at once."""
    own(actor, practice)
    practice.consents = yes
    if practice.shown is not None:
        reshelve(practice)
    witness(consents=yes)
    stir("practices", practice.workspace_id)
