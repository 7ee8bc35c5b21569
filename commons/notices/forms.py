"""What people send to say how they want to be told."""

from typing import Any
from zoneinfo import available_timezones

from flask import current_app
from wtforms import DateField, IntegerField, RadioField, SelectField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError

from commons.accounts.queries import person_called
from commons.notices.models import Habits
from commons.notices.push import encryption
from kernel.forms import HouseForm
from kernel.words import gettext
from kernel.words import lazy_gettext as _
from rules.notices import DEFAULT_WAYS, Event, Level, Way

HOUR = [Optional(), NumberRange(0, 23)]
ZONES = frozenset(available_timezones())


def level_choices(undecided: str) -> list[tuple[str, str]]:
    return [
        ("", undecided),
        (str(Level.EVERYTHING), gettext("Everything")),
        (str(Level.NAMED), gettext("Mentions and requests")),
        (str(Level.NOTHING), gettext("Nothing")),
    ]


class LevelForm(HouseForm):
    level = RadioField(
        _("Notifications"), choices=["", *map(str, Level)], validate_choice=True, default=""
    )

    @property
    def wanted(self) -> Level | None:
        return Level(self.level.data) if self.level.data else None


class HabitsForm(HouseForm):
    zone = StringField(_("Time zone"), [Optional(), Length(max=40)])
    quiet_from = IntegerField(_("Quiet from"), HOUR)
    quiet_until = IntegerField(_("until"), HOUR)
    digest = RadioField(_("How often"), default="daily", choices=["daily", "weekly", "never"])
    digest_day = SelectField(_("On"), coerce=int, default=0)
    digest_hour = IntegerField(_("at"), [NumberRange(0, 23)], default=8)
    away_from = DateField(_("Away from"), [Optional()])
    away_until = DateField(_("until"), [Optional()])
    stand_in = StringField(_("Who stands in for you"), [Optional(), Length(max=60)])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.digest_day.choices = list(enumerate(days_of_the_week()))
        self.digest_hour.flags.required = True
        self.cover_id: int | None = None

    def validate_zone(self, field: StringField) -> None:
        if field.data and field.data not in ZONES:
            raise ValidationError(_("There is no such time zone. An example: Europe/Athens."))

    def validate_quiet_until(self, field: IntegerField) -> None:
        if (field.data is None) != (self.quiet_from.data is None):
            raise ValidationError(_("Quiet hours have a beginning and an end."))

    def validate_away_until(self, field: DateField) -> None:
        begins = self.away_from.data
        if field.data and (begins is None or field.data < begins):
            raise ValidationError(_("The last day away comes after the first."))

    def validate_stand_in(self, field: StringField) -> None:
        handle = (field.data or "").strip().lstrip("@").lower()
        found = person_called(handle) if handle else None
        if handle and found is None:
            raise ValidationError(_("Nobody here has that short name."))
        self.cover_id = found.id if found else None


def days_of_the_week() -> list[str]:
    return [
        gettext("Monday"),
        gettext("Tuesday"),
        gettext("Wednesday"),
        gettext("Thursday"),
        gettext("Friday"),
        gettext("Saturday"),
        gettext("Sunday"),
    ]


def ways_from(sent: Any) -> dict[str, str]:
    """What was chosen for mail, event by event; anything else is as the house does it."""
    known = set(map(str, Way))
    chosen = {str(event): sent.get(f"way-{event}", "") for event in Event}
    return {event: way for event, way in chosen.items() if way in known}


def ways_of(habits: Habits) -> dict[Event, Way]:
    return {**DEFAULT_WAYS, **habits.chosen_ways()}


class BrowserForm(HouseForm):
    """Where a browser is reached, as it says itself: nothing of it is believed."""

    endpoint = StringField(validators=[InputRequired(), Length(max=1000)])
    key = StringField(validators=[InputRequired(), Length(max=100)])
    auth = StringField(validators=[InputRequired(), Length(max=40)])

    def validate_endpoint(self, field: StringField) -> None:
        private = current_app.config["PUSH_PRIVATE_NETWORK"]
        if not encryption.may_be_asked(field.data or "", private=private):
            raise ValidationError(_("There is no such address."))

    def validate_key(self, field: StringField) -> None:
        if not encryption.is_usable(field.data or "", self.auth.data or ""):
            raise ValidationError(_("There is no such key."))
