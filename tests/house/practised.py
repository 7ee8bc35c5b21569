"""A record that is published in every place of the stage, for those who see what the body does."""

from commons.membership.models import Person, Seat
from commons.practices.models import Practice, PracticeVersion
from commons.practices.stepping import reshelve
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.practices import State
from tests.house.refs import Ref, canary

A_PRACTICE = "a practice"


def practised(here: Workspace, at: tuple[str, str], by: Person, seat: Seat) -> dict[str, Ref]:
    """Found by what it is called; what may be done with it is what may be done in its place."""
    word = canary(*at, A_PRACTICE)
    said = {"title": f"{word} title", "summary": f"{word} summary"}
    made = Practice(workspace=here, kind="practice", seat=seat, organisation="Somebody", shown=1,
                    state=State.PUBLISHED, author_id=by.id, key=f"practice-{here.slug}",
                    **said)  # fmt: skip
    made.versions.append(
        PracticeVersion(number=1, by_name="Somebody", said={}, published=True, **said)
    )
    db.session.add(made)
    db.session.flush()
    reshelve(made)
    return {A_PRACTICE: Ref(Practice, made.id)}
