"""When is a post to go out? In one's own time or in that of Brussels."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from wtforms import DateTimeLocalField, HiddenField, IntegerField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, ValidationError

from commons.threads.forms import TOO_LONG, PostForm
from kernel.clock import now
from kernel.forms import HouseForm
from kernel.numbers import LARGEST
from kernel.text import LONGEST
from kernel.words import lazy_gettext as _

BRUSSELS = "Europe/Brussels"
FURTHEST = timedelta(days=366)
WHEN = _("Choose a day and a time.")


class WhenForm(HouseForm):
    when = DateTimeLocalField(_("Day and time"), [InputRequired(WHEN)], format="%Y-%m-%dT%H:%M")
    zone = StringField("", [Length(max=60)])
    """Where the clock hangs that the time was read from."""

    @property
    def due_at(self) -> datetime:
        """The instant meant; an hour that a clock leaves out in spring is the one after it."""
        zone = self.zone.data if self.zone.data in available_timezones() else BRUSSELS
        meant: datetime = self.when.data
        return meant.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)

    def validate_when(self, field: DateTimeLocalField) -> None:
        if field.data and not now() < self.due_at <= now() + FURTHEST:
            raise ValidationError(_("Choose a time to come, within a year."))


class LaterForm(PostForm, WhenForm):
    """A post, and when it goes out."""


class ChangeForm(WhenForm):
    id = IntegerField("", [InputRequired(), NumberRange(1, LARGEST)])
    back = HiddenField("")
    text = TextAreaField(_("Text"), [Length(max=LONGEST, message=TOO_LONG)])
