"""How are the stages of a survey called, and which charts do its results make?"""

from kernel.words import gettext as _
from rules.surveys import Stage

LOOKS = {Stage.PREPARED: "line", Stage.COMING: "line", Stage.OPEN: "ok", Stage.OVER: ""}


def survey_stage_name(stage: Stage) -> str:
    return {
        Stage.PREPARED: _("Prepared"),
        Stage.COMING: _("Announced"),
        Stage.OPEN: _("Open"),
        Stage.OVER: _("Over"),
    }[stage]


def survey_stage_look(stage: Stage) -> str:
    return LOOKS[stage]


SAID = (survey_stage_name, survey_stage_look)
