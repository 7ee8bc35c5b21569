"""Which kinds of questions can be asked on a form, which depend on an earlier answer, and what
stands in the way of asking them?
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rules.cases import Verdict
from rules.words import sentence as _

Answer = str | list[str]
Answers = Mapping[str, Answer]
"""By the key of the question: a word, or several where several are chosen or put in order."""


class Kind(StrEnum):
    SHORT = "short"
    LONG = "long"
    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    RANKING = "ranking"


YES, NO = "yes", "no"
OF_OPTIONS = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.RANKING})
FREE_TEXT = frozenset({Kind.SHORT, Kind.LONG})
LEADING = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.YES_NO})
"""On answers to these another question may depend."""
MOST_QUESTIONS, MOST_OPTIONS = 60, 40
WIDEST_SCALE = 11

NO_WORDS = _("Question %(number)s asks nothing: write what you want to know.")
TWO_OPTIONS = _("Question %(number)s needs at least two different answers to choose from.")
TOO_MANY_OPTIONS = _("Question %(number)s has more than %(most)s answers to choose from.")
TWICE = _("Question %(number)s offers the same answer twice.")
SCALE_WRONG = _(
    "The scale of question %(number)s goes from a smaller to a larger number, "
    "in at most %(most)s steps."
)
NOT_EARLIER = _("Question %(number)s depends on a question that does not come before it.")
NOT_LEADING = _("Question %(number)s depends on an answer that question %(leader)s does not offer.")
TOO_MANY = _("A form has at most %(most)s questions.")


@dataclass(frozen=True, slots=True)
class When:
    """Asked only of those who gave this answer to an earlier question."""

    key: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    key: str
    """Given once and never again in a set, so that answers keep to their question."""
    kind: Kind
    words: str
    hint: str = ""
    required: bool = False
    options: tuple[str, ...] = ()
    """What can be chosen or put in order; an answer names one by its number, from 1."""
    least: int = 1
    most: int = 5
    """The ends of a scale."""
    when: When | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """The answers that can be chosen, as they are kept."""
        if self.kind == Kind.YES_NO:
            return (YES, NO)
        if self.kind == Kind.SCALE:
            return tuple(str(step) for step in range(self.least, self.most + 1))
        return tuple(str(number) for number in range(1, len(self.options) + 1))

    def option(self, code: str) -> str:
        """The words of an answer that can be chosen; a scale and yes or no have none here."""
        return self.options[int(code) - 1] if self.options and code in self.codes else code


Questions = tuple[Question, ...]


def questions_from(rows: Iterable[Mapping[str, Any]] | None) -> Questions:
    """As they were kept, beside whatever asks them."""
    return tuple(_from(row) for row in rows or ())


def _from(row: Mapping[str, Any]) -> Question:
    when = When(**row["when"]) if row.get("when") else None
    facts = {"kind": Kind(row["kind"]), "options": tuple(row.get("options", ())), "when": when}
    return Question(**{**row, **facts})


def kept(questions: Iterable[Question]) -> list[dict[str, Any]]:
    """As plain values, to be stored with whatever asks them."""
    return [_kept(each) for each in questions]


def _kept(each: Question) -> dict[str, Any]:
    row: dict[str, Any] = {"key": each.key, "kind": str(each.kind), "words": each.words}
    row |= {"hint": each.hint, "required": each.required, "options": list(each.options)}
    row |= {"least": each.least, "most": each.most}
    when = each.when
    return row | {"when": {"key": when.key, "answer": when.answer} if when else None}


def next_key(questions: Sequence[Question]) -> str:
    """A key that none of these has, nor a larger one."""
    return f"q{max((int(each.key[1:]) for each in questions), default=0) + 1}"


def given(answer: Answer | None) -> bool:
    """Was anything said at all?"""
    said = answer if isinstance(answer, list) else [answer or ""]
    return any(each.strip() for each in said)


def is_asked(question: Question, questions: Questions, answers: Answers) -> bool:
    """Is it asked of somebody who answered like this? A question that hangs on one that was itself
    not asked is not asked either.
    """
    if question.when is None:
        return True
    leader = next((each for each in questions if each.key == question.when.key), None)
    if leader is None or not is_asked(leader, questions, answers):
        return False
    said = answers.get(leader.key, "")
    return question.when.answer in (said if isinstance(said, list) else [said])


def asked(questions: Questions, answers: Answers) -> Questions:
    """The questions that somebody who answered like this is asked, in their order."""
    return tuple(each for each in questions if is_asked(each, questions, answers))


def flaws(questions: Questions) -> list[Verdict]:
    """What stands in the way of asking this? A sentence for each flaw."""
    many = len(questions) > MOST_QUESTIONS
    found = [Verdict(False, TOO_MANY, {"most": MOST_QUESTIONS})] if many else []
    for number, each in enumerate(questions, 1):
        wrong = (*_wrong_options(each), *_wrong_condition(each, questions[: number - 1]))
        for because, facts in wrong:
            found.append(Verdict(False, because, {"number": number, **facts}))
    return found


Wrong = Iterator[tuple[str, dict[str, object]]]


def _wrong_options(each: Question) -> Wrong:
    if not each.words.strip():
        yield NO_WORDS, {}
    if each.kind in OF_OPTIONS:
        yield from _wrong_list(each.options)
    if each.kind == Kind.SCALE and not 1 <= each.most - each.least < WIDEST_SCALE:
        yield SCALE_WRONG, {"most": WIDEST_SCALE}


def _wrong_list(options: tuple[str, ...]) -> Wrong:
    if len(set(options)) < min(len(options), MOST_OPTIONS):
        yield TWICE, {}
    if len(set(options)) < 2:  # noqa: PLR2004 one answer is no choice
        yield TWO_OPTIONS, {}
    if len(options) > MOST_OPTIONS:
        yield TOO_MANY_OPTIONS, {"most": MOST_OPTIONS}


def _wrong_condition(each: Question, before: Questions) -> Wrong:
    if each.when is None:
        return
    places = {one.key: place for place, one in enumerate(before, 1)}
    if each.when.key not in places:
        yield NOT_EARLIER, {}
        return
    leader = before[places[each.when.key] - 1]
    if leader.kind not in LEADING or each.when.answer not in leader.codes:
        yield NOT_LEADING, {"leader": places[leader.key]}
