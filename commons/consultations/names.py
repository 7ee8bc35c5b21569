"""How are kinds of comments and answers called?"""

from kernel.words import gettext as _
from rules.consulting import Answer, Sort


def sort_names() -> dict[str, str]:
    return {
        Sort.GENERAL: _("General"),
        Sort.TECHNICAL: _("Technical"),
        Sort.LEGAL: _("Legal"),
        Sort.EDITORIAL: _("Editorial"),
    }


def answer_names() -> dict[str, str]:
    return {
        Answer.ACCEPTED: _("Accepted"),
        Answer.PARTLY: _("Accepted in part"),
        Answer.REJECTED: _("Rejected"),
        Answer.NOTED: _("Noted"),
    }


LOOKS = {
    Answer.ACCEPTED: "ok",
    Answer.PARTLY: "brand",
    Answer.REJECTED: "bad",
    Answer.NOTED: "line",
}


def sort_name(sort: str) -> str:
    return sort_names().get(sort, sort)


def answer_name(answer: str) -> str:
    return answer_names().get(answer, answer)


def answer_look(answer: str) -> str:
    return LOOKS.get(Answer(answer), "") if answer else ""
