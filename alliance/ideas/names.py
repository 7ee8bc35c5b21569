"""How far is an idea, in words?"""

from kernel.words import gettext as _
from rules.ideas import Landing, Stage


def idea_stage_name(stage: str) -> str:
    return {
        Stage.TOPIC: _("Talked about"),
        Stage.QUESTION: _("Taken on as a question"),
        Stage.DECLINED: _("Not taken on"),
    }[Stage(stage)]


def idea_stage_look(stage: str) -> str:
    return {Stage.TOPIC: "line", Stage.QUESTION: "brand", Stage.DECLINED: ""}[Stage(stage)]


def landing_name(state: str) -> str:
    return {
        Landing.SENT: _("Sent"),
        Landing.TAKEN: _("Taken up"),
        Landing.DECLINED: _("Declined"),
        Landing.ANSWERED: _("Answered"),
    }[Landing(state)]


LOOKS = {Landing.SENT: "warn", Landing.TAKEN: "brand", Landing.ANSWERED: "ok"}


def landing_look(state: str) -> str:
    return LOOKS.get(Landing(state), "")


SAID = (idea_stage_name, idea_stage_look, landing_name, landing_look)
