"""What people send to open a consultation, to comment, and to answer comments."""

from typing import Any

from wtforms import (
    BooleanField,
    HiddenField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields import DateTimeLocalField
from wtforms.validators import DataRequired, InputRequired, Length, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from commons.consultations.facts import Said
from commons.consultations.names import answer_names, sort_names
from commons.consultations.passages import Passage
from commons.consultations.rows import LONGEST, LONGEST_PASSAGE, LONGEST_QUOTE
from commons.decisions.forms import TOO_LONG, TitledForm
from kernel.forms import KEY, HouseForm
from kernel.text import one_line
from kernel.words import lazy_gettext as _
from rules.consulting import Sort


def plain(text: str | None) -> str:
    return (text or "").replace("\r\n", "\n").strip()


class CallForm(TitledForm):
    document = SelectField(
        _("The text"),
        [InputRequired(_("Choose the text."))],
        description=_("A text appears here once a version of it is frozen; a file, as it is."),
    )
    question = TextAreaField(
        _("What you would like to know"), [Length(max=LONGEST, message=TOO_LONG)], filters=[plain]
    )
    seats = SelectMultipleField(
        _("Only these seats"),
        [Optional()],
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
        description=_("None chosen: all seats that vote are asked."),
    )
    closes = DateTimeLocalField(
        _("Comments until (Brussels time)"),
        [InputRequired(_("Say until when comments are taken."))],
        format=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
    )


class CommentForm(HouseForm):
    seat = SelectField(_("For"))
    sort = RadioField(_("Kind"), default=str(Sort.TECHNICAL))
    block = SelectField(_("Passage"), coerce=int, default=-1, validate_choice=True)
    passage = StringField(
        _("Passage, in words"),
        [Length(max=LONGEST_PASSAGE, message=TOO_LONG)],
        filters=[one_line],
        description=_("Where the list above does not name it: Article 3(2), page 7."),
    )
    quote = StringField(
        _("Quoted words"), [Length(max=LONGEST_QUOTE, message=TOO_LONG)], filters=[one_line]
    )
    text = TextAreaField(
        _("Comment and reason"),
        [DataRequired(_("Say what you think of it, and why.")), Length(max=LONGEST)],
        filters=[plain],
    )
    proposed = TextAreaField(
        _("Proposed words"), [Length(max=LONGEST, message=TOO_LONG)], filters=[plain]
    )
    key = HiddenField("", [InputRequired(), KEY])

    def offer(self, seats: list[tuple[str, str]], passages: list[Passage]) -> "CommentForm":
        self.seat.choices = seats
        self.sort.choices = list(sort_names().items())
        named = [(each.block, f"{each.name}: {each.quote[:80]}") for each in passages]
        self.block.choices = [(-1, str(_("The whole text"))), *named]
        return self

    def said(self, passages: list[Passage]) -> Said:
        about = next((each for each in passages if each.block == self.block.data), None)
        return Said(
            text=self.text.data,
            sort=self.sort.data,
            passage=self.passage.data or (about.name if about else ""),
            quote=(self.quote.data or (about.quote if about else ""))[:LONGEST_QUOTE],
            proposed=self.proposed.data,
            block=about.block if about else None,
        )


class AnswerForm(HouseForm):
    verdict = RadioField(_("What becomes of it"))
    reply = TextAreaField(
        _("Why"),
        [DataRequired(_("Say why: every answer has its reason.")), Length(max=LONGEST)],
        filters=[plain],
    )
    alike = BooleanField(_("Give the same answer to all comments that say the same"))

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.verdict.choices = list(answer_names().items())


class WhyForm(HouseForm):
    because = StringField(
        _("Why"), [DataRequired(_("Say why.")), Length(max=500)], filters=[one_line]
    )
