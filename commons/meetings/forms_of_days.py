"""What people send to find a day, or to repeat a meeting."""

from datetime import datetime, timedelta
from typing import Any

from wtforms import DateField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, ValidationError

from commons.meetings.forms import TOO_LONG, instant
from kernel.clock import now, today
from kernel.forms import HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _

MOST = 20
"""Moments offered at once, and meetings of a series prepared at once."""
SHAPES = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d.%m.%Y %H:%M", "%d/%m/%Y %H:%M")


def moments_in(text: str) -> list[datetime]:
    """Every line of a text as a moment by the clock of Brussels; ValueError says which is none."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [_moment(line) for line in lines]


def _moment(line: str) -> datetime:
    for shape in SHAPES:
        try:
            return instant(datetime.strptime(line, shape))  # noqa: DTZ007 the clock is that of Brussels
        except ValueError:
            continue
    raise ValueError(line)


class MomentsForm(HouseForm):
    moments = TextAreaField(
        _("Days and times, one on a line (Brussels time)"),
        [InputRequired(_("Offer at least one moment.")), Length(max=4000, message=TOO_LONG)],
        description=_("Such as 2026-12-09 10:00."),
    )

    def validate_moments(self, field: TextAreaField) -> None:
        try:
            found = moments_in(field.data or "")
        except ValueError as fault:
            words = gettext("This is no day and time: %(line)s.", line=str(fault)[:40])
            raise ValidationError(words) from fault
        if not 0 < len(found) <= MOST:
            raise ValidationError(gettext("Offer between 1 and %(most)d moments.", most=MOST))
        if any(not now() < each < now() + timedelta(days=3 * 366) for each in found):
            raise ValidationError(gettext("Choose moments to come, within three years."))

    @property
    def found(self) -> list[datetime]:
        return sorted(set(moments_in(self.moments.data)))


class DatesForm(MomentsForm):
    title = StringField(
        _("What the meeting is called"),
        [InputRequired(_("Say what it is called.")), Length(max=200)],
        filters=[one_line],
    )
    minutes = IntegerField(_("How long, in minutes"), [InputRequired(), NumberRange(5, 7 * 1440)],
                           default=120)  # fmt: skip
    until = DateField(_("Answers until (last day, in Brussels)"), [InputRequired()])

    def validate_until(self, field: DateField) -> None:
        if field.data and not today() <= field.data <= today() + timedelta(days=366):
            raise ValidationError(gettext("Choose a day to come, within a year."))

    @property
    def spans(self) -> list[tuple[datetime, datetime]]:
        lasts = timedelta(minutes=self.minutes.data)
        return [(each, each + lasts) for each in self.found]


class PlaceForm(HouseForm):
    place = SelectField(_("Together with"), coerce=int)

    def __init__(self, *args: Any, places: list[tuple[int, str]], **named: Any) -> None:
        super().__init__(*args, **named)
        self.place.choices = [SelectChoice(str(number), name) for number, name in places]
