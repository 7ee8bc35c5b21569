"""What the desk sends to draw a line, and to open the topic of one that was crossed."""

from math import isfinite
from typing import Any

from wtforms import RadioField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, ValidationError

from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _

TOO_LONG = _("This is too long: %(max)d characters at most.")
LARGEST = 1e15
NO_NUMBER = _("Write a number, such as 20 or 13.5.")


def number_in(said: str) -> float | None:
    """With a point or a comma; what is no number, or beyond all bounds, is none."""
    try:
        found = float(said.replace(",", ".").replace(" ", ""))
    except ValueError:
        return None
    return found if isfinite(found) and abs(found) <= LARGEST else None


class LineForm(HouseForm):
    indicator = SelectField(_("Indicator"), [InputRequired(_("Choose an indicator."))], coerce=int)
    geo = SelectField(_("Country"), [InputRequired(_("Choose a country."))])
    sector = SelectField(_("Sector"))
    size = SelectField(_("Size"))
    side = RadioField(
        _("It is news when the figure is"),
        choices=[
            SelectChoice("above", _("at the line or above it")),
            SelectChoice("below", _("at the line or below it")),
        ],
        default="above",
    )
    bound = StringField(_("Line"), [InputRequired(NO_NUMBER), Length(max=30)], filters=[one_line])
    group = SelectField(
        _("Where a topic is then prepared"), [InputRequired(_("Choose a group."))], coerce=int
    )

    def validate_bound(self, field: StringField) -> None:
        if number_in(field.data or "") is None:
            raise ValidationError(gettext("Write a number, such as 20 or 13.5."))

    def offer(self, **choices: list[tuple[Any, str]]) -> "LineForm":
        for name, offered in choices.items():
            self[name].choices = [SelectChoice(*each) for each in offered]
        return self


class TopicForm(HouseForm):
    title = StringField(
        _("Title"),
        [InputRequired(_("Give it a title.")), Length(max=200, message=TOO_LONG)],
        filters=[one_line],
    )
    text = TextAreaField(
        _("Text"),
        [InputRequired(_("Write what it is about.")), Length(max=8_000, message=TOO_LONG)],
    )
