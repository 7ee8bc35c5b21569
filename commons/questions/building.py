"""How is a set of questions put together, one act at a time, so that nothing written is lost?"""

from collections.abc import Callable
from typing import Any

from commons.questions.forms import QuestionForm, form_for
from kernel.access import explain
from rules.questions import Question, Questions, flaws, next_key
from rules.words import sentence as _

FROZEN = _("Somebody has answered these questions: they stay as they are.")
"""For whoever asks questions, once the first answer is there."""


class Building:
    """A set of questions and the act that somebody sends; what is refused stays in its form."""

    def __init__(self, questions: Questions, sent: Any = None) -> None:
        self.questions = questions
        self.about = sent.get("question", "") if sent else ""
        """The key of the question concerned; empty for a new one."""
        self.act = sent.get("act", "") if sent else ""
        self.refused: list[str] = []
        self.forms = {each.key: self._form(each, sent) for each in questions}
        self.new = form_for(None, questions, sent if self.act == "add" else None)

    def _form(self, question: Question, sent: Any) -> QuestionForm:
        writes = self.act == "change" and self.about == question.key
        before = self.questions[: self.questions.index(question)]
        return form_for(question, before, sent if writes else None)

    def done(self) -> Questions | None:
        """The set after this act; None where it cannot be so, and `refused` and the forms say why.

        What is no longer there, or moved as far as it goes, leaves the set as it is.
        """
        act = ACTS.get(self.act)
        found = act(self) if act else self.questions
        self.refused = [explain(flaw) for flaw in flaws(found)] if found is not None else []
        return None if self.refused else found

    def _place(self) -> int | None:
        keys = [each.key for each in self.questions]
        return keys.index(self.about) if self.about in keys else None

    def add(self) -> Questions | None:
        if not self.new.validate():
            return None
        return (*self.questions, self.new.question(next_key(self.questions)))

    def change(self) -> Questions | None:
        place = self._place()
        if place is None:
            return self.questions
        form = self.forms[self.about]
        return self._with(place, form.question(self.about)) if form.validate() else None

    def _with(self, place: int, *instead: Question) -> Questions:
        return (*self.questions[:place], *instead, *self.questions[place + 1 :])

    def remove(self) -> Questions:
        place = self._place()
        return self.questions if place is None else self._with(place)

    def up(self) -> Questions:
        return self._moved(-1)

    def down(self) -> Questions:
        return self._moved(1)

    def _moved(self, by: int) -> Questions:
        place, found = self._place(), list(self.questions)
        if place is not None and 0 <= place + by < len(found):
            found[place], found[place + by] = found[place + by], found[place]
        return tuple(found)


ACTS: dict[str, Callable[[Building], Questions | None]] = {
    "add": Building.add,
    "change": Building.change,
    "remove": Building.remove,
    "up": Building.up,
    "down": Building.down,
}
