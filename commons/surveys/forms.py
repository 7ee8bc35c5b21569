"""What the desk sends to prepare a survey."""

from datetime import datetime
from typing import Any

from wtforms import RadioField, StringField, TextAreaField
from wtforms.fields import DateTimeLocalField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from commons.surveys.facts import Asked
from kernel.clock import BRUSSELS, now
from kernel.forms import KEY, HouseForm
from kernel.text import one_line
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.silence import on_the_clock

LONGEST = 4_000
FORMATS = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
FIRST_YEAR, LAST_YEAR = 2000, 2100


def plain(text: str | None) -> str:
    return (text or "").replace("\r\n", "\n").strip()


class SurveyForm(HouseForm):
    title = StringField(
        _("Title"),
        [InputRequired(_("Say what it is about.")), Length(min=3, max=200)],
        filters=[one_line],
        render_kw={"autocomplete": "off"},
    )
    text = TextAreaField(
        _("What it is for, and what becomes of the answers"),
        [Optional(), Length(max=LONGEST)],
        filters=[plain],
    )
    opens = DateTimeLocalField(
        _("Opens (Brussels time)"),
        [Optional()],
        format=FORMATS,
        description=_("Left empty, it opens as soon as it is announced."),
    )
    closes = DateTimeLocalField(
        _("Ends (Brussels time)"), [InputRequired(_("Say until when it runs."))], format=FORMATS
    )
    names = RadioField(
        _("Names"),
        default="anonymous",
        choices=[
            SelectChoice("anonymous", _("Anonymous: nothing says who gave which answer")),
            SelectChoice("named", _("Named: the AI Office sees who answered what")),
        ],
    )
    once = RadioField(
        _("Who answers"),
        default="person",
        choices=[
            SelectChoice("person", _("Everybody who sits here, each for themselves")),
            SelectChoice("seat", _("Each organisation or delegation once")),
        ],
    )
    key = StringField("", [InputRequired(), KEY])

    def validate_opens(self, field: DateTimeLocalField) -> None:
        _within_the_calendar(field.data)

    def validate_closes(self, field: DateTimeLocalField) -> None:
        _within_the_calendar(field.data)
        if _moment(field.data) <= now():
            raise ValidationError(gettext("This moment has passed."))
        if self.opens.data and _moment(self.opens.data) >= _moment(field.data):
            raise ValidationError(gettext("It ends before it opens."))

    def asked(self) -> Asked:
        return Asked(
            title=self.title.data or "",
            text=self.text.data or "",
            opens_at=_moment(self.opens.data) if self.opens.data else now(),
            closes_at=_moment(self.closes.data),
            anonymous=self.names.data != "named",
            per_seat=self.once.data == "seat",
        )


def _moment(shown: Any) -> datetime:
    return on_the_clock(shown, BRUSSELS)


def _within_the_calendar(shown: datetime | None) -> None:
    if shown and not FIRST_YEAR < shown.year < LAST_YEAR:
        raise ValidationError(gettext("This date is too far away."))
