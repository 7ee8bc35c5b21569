"""How are pledges, their states and commitments spoken of?"""

from kernel.words import gettext as _
from rules.commitments import Audience
from rules.pledges import Progress, State


def state_names() -> dict[str, str]:
    return {
        State.DRAFT: _("Draft"),
        State.SUBMITTED: _("With the desk"),
        State.CHECKED: _("Checked"),
        State.PUBLISHED: _("Published"),
        State.REPORT_DUE: _("Report due"),
        State.REPORTED: _("Reported"),
        State.RENEWED: _("Renewed"),
        State.WITHDRAWN: _("Withdrawn"),
    }


def pledge_state(state: str) -> str:
    return state_names()[state]


def pledge_look(state: str) -> str:
    looks = {
        State.PUBLISHED: "brand",
        State.REPORTED: "ok",
        State.CHECKED: "brand",
        State.REPORT_DUE: "warn",
    }
    return looks.get(State(state), "")


def progress_names() -> dict[str, str]:
    return {
        Progress.NOT_STARTED: _("Not started"),
        Progress.IN_PROGRESS: _("In progress"),
        Progress.DONE: _("Done"),
    }


def progress_name(progress: str) -> str:
    return progress_names().get(progress, _("Nothing said yet"))


def progress_look(progress: str) -> str:
    return (
        {Progress.DONE: "ok", Progress.IN_PROGRESS: "brand"}.get(Progress(progress), "")
        if (progress)
        else ""
    )


def audience_names() -> dict[str, str]:
    return {
        Audience.CORE: _("Every pledge holds these"),
        Audience.PROVIDER: _("For providers"),
        Audience.DEPLOYER: _("For deployers"),
    }


def audience_name(audience: str) -> str:
    return audience_names()[audience]


def wording(text: str) -> str:
    """What is in the house's own list is told in the reader's language."""
    return _(text)


SAID = (
    audience_name,
    audience_names,
    pledge_look,
    pledge_state,
    progress_look,
    progress_name,
    progress_names,
    wording,
)
