"""What did somebody send as their answers?"""

from typing import Any

from rules.questions import Answer, Kind, Questions

SEVERAL = frozenset({Kind.CHOICES, Kind.RANKING})


def field_of(key: str) -> str:
    """What the field of a question is called in the form."""
    return f"a-{key}"


def answers_in(questions: Questions, sent: Any) -> dict[str, Answer]:
    """As it was written, right or wrong, so that a refused form comes back whole."""
    return {
        each.key: sent.getlist(field_of(each.key))
        if each.kind in SEVERAL
        else sent.get(field_of(each.key), "").replace("\r\n", "\n")
        for each in questions
    }
