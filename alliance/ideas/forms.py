"""What is sent to open an idea, to take it on as a question, and to say what came of it."""

from wtforms import HiddenField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length

from kernel.forms import KEY, HouseForm
from kernel.text import LONGEST, one_line
from kernel.words import lazy_gettext as _

LONGEST_QUESTION, LONGEST_SAID = 4_000, 4_000


def plain(text: str | None) -> str:
    return (text or "").replace("\r\n", "\n").strip()


class IdeaForm(HouseForm):
    title = StringField(
        _("Title"),
        [DataRequired(_("Say what it is about.")), Length(min=3, max=200)],
        filters=[one_line],
        render_kw={"autocomplete": "off"},
    )
    text = TextAreaField(
        _("The idea: what should happen, and whom it helps"),
        [DataRequired(_("Write what you have in mind.")), Length(max=LONGEST)],
        filters=[plain],
    )
    key = HiddenField("", [InputRequired(), KEY])


class QuestionForm(HouseForm):
    title = StringField(
        _("Title of the question"),
        [DataRequired(_("Say what it is about.")), Length(min=3, max=200)],
        filters=[one_line],
    )
    question = TextAreaField(
        _("The question, as it is put to a body"),
        [DataRequired(_("Say what is asked.")), Length(max=LONGEST_QUESTION)],
        filters=[plain],
    )


class SaidForm(HouseForm):
    said = TextAreaField(
        _("In words for those who asked"),
        [DataRequired(_("Say it in a sentence.")), Length(max=LONGEST_SAID)],
        filters=[plain],
    )
