"""How are the steps and purposes of requests called?"""

from kernel.words import gettext as _
from rules.referring import Purpose, Step


def purpose_names() -> dict[str, str]:
    return {
        Purpose.OPINION: _("An opinion"),
        Purpose.RECOMMENDATION: _("A recommendation"),
        Purpose.CONTRIBUTION: _("A written contribution"),
        Purpose.ADVICE: _("Advice"),
        Purpose.PREPARATION: _("Preparatory work"),
    }


def purpose_name(purpose: str) -> str:
    return purpose_names().get(purpose, purpose)


def milestone_name(step: str) -> str:
    names = {
        Step.SENT: _("Sent"),
        Step.RECEIVED: _("Received"),
        Step.ACCEPTED: _("Accepted"),
        Step.IN_WORK: _("In work"),
        Step.CONSULTED: _("Draft in consultation"),
        Step.ADOPTED: _("Adopted"),
        Step.RETURNED: _("Returned"),
        Step.DECLINED: _("Declined"),
        Step.WITHDRAWN: _("Withdrawn"),
    }
    return names[Step(step)]


def milestone_look(step: str) -> str:
    looks = {Step.RETURNED: "ok", Step.DECLINED: "bad", Step.WITHDRAWN: "line", Step.SENT: "warn"}
    return looks.get(Step(step), "brand")
